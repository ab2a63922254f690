import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aadsts, aadstsBody, aadstsText } from '../../../src/core/cloud/entra/aadsts.ts';
import { isoTime, secondsTime } from '../../../src/core/cloud/entra/iso-time.ts';
import { pageTexts } from '../../../src/core/cloud/entra/page-texts.ts';
import { projectRoot } from '../../../tools/paths.ts';
import { seededRng } from '../../support/entra-directory.ts';

const reference = join(projectRoot, '..', 'shared', 'reference');
const file = (name: string): string | null => {
  const path = join(reference, name);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  console.info(`${name} is not beside this project: its texts are not compared.`);
  return null;
};

interface Row {
  code: number;
  name: string;
  http: number | null;
  error: string | null;
  suberror: string | null;
  text: string;
  text_flag: string;
}

test('every AADSTS text is the reference’s, word for word, with its flag', () => {
  const json = file('identity-errors.json');
  if (json === null) return;
  const rows = (JSON.parse(json) as { aadsts: Row[] }).aadsts;
  for (const [number, mine] of Object.entries(aadsts)) {
    const row = rows.find(({ code }) => code === Number(number));
    if ('extra' in mine) {
      expect(row, number).toBeUndefined();
      continue;
    }
    expect({ number, name: mine.name, text: mine.text, flag: mine.flag, http: mine.http }).toEqual({
      number,
      name: row?.name,
      text: row?.text,
      flag: row?.text_flag,
      http: row?.http,
    });
    // The reference adds notes ("invalid_grant or interaction_required", "[I]"): the value comes first.
    if (mine.error !== null) expect(row?.error?.startsWith(mine.error), number).toBe(true);
    if (mine.suberror !== null) expect(row?.suberror?.startsWith(mine.suberror), number).toBe(true);
  }
});

/** Markup, quotes and names of placeholders aside. */
const plain = (text: string): string =>
  text
    .replace(/\*\*|[“”"`]/g, '')
    .replace(/’/g, "'")
    .replace(/\s+\/\s+/g, ' ')
    .replace(/\s+/g, ' ')
    .toLowerCase();

test('every text of a page that is not common knowledge is in the reference', () => {
  const text = file('identity.md');
  if (text === null) return;
  const whole = plain(text);
  const missing = Object.entries(pageTexts).filter(
    ([, { flag, text: shown }]) => flag !== 'M' && flag !== 'S' && !whole.includes(plain(shown)),
  );
  expect(missing.map(([id]) => id)).toEqual([]);
});

test('an error has all members, and its text its values', () => {
  const moment = { now: Date.UTC(2026, 10, 21, 3), rng: seededRng(1) };
  const body = aadstsBody(65001, { appId: 'id', appName: 'Printer' }, moment);
  expect(body).toEqual({
    error: 'invalid_grant',
    error_description: expect.stringMatching(
      /^AADSTS65001: The user or administrator has not consented to use the application with ID 'id' named 'Printer'\. Send .* Trace ID: [0-9a-f-]{36} Correlation ID: [0-9a-f-]{36} Timestamp: 2026-11-21 03:00:00Z$/,
    ),
    error_codes: [65001],
    timestamp: '2026-11-21 03:00:00Z',
    trace_id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
    correlation_id: expect.any(String),
    error_uri: 'https://login.microsoftonline.com/error?code=65001',
    suberror: 'consent_required',
  });
  expect(aadstsText(70011)).toContain('The scope {scope} is not valid.');
});

test('times as text agree with Date', () => {
  const rng = seededRng(3);
  for (let round = 0; round < 2000; round += 1) {
    const time = Math.floor(rng.next() * 253_402_300_800_000);
    const iso = new Date(time).toISOString();
    expect(isoTime(time)).toBe(iso.replace('Z', '0000Z'));
    expect(secondsTime(time)).toBe(iso.replace('T', ' ').replace(/\.\d+/, ''));
  }
});
