import type { AdminSessionContext } from '../device/admin/admin-session.machine.ts';
import { type CheckState, checkSteps } from '../device/check/connection-check.ts';
import type { EmailAccountState } from '../device/email-server/email-account.machine.ts';
import { fields } from '../device/panel/fields.ts';
import { itemIds } from '../device/panel/menu.ts';
import type { PanelContext } from '../device/panel/panel.machine.ts';
import { brightnessSteps, type PrinterState, themes, timeoutChoices, volumeSteps } from '../device/printer.ts';
import { languages, models } from '../device/profile.ts';
import { exactly, flag, isRecord, listOf, oneOf, orNull, recordOf, type Shape, text, whole } from '../shape.ts';
import { type ScenarioId, scenarioIds } from './scenarios.ts';

/** Version of the snapshot format; a change of shape raises it and adds a migration. */
export const snapshotVersion = 1;

/** A whole world as plain JSON. */
export interface Snapshot {
  format: 'faceplate-world';
  version: typeof snapshotVersion;
  scenario: ScenarioId;
  revision: number;
  printer: PrinterState;
  account: EmailAccountState;
  admin: { signedIn: boolean; context: AdminSessionContext };
  panel: { value: unknown; context: PanelContext };
  check: CheckState;
  /** Port time in ms of the last touch. */
  lastTouch: number;
}

const time = whole(0, 8.64e15);
const address = text(15);
const ipv4 = exactly({ address, mask: address, gateway: address, dns1: address, dns2: address });
const ipv4Settings = exactly({ mode: oneOf(['automatic', 'manual']), manual: ipv4 });
const perNetwork = (shape: Shape): Shape => exactly({ standard: shape, additional: shape });
const mac = text(17, /^([0-9A-F]{2}:){5}[0-9A-F]{2}$/);
const host = text(255, /^[A-Za-z0-9.-]*$/);
const port = whole(1, 65535);
const mailText = text(255, /^[\x20-\x7e]*$/);

export const ipv4SettingsShape = ipv4Settings;
export const surroundingsShapes = {
  cable: perNetwork(flag),
  speed: oneOf([10, 100, 1000, 2500]),
  accessPoint: exactly({ ssid: text(32), security: oneOf(['WPA2-PSK', 'WPA3-SAE']), signal: whole(0, 4) }),
  dhcp: perNetwork(orNull(ipv4)),
  dns: flag,
  internet: flag,
};
export const soundsShape = exactly({ muted: flag, volume: oneOf(volumeSteps), keys: flag });
export const operationTimeoutShape = exactly({ on: flag, seconds: oneOf(timeoutChoices) });
export const draftShape = recordOf(text(64), 16);

/** Limits of printer.md 6.2. */
export const emailServerShape = exactly({
  authenticationMethod: oneOf(['off', 'smtp-auth', 'pop-before-smtp', 'oauth2']),
  emailService: oneOf(['exchange-online', 'outlook-com']),
  authenticatedAccount: mailText,
  senderAddress: text(255, /^(?!\.)[\x20-\x7e]*$/),
  smtpServer: host,
  smtpPort: port,
  secureConnection: oneOf(['none', 'ssl-tls', 'starttls']),
  certificateValidation: flag,
  pop3Server: host,
  pop3Port: orNull(port),
});

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
    standard: exactly({ connection: oneOf(['wired', 'wifi']), ipv4: ipv4Settings, wiredMac: mac, wifiMac: mac }),
    additional: exactly({ ipv4: ipv4Settings, wiredMac: mac }),
    wifiDirect: exactly({ enabled: flag, ssid: text(32), devices: whole(0, 16) }),
    surroundings: exactly(surroundingsShapes),
  }),
  emailServer: emailServerShape,
  admin: exactly({ password: orNull(exactly({ salt: text(64), hash: text(128) })), locked: flag }),
});

const item = oneOf(itemIds);

const snapshotShape = exactly({
  format: oneOf(['faceplate-world']),
  version: oneOf([snapshotVersion]),
  scenario: oneOf(scenarioIds),
  revision: whole(0, Number.MAX_SAFE_INTEGER),
  printer,
  account: oneOf(['not-configured', 'signed-in', 'expired']),
  admin: exactly({ signedIn: flag, context: exactly({ wrongTries: whole(0, 1e9), blockedUntil: time }) }),
  panel: exactly({
    value: (value, path) => (typeof value === 'string' || isRecord(value) ? null : `${path}: expected a state value`),
    context: exactly({
      capabilities: listOf(oneOf(['fax', 'additional-network', 'to-my-email']), 3),
      locked: flag,
      admin: flag,
      trail: listOf(item, 16),
      pending: orNull(item),
      field: orNull(oneOf(Object.keys(fields))),
      draft: draftShape,
      notice: orNull(oneOf(['saved', 'signed-in', 'signed-out', 'timed-out', 'password-reset'])),
    }),
  }),
  check: orNull(
    exactly({
      network: oneOf(['standard', 'additional']),
      startedAt: time,
      results: exactly(Object.fromEntries(checkSteps.map((step) => [step, oneOf(['passed', 'failed', 'not-reached'])]))),
    }),
  ),
  lastTouch: time,
});

/** Why a stored snapshot cannot be used. `detail` names the first place that does not fit. */
export interface SnapshotProblem {
  problem: 'damaged' | 'future-version';
  detail: string;
}

/** Reads a stored snapshot: the snapshot itself, or why it cannot be used. Never throws. */
export function readSnapshot(stored: unknown): Snapshot | SnapshotProblem {
  if (!isRecord(stored) || stored.format !== 'faceplate-world') return { problem: 'damaged', detail: 'format: expected faceplate-world' };
  if (typeof stored.version === 'number' && stored.version > snapshotVersion) {
    return { problem: 'future-version', detail: `version: ${stored.version}; this build reads up to ${snapshotVersion}` };
  }
  const detail = snapshotShape(stored, '') ?? panelFault(stored as unknown as Snapshot);
  return detail === null ? (stored as unknown as Snapshot) : { problem: 'damaged', detail };
}

/** The chart's state and the trail tell of the same screen. Steps within a screen are checked by the chart when a world starts. */
function panelFault({ panel: { value, context } }: Snapshot): string | null {
  const shown = typeof value === 'string' ? value : Object.keys(value as object)[0];
  return shown === context.trail.at(-1) ? null : 'panel.value: expected the last screen of the trail';
}

export const isProblem = (read: Snapshot | SnapshotProblem): read is SnapshotProblem => 'problem' in read;
