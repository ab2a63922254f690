import { describe, expect, it } from 'vitest';
import type { DeskView } from '../../../src/core/desk/desk-view.ts';
import { answerText, formText, httpDate, requestText } from '../../../src/core/run/http-text.ts';
import {
  type Said,
  type TimelineEntry,
  timelineClip,
  timelineLimit,
  withSaid,
  withSaidBefore,
} from '../../../src/core/run/timeline.ts';
import { fieldFailures } from '../../../src/core/scenario/field-failures.ts';
import { scenarioIds } from '../../../src/core/scenario/scenario-ids.ts';
import { signInRows } from '../../../src/surfaces/desk/admin/entra/sign-in-logs.view.ts';
import { cureOf } from '../../../src/surfaces/desk/timeline/chain.view.ts';
import { fitting, isBad, laneOf, lineWords, noFilter } from '../../../src/surfaces/desk/timeline/timeline.view.ts';
import { practiceScan } from '../../support/practice-scan.ts';
import { perform } from '../../support/remedies.ts';
import { testWorld } from '../../support/world.ts';

const said = (title: string, more: Partial<Said> = {}): Said => ({
  from: 'printer',
  to: 'entra',
  kind: 'http',
  title,
  ...more,
});
const empty: { timeline: readonly TimelineEntry[]; nextEntry: number } = { timeline: [], nextEntry: 1 };

describe('the book', () => {
  it('merges polls in a row, and nothing else', () => {
    let book = empty;
    for (let at = 0; at < 3; at += 1) book = withSaid(book, said('poll', { aadsts: 70016, text: `${at}` }), at);
    book = withSaid(book, said('other'), 4);
    book = withSaid(book, said('other'), 5);
    expect(book.timeline.map(({ id, title, times, text, at }) => [id, title, times, text, at])).toEqual([
      [1, 'poll', 3, '2', 0],
      [2, 'other', 1, '', 4],
      [3, 'other', 1, '', 5],
    ]);
  });

  it('is bounded, and tells where a text was cut off', () => {
    let book = empty;
    for (let at = 0; at < timelineLimit + 5; at += 1)
      book = withSaid(book, said(`${at}`, { text: 'x'.repeat(9999) }), at);
    expect(book.timeline).toHaveLength(timelineLimit);
    expect(book.timeline[0]?.title).toBe('5');
    expect(book.timeline.every(({ text }) => text.length === timelineClip && text.endsWith('…'))).toBe(true);
  });

  it('puts what led to something before it', () => {
    const book = withSaid(withSaid(empty, said('before'), 1), said('consequence'), 2);
    const told = withSaidBefore(book, 2, said('command'), 2);
    expect(told.timeline.map(({ id, title }) => [id, title])).toEqual([
      [1, 'before'],
      [2, 'command'],
      [3, 'consequence'],
    ]);
    expect(told.nextEntry).toBe(4);
  });
});

describe('HTTP', () => {
  it('is written as on the wire, secrets masked, their length told', () => {
    const form = { grant_type: 'refresh_token', refresh_token: '0R.abc', scope: 'a b' };
    expect(requestText({ method: 'POST', host: 'h', path: '/p', form })).toBe(
      'POST /p HTTP/1.1\nHost: h\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 55\n\ngrant_type=refresh_token&refresh_token=•••&scope=a+b\n',
    );
    expect(formText(form, false)).toHaveLength(55);
    expect(answerText({ status: 200, body: { access_token: 'x', token_type: 'Bearer' } }, 0)).toBe(
      'HTTP/1.1 200 OK\nDate: Thu, 01 Jan 1970 00:00:00 GMT\n\n{"access_token":"•••","token_type":"Bearer"}',
    );
    for (const name of ['password', 'device_code', 'settings.authenticatedPassword', 'next', 'current', 'key'])
      expect(formText({ [name]: 'hidden' }, true)).not.toContain('hidden');
  });

  it.each([0, 951_782_400_000, 1_795_424_400_000, 4_102_444_799_000])('%d is dated as RFC 9110 says', (time) => {
    expect(httpDate(time)).toBe(new Date(time).toUTCString());
  });
});

