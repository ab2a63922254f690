import { describe, expect, test } from 'vitest';
import type { JobRowView } from '../../../src/core/device/email/mail-view.ts';
import { exchangeOnline } from '../../../src/core/device/email-server/email-server.ts';
import { type CauseId, causeOf, causes } from '../../../src/core/device/jobs/causes.ts';
import { jobStates } from '../../../src/core/device/jobs/job.ts';
import { isDrawn, itemOf } from '../../../src/core/device/panel/menu.ts';
import { originOf } from '../../../src/i18n/origins.ts';
import {
  causeWords,
  emailStateOf,
  jobListOf,
  printerLinesOf,
  turnsOf,
} from '../../../src/surfaces/panel/screens/job-status/job-status.view.ts';
import { doneAt, lookOf, pageOf, sizeOf } from '../../../src/surfaces/panel/widgets/job-row.view.ts';
import { viewAt } from './fixture.ts';

const row = (id: number, state: JobRowView['state']): JobRowView => ({
  id,
  kind: 'scan-to-email',
  state,
  time: 0,
  to: ['megan.bowen@contoso.com'],
  pages: 4,
  pagesDone: 1,
  progress: null,
  tries: 0,
  code: null,
});

test('active jobs stand above the history, each part in the order given', () => {
  const jobs = [row(5, 'sending'), row(6, 'waiting'), row(4, 'failed'), row(3, 'done')];
  const { active, history } = jobListOf({ jobs, total: 4 }, {});
  expect(active.map(({ id }) => id)).toEqual([5, 6]);
  expect(history.map(({ id }) => id)).toEqual([4, 3]);
});

test('Newer and Older are there only where there is more', () => {
  const pages = (from: string | undefined, total: number) => {
    const { newer, older } = jobListOf({ jobs: [], total }, from === undefined ? {} : { from });
    return [newer, older];
  };
  expect(pages(undefined, 50)).toEqual([null, null]);
  expect(pages(undefined, 51)).toEqual([null, '50']);
  expect(pages('50', 130)).toEqual(['0', '100']);
  expect(pages('100', 130)).toEqual(['50', null]);
  expect(pages('20', 130)).toEqual(['0', '70']);
  expect(pages('nonsense', 10)).toEqual([null, null]);
});

test('the filter is one of the kinds, or all', () => {
  const filterOf = (kind: string) => jobListOf({ jobs: [], total: 0 }, { kind }).filter;
  expect(['status-sheet', 'scan-to-email', '', 'copy'].map(filterOf)).toEqual([
    'status-sheet',
    'scan-to-email',
    '',
    '',
  ]);
});

test('every state has a look; waiting after a try is called so', () => {
  for (const state of jobStates) expect(lookOf({ state, tries: 0 }).state).toBe(`jobs.state.${state}`);
  expect(lookOf({ state: 'waiting', tries: 1 }).state).toBe('jobs.state.again');
  expect(lookOf({ state: 'failed', tries: 1 }).tone).toBe('bad');
  expect(lookOf({ state: 'done', tries: 1 }).tone).toBe('good');
});

test('the page under way counts from one, and never past the last', () => {
  expect(pageOf({ state: 'scanning', pages: 4, pagesDone: 0 })).toBe(1);
  expect(pageOf({ state: 'printing', pages: 4, pagesDone: 4 })).toBe(4);
  expect(pageOf({ state: 'sending', pages: 4, pagesDone: 4 })).toBeNull();
});

test('progress goes from nothing to all, whatever the clock says', () => {
  const step = { from: 1000, until: 3000 };
  expect([0, 1000, 1500, 3000, 9000].map((now) => doneAt(step, now))).toEqual([0, 0, 0.25, 1, 1]);
  expect(doneAt({ from: 1000, until: 1000 }, 0)).toBe(1);
});

test('sizes are in KB below 1 MB, then in MB with one digit', () => {
  expect(sizeOf(120)).toEqual({ unit: 'jobs.kilobytes', size: 1 });
  expect(sizeOf(340_499)).toEqual({ unit: 'jobs.kilobytes', size: 340 });
  expect(sizeOf(1_000_000)).toEqual({ unit: 'scan.megabytes', size: 1 });
  expect(sizeOf(12_345_678)).toEqual({ unit: 'scan.megabytes', size: 12.3 });
});

test('the printer at a glance: what is wrong is marked, and leads where it is mended', () => {
  const toneOf = (view: ReturnType<typeof viewAt>) =>
    Object.fromEntries(printerLinesOf(view).map(({ id, tone }) => [id, tone]));
  expect(toneOf(viewAt('signed-in'))).toMatchObject({ network: 'good', email: 'good' });
  expect(toneOf(viewAt('cable-unplugged'))).toMatchObject({ network: 'bad' });
  expect(toneOf(viewAt('token-expired'))).toMatchObject({ email: 'bad' });
  expect(toneOf(viewAt('not-signed-in'))).toMatchObject({ email: 'plain' });
  const leads = printerLinesOf(viewAt('signed-in')).flatMap(({ leadsTo }) => leadsTo ?? []);
  expect(leads).toHaveLength(3);
  expect(leads.every((item) => isDrawn(itemOf(item), []))).toBe(true);
});

test('a password method is named in place of a sign-in that it has not', () => {
  const view = viewAt('not-signed-in');
  const emailServer = { ...exchangeOnline('printer@contoso.com'), authenticationMethod: 'smtp-auth' as const };
  expect(emailStateOf({ ...view, printer: { ...view.printer, emailServer } })).toBe('email.method.smtp-auth');
  expect(emailStateOf(viewAt('token-expired'))).toBe('email.state.expired');
});

test('lines that one side says in a row are one turn', () => {
  expect(
    turnsOf([
      { who: 'exchange', text: '250-a' },
      { who: 'exchange', text: '250 b' },
      { who: 'printer', text: 'QUIT' },
      { who: 'exchange', text: '221' },
    ]),
  ).toEqual([
    { who: 'exchange', said: ['250-a', '250 b'] },
    { who: 'printer', said: ['QUIT'] },
    { who: 'exchange', said: ['221'] },
  ]);
});

test('status and solution are the guide’s for its three codes and nobody’s for the others', () => {
  for (const id of Object.keys(causes) as CauseId[]) {
    const { code, origin } = causeOf(id);
    const kinds = (['status', 'solution'] as const).map((part) => originOf('ru', `code.${code}.${part}`).kind);
    const expected = origin === 'guide' ? 'attested' : 'authored';
    expect({ code, kinds }).toEqual({ code, kinds: [expected, expected] });
  }
});

describe('why a scan to one’s own mailbox failed', () => {
  const ids = Object.keys(causes) as CauseId[];

  test('what ends one’s own sign-in is mended by oneself, at the panel', () => {
    for (const id of ids) {
      const { signIn } = causeOf(id);
      expect(causeWords({ fromOwner: true }, id), id).toBe(
        signIn === 'ends' ? `my-email.cause.${id}` : `jobs.cause.${id}`,
      );
    }
  });

  test('what is sent from the printer’s address is mended in Web Config', () => {
    for (const id of ids) expect(causeWords({ fromOwner: false }, id)).toBe(`jobs.cause.${id}`);
  });
});
