// To My Email on the printer's own world (G24-G29, G38): from each of its scenarios, by taps.
import type { Command } from '../../src/core/protocol.ts';
import { type OwnFailureId, ownFailures } from '../../src/core/scenario/own-failures.ts';
import type { ScenarioId } from '../../src/core/scenario/scenario-ids.ts';
import { holdCard, savedUser } from './print-admin-rows.ts';
import { go } from './state-rows.ts';
import type { Step, StoryRow } from './story-row.ts';

const look: Command = { type: 'email.look' };

interface Circumstances {
  scenario?: ScenarioId;
  /** What was before somebody came. */
  before?: readonly Command[];
  card?: string;
  /** What was done at the screen. */
  after?: readonly Command[];
  screen?: StoryRow['screen'];
}

const row = (
  name: string,
  steps: readonly Step[],
  { scenario = 'to-my-email-first-time', before = [], card = 'anna', after = [], screen }: Circumstances = {},
): StoryRow => ({
  name: `to-my-email: ${name}`,
  scenario,
  commands: [look, ...before, holdCard(card), go('to-my-email'), ...after],
  steps,
  screen: screen ?? 'to-my-email',
});

const inUse = 'to-my-email-in-use';
/** All tries of a job fit in, the operation timeout does not. */
const tries: Step = { pass: 60_000 };
const start: readonly Step[] = [{ tap: 'action.start' }, { see: 'jobs.destination' }, tries];

const consentNeeded: Command = {
  type: 'my-email.not-signed-in',
  problem: { reason: 'refused', aadsts: 90094, description: 'AADSTS90094: The grant requires admin permission.' },
};

/** Who scans in the middle of a failure sees the job with its cause; where it ended the sign-in, the panel's message first. */
function failureRow(id: OwnFailureId): StoryRow {
  const { row: name, user, panel } = ownFailures[id];
  const cause = 'cause' in panel ? panel.cause : null;
  const own = cause === 'consent-withdrawn' || cause === 'token-unused';
  const steps: readonly Step[] = [
    ...start,
    ...(own ? ([{ tap: 'action.ok' }] as const) : []),
    ...(own
      ? [{ see: `my-email.cause.${cause}` } as const]
      : cause === null
        ? []
        : [{ see: `jobs.cause.${cause}` } as const]),
  ];
  return row(`failure ${name}: ${id}`, steps, { scenario: id, card: user, screen: 'job-status' });
}

export const myEmailRows: readonly StoryRow[] = [
  row('from the printer', [{ see: 'my-email.from' }], { scenario: 'to-my-email' }),
  row('before the consent', [{ see: 'my-email.problem.consent' }, { tap: 'my-email.details' }], {
    scenario: 'to-my-email-before-consent',
    after: [consentNeeded],
  }),
  row('first time', [{ see: 'my-email.lead' }, { button: 'my-email.sign-in' }]),
  row('no address', [{ see: 'message.no-email-address' }, { tap: 'action.ok' }], {
    before: savedUser('anna', { email: '' }),
    screen: 'home',
  }),
  row('originals', [{ open: 'scan.original' }, { see: 'scan.choose-original' }], { scenario: inUse }),
  row('settings without color', [{ open: 'scan.settings' }, { button: 'scan.color.gray' }], {
    scenario: inUse,
    before: savedUser('anna', { color: false }),
  }),
  row('subject', [{ open: 'scan.subject' }, { keys: '!' }], { scenario: inUse }),
  row('done', [...start, { see: 'my-email.from' }, { see: 'jobs.state.done' }], {
    scenario: inUse,
    screen: 'job-status',
  }),
  row('sign out?', [{ open: 'my-email.sign-out' }, { tap: 'action.cancel' }, { open: 'my-email.sign-out' }], {
    scenario: inUse,
  }),
  row(
    'signed out',
    [
      { open: 'my-email.sign-out' },
      { tap: 'my-email.sign-out' },
      { see: 'notice.my-email-signed-out' },
      { see: 'my-email.lead' },
    ],
    { scenario: inUse },
  ),
  ...(Object.keys(ownFailures) as OwnFailureId[]).map(failureRow),
];
