/** What the desk gets besides the common view: everything around the printer. No password, no token, no device code. */
import type {
  ConditionalAccess,
  Consent,
  EnterpriseApp,
  EntraWeather,
  RoleId,
  Tenant,
} from '../cloud/entra/directory.ts';
import type { Reality } from '../cloud/entra/sign-in.ts';
import type { ExchangeWeather, Mailbox, StoredMessage } from '../cloud/exchange/exchange.ts';
import type { Faults } from '../device/email/email-state.ts';
import type { Job } from '../device/jobs/job.ts';
import type { SheetSection } from '../device/status-sheet.ts';
import type { RunStep } from '../run/run.ts';
import type { TimelineEntry } from '../run/timeline.ts';

export interface DeskUser {
  id: string;
  address: string;
  name: string;
  roles: readonly RoleId[];
  licensed: boolean;
  enabled: boolean;
  mfa: 'none' | 'registered';
  /** True time in ms. */
  passwordSetAt: number;
  lockedUntil: number;
}

export interface DeskTenant extends Omit<Tenant, 'users' | 'policies' | 'apps' | 'consents'> {
  users: readonly DeskUser[];
  policies: readonly ConditionalAccess[];
  apps: readonly (EnterpriseApp & { name: string })[];
  consents: readonly Consent[];
}

export interface DeskMailbox
  extends Pick<
    Mailbox,
    'address' | 'smtpAuthDisabled' | 'sendAs' | 'maxSendSize' | 'full' | 'blocked' | 'otherConnections' | 'received'
  > {
  /** Newest first. */
  inbox: readonly StoredMessage[];
  sent: readonly StoredMessage[];
}

/** What the desk tells of a job: how it ended, from the panel's code back to the cause. */
export type DeskJob = Pick<
  Job,
  'id' | 'kind' | 'state' | 'acceptedAt' | 'endedAt' | 'tries' | 'code' | 'cause' | 'answer'
> & {
  to: readonly string[];
  /** To My Email from the user's own address: whose sign-in sends it; null where the printer's does. */
  account: string | null;
};

/** Jobs that the desk tells of. */
export const deskJobLimit = 20;

export interface DeskView {
  of: 'desk';
  /** True time in ms. */
  time: number;
  /** True time minus port time, ms. */
  timeOffset: number;
  reality: Reality;
  tenants: readonly DeskTenant[];
  registrations: readonly { clientId: string; name: string; publicClient: boolean }[];
  entraWeather: EntraWeather;
  exchange: {
    smtpAuthDisabled: boolean;
    basicAuth: 'allowed' | 'disabled' | 'retired';
    legacyTls: boolean;
    sendAsReply: 'submission' | 'mail-from';
    weather: ExchangeWeather;
    mailboxes: readonly DeskMailbox[];
  };
  /** Users of the printer who are signed in with accounts of their own (To My Email). */
  myEmail: { administrators: number; others: number };
  faults: Faults;
  /** Newest first. */
  sheets: readonly { job: number; printedAt: number; sections: readonly SheetSection[] }[];
  /** Oldest first. */
  timeline: readonly TimelineEntry[];
  /** The jobs that began last, newest first; at most `deskJobLimit`. */
  jobs: readonly DeskJob[];
  /** The run so far, since port time `startedAt` (ms); `complete` false where it became too long to be kept whole. */
  run: { startedAt: number; steps: readonly RunStep[]; complete: boolean };
}
