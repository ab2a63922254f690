import { checkSteps } from '../device/check/check-steps.ts';
import { emailShape } from '../device/email/email-shape.ts';
import { sampleIds } from '../device/jobs/scan.ts';
import { models } from '../device/models.ts';
import { noMyEmail } from '../device/my-email/my-email-state.ts';
import { draftShape, fields } from '../device/panel/fields.ts';
import { itemIds } from '../device/panel/menu.ts';
import { nobodyLoggedIn, noPrintAdmin } from '../device/print-admin/print-admin.ts';
import { printAdminSessionShape, printAdminShape } from '../device/print-admin/print-admin-shape.ts';
import { brightnessSteps, themes } from '../device/printer.ts';
import { languages } from '../device/profile.ts';
import {
  emailServerShape,
  ipv4SettingsShape,
  macShape,
  operationTimeoutShape,
  soundsShape,
  surroundingsShapes,
} from '../device/shapes.ts';
import { freshAccess, openToAll } from '../device/web/access.ts';
import { accessLimits } from '../device/web/access-users.ts';
import { freshGuard } from '../device/web/web-sessions.ts';
import { accessFunctions, newWebSettings, noSecrets } from '../device/web/web-settings.ts';
import { secretsShape, webSettingsShape } from '../device/web/web-shape.ts';
import { hintIds } from '../protocol.ts';
import { exactly, flag, listOf, orNull, whole } from '../record-shape.ts';
import { runLogShape } from '../run/run-shape.ts';
import { isRecord, oneOf, recordOf, text } from '../shape.ts';
import { scenarioIds } from './scenario-ids.ts';
import { type Snapshot, type SnapshotProblem, snapshotVersion } from './snapshot.ts';

const time = whole(0, 8.64e15);

const printer = exactly({
  model: oneOf(Object.keys(models)),
  serial: text(20),
  firmware: text(10),
  language: oneOf(languages),
  languageChosen: flag,
  brightness: oneOf(brightnessSteps),
  theme: oneOf(themes),
  sounds: soundsShape,
  operationTimeout: operationTimeoutShape,
  clockOffset: whole(-8.64e15, 8.64e15),
  network: exactly({
    standard: exactly({
      connection: oneOf(['wired', 'wifi']),
      ipv4: ipv4SettingsShape,
      wiredMac: macShape,
      wifiMac: macShape,
    }),
    additional: exactly({ ipv4: ipv4SettingsShape, wiredMac: macShape }),
    wifiDirect: exactly({ enabled: flag, ssid: text(32), devices: whole(0, 16) }),
    surroundings: exactly(surroundingsShapes),
  }),
  emailServer: emailServerShape,
  web: webSettingsShape,
  printAdmin: printAdminShape,
  feeder: oneOf(sampleIds),
  admin: exactly({ password: orNull(exactly({ salt: text(64), hash: text(128) })), locked: flag }),
  secrets: secretsShape,
});

const item = oneOf(itemIds);
const guard = exactly({ wrongTries: whole(0, 1e9), blockedUntil: time });

const snapshotShape = exactly({
  format: oneOf(['faceplate-world']),
  version: oneOf([snapshotVersion]),
  scenario: oneOf(scenarioIds),
  revision: whole(0, Number.MAX_SAFE_INTEGER),
  printer,
  account: oneOf(['not-configured', 'signed-in', 'expired']),
  admin: exactly({ signedIn: flag, context: guard }),
  panel: exactly({
    value: (value, path) => (typeof value === 'string' || isRecord(value) ? null : `${path}: expected a state value`),
    context: exactly({
      capabilities: listOf(oneOf(['fax', 'additional-network', 'to-my-email', 'print-admin']), 4),
      locked: flag,
      admin: flag,
      access: exactly({
        on: flag,
        user: flag,
        barred: listOf(oneOf([...accessFunctions, 'to-my-email']), accessFunctions.length + 1),
        gate: flag,
      }),
      trail: listOf(item, 16),
      pending: orNull(item),
      field: orNull(oneOf(Object.keys(fields))),
      draft: draftShape,
      notice: orNull(
        oneOf([
          'saved',
          'signed-in',
          'signed-out',
          'user-signed-in',
          'user-signed-out',
          'timed-out',
          'password-reset',
          'sent',
          'not-sent',
          'cancelled',
          'contact-saved',
          'contact-removed',
          'logged-out',
          'card-registered',
          'my-email-signed-out',
        ]),
      ),
      message: orNull(
        oneOf([
          'must-sign-in',
          'sign-in-expired',
          'sign-in-again',
          'memory-full',
          'not-for-user',
          'authentication-successful',
          'no-email-address',
          'my-email-expired',
          'my-email-again',
        ]),
      ),
      job: orNull(whole(1, Number.MAX_SAFE_INTEGER)),
    }),
  }),
  check: orNull(
    exactly({
      network: oneOf(['standard', 'additional']),
      startedAt: time,
      results: exactly(
        Object.fromEntries(checkSteps.map((step) => [step, oneOf(['passed', 'failed', 'not-reached'])])),
      ),
    }),
  ),
  email: orNull(emailShape),
  timeOffset: whole(-8.64e15, 8.64e15),
  lastTouch: time,
  reality: oneOf(['guide', 'real']),
  hints: listOf(oneOf(hintIds), hintIds.length),
  web: guard,
  access: exactly({ user: orNull(whole(1, accessLimits.users)), tries: recordOf(guard, accessLimits.users) }),
  printAdmin: printAdminSessionShape,
  run: runLogShape,
});