/** A scan in a scenario, and what the desk then tells. */
function scanned(scenario: (typeof scenarioIds)[number]): DeskView {
  const stage = testWorld(scenario);
  stage.does({ type: 'email.look' });
  const failure = Object.hasOwn(fieldFailures, scenario) ? fieldFailures[scenario as keyof typeof fieldFailures] : null;
  for (const step of failure?.provoke ?? []) perform(stage, step);
  stage.world.send({ type: 'scan.start', scan: practiceScan });
  stage.clock.advance(10 * 60_000);
  const more = stage.world.more('desk');
  stage.world.stop();
  if (more?.of !== 'desk') throw new Error('There is no desk.');
  return more;
}

describe('every scenario', () => {
  it.each(scenarioIds)('%s: each failed job has a cure, and its lines have words', (scenario) => {
    const { jobs, timeline } = scanned(scenario);
    for (const job of jobs) expect(cureOf(job, 'printer@contoso.com') === null).toBe(job.cause === null);
    for (const entry of timeline) {
      const { start, end } = laneOf(entry);
      expect(end - start).toBeGreaterThan(1);
      // What no protocol said word for word is said in ours.
      if (entry.kind === 'panel' || entry.kind === 'note') expect(lineWords(entry), entry.title).not.toBeNull();
      else expect(entry.text.length).toBeGreaterThan(0);
    }
    expect(timeline.some(isBad)).toBe(
      jobs.some(({ cause }) => cause !== null && !cause.startsWith('too-large-here')) ||
        timeline.some(({ aadsts }) => aadsts !== null && aadsts !== 70016),
    );
  });
});

describe('the chain back to the cause', () => {
  it.each([
    ['smtp-auth-off', 'organization-smtp', 'mail-flow'],
    ['password-changed', 'sign-in-again', null],
    ['app-disabled', 'enable-app', 'enterprise-applications'],
    ['consent-missing', 'consent', 'enterprise-applications'],
    ['from-differs', 'sender', 'mailboxes'],
    ['mailbox-full', 'mailbox-full', 'mailboxes'],
    ['basic-auth-retired', 'oauth', 'modern-authentication'],
    ['sign-in-frequency', 'frequency', 'conditional-access'],
    ['device-code-policy', 'policy', 'conditional-access'],
  ] as const)('%s: %s', (scenario, cure, page) => {
    const [job] = scanned(scenario).jobs;
    if (job === undefined) throw new Error('There is no job.');
    expect(cureOf(job, 'printer@contoso.com')).toMatchObject({ cure, page });
  });

  it('a job’s own lines are found, and only those', () => {
    const { timeline } = scanned('smtp-auth-off');
    const own = fitting(timeline, { ...noFilter, job: 1 });
    expect(own.length).toBeGreaterThan(5);
    expect(own.every(({ job }) => job === 1)).toBe(true);
    expect(own.map(({ title }) => title)).toContain('AUTH XOAUTH2 → 535 5.7.139');
    expect(
      fitting(timeline, { ...noFilter, party: 'exchange', kind: 'smtp' }).every(({ kind }) => kind === 'smtp'),
    ).toBe(true);
  });
});

describe('the sign-in log', () => {
  it('tells of renewals that failed, with number, reason and account', () => {
    const [row] = signInRows(scanned('password-changed').timeline);
    expect(row).toMatchObject({ account: 'printer@contoso.com', client: 'refresh', failure: { code: 50173 } });
    expect(row?.failure?.reason).toMatch(/^AADSTS50173: The provided grant has expired/);
  });

  it('tells of a whole sign-in, newest first, without polls', () => {
    const stage = testWorld('first-sign-in');
    perform(stage, { type: 'sign-in', account: 'admin@contoso.com', service: 'exchange-online', save: true });
    const more = stage.world.more('desk');
    const rows = more?.of === 'desk' ? signInRows(more.timeline) : [];
    expect(rows.map(({ client, account, failure }) => [client, account, failure])).toEqual([
      ['device', 'admin@contoso.com', null],
      ['browser', 'admin@contoso.com', null],
    ]);
  });
});
