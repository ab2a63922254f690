/** What Web Config's window gets besides the common view. Pages show nothing of it without a session. */

import type { JobRowView } from '../email/mail-view.ts';
import type { InternetProblem } from '../email/reach.ts';
import type { PrintAdminState } from '../print-admin/print-admin.ts';
import type { WebGuard } from './web-sessions.ts';

/** Results of Email Server > Connection Test (printer.md 6.3; wording ours). For OAuth 2.0 the guide's codes 360, 361 and 370 stand in. */
export const testResults = [
  'passed',
  'communication-error',
  'dns-error',
  'authentication-error',
  'unsupported-communication',
  'wrong-security',
  'untrusted-date',
  'untrusted-ca',
  'method-mismatch',
  'sender-refused',
  'must-sign-in',
  'code-360',
  'code-361',
  'code-370',
  'busy',
] as const;
export type TestResult = (typeof testResults)[number];

export interface ConnectionTest {
  /** True time in ms. */
  startedAt: number;
  /** True time in ms. */
  until: number;
  /** null while it runs: the way is gone at `until`. */
  result: TestResult | null;
  /** What the service answered, word for word; null where it said nothing. */
  answer: string | null;
}

/** What a firmware update does, in this order; a restart of the printer ends it. */
export const updatePhases = ['downloading', 'installing'] as const;

/** A firmware update under way. True times in ms. */
export interface FirmwareUpdate {
  version: string;
  phase: (typeof updatePhases)[number];
  startedAt: number;
  until: number;
}

/** How the last firmware update ended. `cause`: why it could not be downloaded; null where it was installed. */
export interface UpdateEnd {
  version: string;
  cause: InternetProblem | null;
}

export interface WebView {
  of: 'web';
  /** Names of the sessions that are logged in. */
  sessions: readonly string[];
  guard: WebGuard;
  /** Jobs that are over, newest first, at most 100. */
  history: readonly JobRowView[];
  /** Port times. `result` null while it runs. */
  test: { startedAt: number; until: number; result: TestResult | null; answer: string | null } | null;
  /** An update under way, in port times. */
  update: FirmwareUpdate | null;
  lastUpdate: UpdateEnd | null;
  /** The firmware that Firmware Update would bring; null where it is there already. */
  newFirmware: string | null;
  /** Epson Print Admin Serverless: only while somebody is logged in to Web Config. */
  printAdmin: PrintAdminState | null;
}
