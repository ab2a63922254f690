import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ReplyId, replies } from '../../../src/core/cloud/exchange/replies.ts';
import { replyOf, replyText } from '../../../src/core/cloud/exchange/reply-text.ts';
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
  reply: string;
  stage: string;
  flag: string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "…" stands for what the reference leaves out; " / " between codes for either. */
function patternOfRow(reply: string): RegExp {
  const [, first, second, rest] = /^(\d{3} [\d.]+) \/ ((?:\d{3} )?[\d.]+)(.*)$/.exec(reply) ?? [];
  const text = (part: string): string =>
    part
      .split(/\s*…\s*/)
      .map(escaped)
      .join('.*');
  if (first === undefined || second === undefined || rest === undefined) return new RegExp(`^${text(reply)}$`);
  const other = second.includes(' ') ? second : `${first.slice(0, 4)}${second}`;
  return new RegExp(`^(?:${escaped(first)}|${escaped(other)})${text(rest)}$`);
}

const all = Object.entries(replies) as [ReplyId, (typeof replies)[ReplyId]][];
const matching = (rows: readonly Row[], text: string): Row[] =>
  rows.filter(({ reply }) => patternOfRow(reply).test(text));

test('every reply of identity-errors.json is in the table, word for word, with its flag and stage', () => {
  const json = file('identity-errors.json');
  if (json === null) return;
  const rows = (JSON.parse(json) as { smtp: Row[] }).smtp.filter(({ reply }) => /^\d/.test(reply));
  expect(rows.length).toBeGreaterThan(20);
  const found = all.flatMap(([id, { text, flag, stage }]) =>
    matching(rows, text).map((row) => ({ id, row, isSame: row.flag === flag && row.stage.includes(stage) })),
  );
  expect(found.filter(({ isSame }) => !isSame)).toEqual([]);
  expect(rows.filter((row) => !found.some((one) => one.row === row)).map(({ reply }) => reply)).toEqual([]);
});

test('what is in no row is in the dialogue of identity.md, or says that it was not verified', () => {
  const json = file('identity-errors.json');
  const text = file('identity.md');
  if (json === null || text === null) return;
  const rows = (JSON.parse(json) as { smtp: Row[] }).smtp;
  const known = (reply: string): boolean =>
    reply
      .split(/\{[^}]+\}|\[Hostname=.*/)
      .map((part) => part.replace(/^\d{3} $/, '').trim())
      .every((part) => text.includes(part));
  const loose = all.filter(([, reply]) => reply.flag !== 'M' && matching(rows, reply.text).length === 0);
  expect(loose.filter(([, reply]) => !known(reply.text)).map(([id]) => id)).toEqual([]);
  expect(loose.length).toBeGreaterThan(5);
});

test('the row’s own form is noticed when a word is wrong', () => {
  const row = { reply: '550 5.1.1 / 5.1.10 … RecipientNotFound; not found', stage: '', flag: '' };
  expect(matching([row], '550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found')).toHaveLength(1);
  expect(matching([row], '550 5.1.1 RecipientNotFound; not found')).toHaveLength(1);
  expect(matching([row], '550 5.1.2 RecipientNotFound; not found')).toEqual([]);
  expect(matching([row], '550 5.1.1 RecipientNotFound; was not found')).toEqual([]);
});

test('no reply has a line break or an unfilled name', () => {
  const server = { host: 'AM0PR02CA0134', region: 'eurprd02', id: '08DE000000000000' };
  const moment = { now: Date.UTC(2024, 1, 29, 23, 59, 59, 999), rng: seededRng(1) };
  const values = { auth: 'a@b.c', from: '{HOST}', 'message id': '<1@a>' };
  for (const [id] of all) {
    const reply = replyOf(id, server, moment, values);
    expect(replyText(reply).replace('{HOST}', ''), id).not.toMatch(/[{}\r\n]/);
    expect(reply.closes, id).toBe([421, 221].includes(reply.code));
  }
  expect(replyText(replyOf('ready', server, moment))).toBe(
    '220 AM0PR02CA0134.outlook.office365.com Microsoft ESMTP MAIL Service ready at Thu, 29 Feb 2024 23:59:59 +0000 [08DE000000000000]',
  );
  expect(replyText(replyOf('auth-unsuccessful', server, moment))).toBe(
    '535 5.7.3 Authentication unsuccessful [AM0PR02CA0134.eurprd02.prod.outlook.com 2024-02-29T23:59:59.999Z 08DE000000000000]',
  );
  // A value is a value, also where it looks like a name.
  expect(replyText(replyOf('send-as-denied', server, moment, values))).toContain(
    'a@b.c not allowed to send as {HOST};',
  );
});
