// Email and jobs on the printer's own world: messages, steps by taps, and each failure of the field as its table tells it.

import type { ScanRequest } from '../../src/core/device/jobs/scan.ts';
import type { Command } from '../../src/core/protocol.ts';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';
import { type FailureStep, type FieldFailureId, fieldFailures } from '../../src/core/scenario/field-failures.ts';
import { go } from './state-rows.ts';
import type { Step, StoryRow } from './story-row.ts';

const scan: ScanRequest = {
  to: ['anna@contoso.com'],
  subject: 'Practice',
  fileName: 'Scan_20261123_0900',
  format: 'pdf',
  color: 'color',
  resolution: 200,
  limit: 10,
  sample: 'letter',
};

const look: Command = { type: 'email.look' };
const start: Command = { type: 'scan.start', scan };
const toAnna: Command = { type: 'panel.set-draft', values: { to: 'anna@contoso.com' } };
/** All tries of a job fit in, the operation timeout does not. */
const tries: Step = { pass: 60_000 };

const onForm = (name: string, steps: readonly Step[], more: Partial<StoryRow> = {}): StoryRow => ({
  name: `scan-to-email: ${name}`,
  scenario: 'signed-in',
  commands: [look, go('scan-to-email')],
  steps,
  screen: 'scan-to-email',
  ...more,
});
const onJobs = (name: string, commands: readonly Command[], steps: readonly Step[]): StoryRow => ({
  name: `job-status: ${name}`,
  scenario: 'signed-in',
  commands: [look, ...commands],
  steps,
  screen: 'job-status',
});

const forms: readonly StoryRow[] = [
  onForm('no recipient', [{ tap: 'action.start' }, { see: 'scan.problem.no-recipient' }]),
  onForm('recipients', [{ open: 'scan.to' }, { see: 'scan.contacts' }]),
  onForm('originals', [{ open: 'scan.original' }, { see: 'scan.choose-original' }]),
  onForm('settings', [{ open: 'scan.settings' }, { tap: 'scan.dpi', values: { resolution: 300 } }]),
  onForm('not an address', [
    { open: 'scan.to' },
    { tap: 'scan.enter-address' },
    { keys: 'anna' },
    { tap: 'action.ok' },
    { see: 'scan.problem.not-an-address' },
  ]),
  onForm('must sign in', [{ tap: 'action.start' }, { see: 'message.must-sign-in' }], {
    scenario: 'not-signed-in',
    commands: [look, go('scan-to-email'), toAnna],
  }),
  onForm('sign-in expired', [{ tap: 'action.start' }, { see: 'message.sign-in-expired' }], {
    scenario: 'token-expired',
    commands: [look, go('scan-to-email'), toAnna],
  }),
];

const lists: readonly StoryRow[] = [
  onJobs('scanning', [start], [{ see: 'jobs.destination' }, { pass: 300 }, { see: 'jobs.state.scanning' }]),
  onJobs('done', [start], [{ see: 'jobs.destination' }, tries, { see: 'jobs.state.done' }]),
  onJobs('cancelled', [start], [{ tap: 'jobs.cancel' }, { see: 'jobs.state.cancelled' }]),
  onJobs('list', [start, go('job-status')], [{ see: 'jobs.active' }]),
  onJobs('printer', [go('job-status')], [{ tap: 'jobs.printer-tab' }, { see: 'jobs.printer.network' }]),
];

/** What of a failure's steps a story can do by itself. */
function commandsOf(step: FailureStep): readonly Command[] {
  if (step.type === 'at-web-config') return atWebConfig(step.request);
  return step.type === 'sign-in' || step.type === 'right-clock' ? [] : [step];
}

/** What a person sees who scans in the middle of a failure: the panel's message, or the job with its cause. */
function failureRow(id: FieldFailureId): StoryRow {
  const { row, provoke, panel } = fieldFailures[id];
  const isMessage = 'message' in panel;
  return {
    name: `failure ${row}: ${id}`,
    scenario: id,
    commands: [look, ...provoke.flatMap(commandsOf), go('scan-to-email'), start],
    steps: isMessage
      ? [{ see: `message.${panel.message}` }]
      : [{ see: 'jobs.destination' }, tries, { see: `jobs.cause.${panel.cause}` }],
    screen: isMessage ? 'scan-to-email' : 'job-status',
  };
}

export const mailRows: readonly StoryRow[] = [
  ...forms,
  ...lists,
  ...(Object.keys(fieldFailures) as FieldFailureId[]).map(failureRow),
];