/** Version 1 had no email of its own and one true time: the printer's. */
function fromVersion1(stored: Record<string, unknown>): Record<string, unknown> {
  const panel = isRecord(stored.panel) ? stored.panel : {};
  const context = isRecord(panel.context) ? { message: null, job: null, ...panel.context } : panel.context;
  const offset = isRecord(stored.printer) ? stored.printer.clockOffset : 0;
  return { ...stored, version: 2, email: null, timeOffset: offset, panel: { ...panel, context } };
}

/** A job of version 2 was no notification. */
const withNotice = (job: unknown): unknown => (isRecord(job) ? { notice: null, ...job } : job);

/** Version 2 had no Web Config, no timeline and no run. */
function fromVersion2(stored: Record<string, unknown>): Record<string, unknown> {
  const { printer, email, panel } = stored;
  const context = isRecord(panel) && isRecord(panel.context) ? { access: openToAll, ...panel.context } : null;
  return {
    ...stored,
    version: 3,
    printer: isRecord(printer) ? { web: newWebSettings, feeder: 'letter', secrets: noSecrets, ...printer } : printer,
    email: isRecord(email)
      ? {
          remembered: [],
          test: null,
          update: null,
          lastUpdate: null,
          clockCheckedAt: null,
          timeline: [],
          nextEntry: 1,
          owed: [],
          ...email,
          jobs: Array.isArray(email.jobs) ? email.jobs.map(withNotice) : email.jobs,
          page: isRecord(email.page) ? { edition: 'en', stay: false, ...email.page } : null,
          faults: isRecord(email.faults) ? { certificates: 'known', ...email.faults } : email.faults,
        }
      : email,
    panel: isRecord(panel) && context !== null ? { ...panel, context } : panel,
    reality: 'guide',
    hints: [],
    web: freshGuard,
    access: freshAccess,
    // What was done before is not known step by step.
    run: { startedAt: 0, steps: [], dropped: 1 },
  };
}

/** A job of version 3 was nobody's own. */
const withOwner = (job: unknown): unknown => (isRecord(job) ? { owner: null, fromOwner: false, ...job } : job);

/** Version 3 had no Epson Print Admin Serverless. */
function fromVersion3(stored: Record<string, unknown>): Record<string, unknown> {
  const { printer, email, panel } = stored;
  const context = isRecord(panel) && isRecord(panel.context) ? panel.context : {};
  const access = isRecord(context.access) ? { gate: false, ...context.access } : context.access;
  return {
    ...stored,
    version: 4,
    printer: isRecord(printer)
      ? {
          printAdmin: noPrintAdmin,
          ...printer,
          secrets: isRecord(printer.secrets) ? { printAdminPasswords: {}, ...printer.secrets } : printer.secrets,
        }
      : printer,
    email: isRecord(email)
      ? { myEmail: noMyEmail, ...email, jobs: Array.isArray(email.jobs) ? email.jobs.map(withOwner) : email.jobs }
      : email,
    panel: isRecord(panel) ? { ...panel, context: { ...context, access } } : panel,
    printAdmin: nobodyLoggedIn,
  };
}

/** Reads a stored snapshot: the snapshot itself, or why it cannot be used. Never throws. */
export function readSnapshot(stored: unknown): Snapshot | SnapshotProblem {
  if (!isRecord(stored) || stored.format !== 'faceplate-world')
    return { problem: 'damaged', detail: 'format: expected faceplate-world' };
  if (typeof stored.version === 'number' && stored.version > snapshotVersion) {
    return {
      problem: 'future-version',
      detail: `version: ${stored.version}; this build reads up to ${snapshotVersion}`,
    };
  }
  const second = stored.version === 1 ? fromVersion1(stored) : stored;
  const third = second.version === 2 ? fromVersion2(second) : second;
  const current = third.version === 3 ? fromVersion3(third) : third;
  const detail = snapshotShape(current, '') ?? panelFault(current as unknown as Snapshot);
  return detail === null ? (current as unknown as Snapshot) : { problem: 'damaged', detail };
}

/** The chart's state and the trail tell of the same screen. Steps within a screen are checked by the chart when a world starts. */
function panelFault({ panel: { value, context } }: Snapshot): string | null {
  const shown = typeof value === 'string' ? value : Object.keys(value as object)[0];
  return shown === context.trail.at(-1) ? null : 'panel.value: expected the last screen of the trail';
}

export const isProblem = (read: Snapshot | SnapshotProblem): read is SnapshotProblem => 'problem' in read;
