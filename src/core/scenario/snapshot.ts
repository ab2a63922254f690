import type { Reality } from '../cloud/entra/sign-in.ts';
import type { AdminSessionContext } from '../device/admin/admin-session.machine.ts';
import type { CheckState } from '../device/check/check-steps.ts';
import type { EmailState } from '../device/email/email-state.ts';
import type { EmailAccountState } from '../device/email-server/email-account.machine.ts';
import type { PanelContext } from '../device/panel/panel-events.ts';
import type { PrintAdminSession } from '../device/print-admin/print-admin.ts';
import type { PrinterState } from '../device/printer.ts';
import type { AccessState } from '../device/web/access.ts';
import type { WebGuard } from '../device/web/web-sessions.ts';
import type { HintId } from '../protocol.ts';
import type { RunLog } from '../run/run.ts';
import type { ScenarioId } from './scenario-ids.ts';

/** Version of the snapshot format; a change of shape raises it and adds a migration. */
export const snapshotVersion = 4;

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
  email: EmailState | null;
  /** The true time minus the port's, in ms. */
  timeOffset: number;
  /** Port time in ms of the last touch. */
  lastTouch: number;
  reality: Reality;
  hints: readonly HintId[];
  web: WebGuard;
  access: AccessState;
  printAdmin: PrintAdminSession;
  run: RunLog;
}

/** Why a stored snapshot cannot be used. `detail` names the first place that does not fit. */
export interface SnapshotProblem {
  problem: 'damaged' | 'future-version';
  detail: string;
}
