/** Commands, facts and views: the one language between a world and its windows. All plain JSON. */

import type { AuthorizeView } from './cloud/authorize-view.ts';
import type { CloudChange } from './cloud/changes.ts';
import type { Reality, SignInInput } from './cloud/entra/sign-in.ts';
import type { MicrosoftView } from './cloud/microsoft-view.ts';
import type { DeskView } from './desk/desk-view.ts';
import type { AdminSessionContext } from './device/admin/admin-session.machine.ts';
import type { PasswordProblem } from './device/admin/password.ts';
import type { CheckState } from './device/check/check-steps.ts';
import type { Faults } from './device/email/email-state.ts';
import type { MailView } from './device/email/mail-view.ts';
import type { EmailAccountState } from './device/email-server/email-account.machine.ts';
import type { JobState } from './device/jobs/job.ts';
import type { SampleId, ScanRequest } from './device/jobs/scan.ts';
import type { AuthorizeRequest, MyEmailProblem } from './device/my-email/my-email-state.ts';
import type { Ipv4Field, Ipv4Problem } from './device/network/ipv4.ts';
import type { Connection, Ipv4Settings, LinkState, NetworkId, Surroundings } from './device/network/network.ts';
import type { FieldId, FieldProblem } from './device/panel/fields.ts';
import type { IconName, ItemId, ScreenKind } from './device/panel/menu.ts';
import type { Draft, MessageId, NoticeId, StepId } from './device/panel/panel-events.ts';
import type { PrintAdminView } from './device/print-admin/print-admin-view.ts';
import type { PrinterState, Theme } from './device/printer.ts';
import type { Language, PanelSize } from './device/profile.ts';
import type { WebProblems, WebRequest, WebRequestType, WebSession } from './device/web/web-request.ts';
import type { AccessUser } from './device/web/web-settings.ts';
import type { WebView } from './device/web/web-view.ts';
import type { Run } from './run/run.ts';
import type { ScenarioId } from './scenario/scenario-ids.ts';

/** What a window asks of a world. Imperative. */
export type Command =
  | { type: 'panel.open'; item: ItemId }
  | { type: 'panel.go'; item: ItemId }
  | { type: 'panel.back' }
  | { type: 'panel.home' }
  /** The person is there: typing, scrolling, "Continue". */
  | { type: 'panel.touch' }
  | { type: 'panel.enter-field'; field: FieldId }
  | { type: 'panel.leave-field'; value?: string }
  | { type: 'panel.set-draft'; values: Draft }
  /** A step within a screen: the recipients of a scan, the printer's own state. */
  | { type: 'panel.step'; step: StepId }
  /** OK on a message. */
  | { type: 'panel.close-message' }
  | { type: 'panel.open-job'; job: number }
  | { type: 'language.choose'; language: Language }
  | { type: 'brightness.set'; percent: PrinterState['brightness'] }
  | { type: 'theme.set'; theme: Theme }
  | { type: 'sounds.set'; sounds: PrinterState['sounds'] }
  | { type: 'operation-timeout.set'; operationTimeout: PrinterState['operationTimeout'] }
  /** `time`: the printer's local time as ms since 1970-01-01T00:00. */
  | { type: 'clock.set'; time: number }
  | { type: 'network.apply'; network: NetworkId; connection: Connection; ipv4: Ipv4Settings }
  | { type: 'connection-check.start'; network: NetworkId }
  | { type: 'connection-check.stop' }
  | { type: 'admin.sign-in'; password: string }
  | { type: 'admin.sign-out' }
  | { type: 'admin.change-password'; next: string; confirm: string }
  | { type: 'admin.reset-password' }
  | { type: 'lock.set'; on: boolean }
  /** A user of Access Control signs in at the panel; `user`: the number. */
  | { type: 'access.sign-in'; user: number; password: string }
  | { type: 'access.sign-out' }
  /** Epson Print Admin Serverless: a card is held to the reader; `card`: see `PrintAdminView.cards`. */
  | { type: 'print-admin.present-card'; card: string }
  /** `password` '' where only the user ID is asked for. */
  | { type: 'print-admin.log-in'; userId: string; password: string }
  | { type: 'print-admin.enter-number'; number: string }
  | { type: 'print-admin.register-card'; card: string; userId: string; password: string }
  | { type: 'print-admin.log-out' }
  /** A scan to one's own mailbox. */
  | { type: 'my-email.scan'; scan: Omit<ScanRequest, 'to'> }
  /** The application has found good what the directory gave it: the tokens are the user's from now on (G27). */
  | { type: 'my-email.signed-in' }
  | { type: 'my-email.not-signed-in'; problem: MyEmailProblem }
  /** "Sign out of Microsoft". */
  | { type: 'my-email.sign-out' }
  /** The printer's own browser is at /authorize; the same `state` again is a reload. `edition` as in 'microsoft.open'. */
  | { type: 'authorize.open'; request: AuthorizeRequest; edition?: Language }
  | { type: 'authorize.step'; input: SignInInput }
  /** POST /token of the application (RFC 6749 4.1.3, 6). `challenge`: S256 of `code_verifier`; null: none was sent. Answered in `Outcome.answer`. */
  | { type: 'authorize.token'; form: Readonly<Record<string, string>>; challenge: string | null }
  /** GET /logout: the session of the printer's browser ends. */
  | { type: 'authorize.end' }
  /** Log in on Web Config (G08); `session` is made by the browser and is known from then on. */
  | { type: 'web.log-in'; session: WebSession; userName: string; password: string }
  | { type: 'web.log-out'; session: WebSession }
  | { type: 'web.request'; session: WebSession; request: WebRequest }
  /** The room changes: a cable is pulled, the access point goes out of reach. */
  | { type: 'surroundings.set'; surroundings: Partial<Surroundings> }
  /** A screen about jobs or email was opened: what it needs is loaded and begun. */
  | { type: 'email.look' }
  | { type: 'scan.start'; scan: ScanRequest }
  | { type: 'job.cancel'; job: number }
  /** A new job with the same pages; where the first one failed, under the same Message-ID. */
  | { type: 'job.send-again'; job: number }
  | { type: 'status-sheet.print' }
  | { type: 'contact.add'; name: string; address: string }
  | { type: 'contact.remove'; contact: number }
  /** A Microsoft page is opened with the address that the printer gave, or an answer is given on it (G14-G17). */
  /** `edition`: the language in which the pages are read; the printer's where it is left out. */
  | { type: 'microsoft.open'; edition?: Language }
  | { type: 'microsoft.step'; input: SignInInput }
  /** "Sign out and forget" on an account's tile. */
  | { type: 'microsoft.forget'; address: string }
  | { type: 'cloud.change'; change: CloudChange }
  | { type: 'faults.set'; faults: Partial<Faults> }
  /** The world's time jumps forward, the printer's clock with it. */
  | { type: 'time.forward' /** ms */; ms: number }
  /** The printer loses power in the middle of whatever it does, and starts again. */
  | { type: 'power.cut' }
  /** Somebody lays another page into the feeder. */
  | { type: 'feeder.set'; sample: SampleId }
  /** Somebody takes a printed sheet out of the tray. */
  | { type: 'sheet.take'; job: number }
  /** As in the guide or as in reality (design 1.8); a sign-in under way goes on as it began. */
  | { type: 'reality.set'; reality: Reality }
  /** A short explanation was read and need not come again. */
  | { type: 'hint.close'; hint: HintId }
  /** What the scenario holds is replaced by what a run leads to. */
  | { type: 'run.load'; run: Run }
  /** The scenario starts again from its beginning. */
  | { type: 'scenario.restart' };

export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** What happened in a world. Past tense. */
export type Fact =
  | { type: 'panel.moved'; from: ItemId; to: ItemId }
  | { type: 'panel.timed-out' }
  | {
      type: 'setting.changed';
      setting: 'language' | 'brightness' | 'theme' | 'sounds' | 'operation-timeout' | 'clock' | 'lock';
    }
  | { type: 'network.applied'; network: NetworkId }
  | { type: 'connection-check.started'; network: NetworkId }
  | { type: 'connection-check.finished'; network: NetworkId }
  | { type: 'admin.signed-in' }
  | { type: 'admin.signed-out' }
  | { type: 'admin.refused' /** ms to wait before the next try */; wait: number }
  | { type: 'admin.password-changed' }
  | { type: 'access.signed-in'; user: number }
  | { type: 'access.signed-out' }
  | { type: 'access.refused' /** ms to wait before the next try */; wait: number }
  | { type: 'print-admin.logged-in'; user: number }
  | { type: 'print-admin.logged-out' }
  | { type: 'print-admin.refused' /** ms to wait before the next try */; wait: number }
  | { type: 'print-admin.card-registered'; user: number }
  | { type: 'print-admin.changed' }
  | { type: 'my-email.signed-in'; user: number }
  | { type: 'my-email.signed-out'; user: number }
  | { type: 'my-email.changed' }
  | { type: 'authorize.changed' }
  | { type: 'email-server.saved' }
  | { type: 'email-account.expired' }
  | { type: 'email-account.removed' }
  | { type: 'web.logged-in' }
  | { type: 'web.logged-out' }
  | { type: 'web.refused' /** ms to wait before the next try */; wait: number }
  | { type: 'web.changed'; request: WebRequestType }
  | { type: 'connection-test.finished' }
  | { type: 'firmware.updated'; version: string }
  | { type: 'feeder.changed' }
  | { type: 'sheet.taken'; job: number }
  | { type: 'reality.changed' }
  | { type: 'run.loaded' }
  | { type: 'surroundings.changed' }
  /** Not begun: `message` on the panel says why. */
  | { type: 'job.refused'; message: MessageId }
  | { type: 'job.changed'; job: number; state: JobState }
  | { type: 'sheet.printed'; job: number }
  | { type: 'contacts.changed' }
  | { type: 'email-sign-in.changed' }
  | { type: 'microsoft.changed' }
  | { type: 'cloud.changed'; of: CloudChange['of'] }
  | { type: 'faults.changed' }
  | { type: 'time.forwarded' }
  | { type: 'power.was-cut' }
  | { type: 'scenario.restarted' };

/** Why a command was not carried out. Nothing has changed then. */
export type Refusal =
  /** The panel does not offer that where it stands. */
  | { reason: 'not-offered' }
  | { reason: 'admin-required' }
  /** Access Control: whoever is there may not use the function. */
  | { reason: 'user-required' }
  /** The administrator has not given this user a password yet. */
  | { reason: 'no-password' }
  /** The card is nobody's (Epson Print Admin Serverless). */
  | { reason: 'unknown-card' }
  /** Somebody else has the card. */
  | { reason: 'card-taken' }
  /** Remote DB: the directory cannot be reached, and the printer does not remember this user. */
  | { reason: 'directory-unreachable' }
  | { reason: 'malformed'; detail: string }
  | { reason: 'wrong-password' /** ms */; wait: number }
  | { reason: 'wait' /** ms */; wait: number }
  | { reason: 'password'; problem: PasswordProblem }
  | { reason: 'ipv4'; problems: Partial<Record<Ipv4Field, Ipv4Problem>> }
  | { reason: 'field'; field: FieldId; problem: FieldProblem }
  /** A request to Web Config without a session, or with one that has ended or is not known. */
  | { reason: 'log-in-required' }
  /** Values of a Web Config page that cannot be taken; nothing of the page was saved. */
  | { reason: 'web'; problems: WebProblems };

/** An answer of the token endpoint. */
export interface TokenReply {
  /** HTTP status. */
  status: number;
  body: Readonly<Record<string, unknown>>;
}

/** `answer`: what a request was answered with; only who sent the command gets it. */
export type Outcome = { ok: true; revision: number; answer?: TokenReply } | { ok: false; refusal: Refusal };

/** Explanations that come once. */
export const hintIds = ['webconfig-language'] as const;
export type HintId = (typeof hintIds)[number];

/** What a window asks for besides the common view, and gets with it. */
export type MoreView = WebView | MicrosoftView | AuthorizeView | DeskView;
export type Want = MoreView['of'];

/** A row of the open menu, or a tile of Home. */
export interface PanelRow {
  id: ItemId;
  icon: IconName;
  /** Asks for the administrator first, or for a user who may; null where it opens. */
  locked: 'admin' | 'user' | null;
}

/** What a window may know of a world: everything but secrets. */
export interface WorldView {
  /** Grows with every change. */
  revision: number;
  scenario: ScenarioId;
  printer: Omit<PrinterState, 'admin' | 'secrets' | 'printAdmin'>;
  reality: Reality;
  hints: readonly HintId[];
  panel: {
    /** The size of the model's panel. */
    size: PanelSize;
    item: ItemId;
    kind: ScreenKind;
    /** The rows of the open menu or the tiles of Home; empty on other screens. The menu table itself stays with the world. */
    rows: readonly PanelRow[];
    /** The network that the screen is about, on screens about one. */
    network: NetworkId;
    trail: readonly ItemId[];
    /** Step within the screen. */
    step: StepId | null;
    field: FieldId | null;
    draft: Draft;
    notice: NoticeId | null;
    /** What the panel says and waits for OK. */
    message: MessageId | null;
    /** Port time (ms) at which the panel goes back to Home, while the warning shows; else null. */
    timeoutAt: number | null;
  };
  admin: { signedIn: boolean; locked: boolean; initialPassword: boolean } & AdminSessionContext;
  /** Users of Access Control at the panel. */
  users: {
    signedIn: AccessUser | null;
    /** User number → port time (ms) before which no password of theirs is taken; only those who have to wait. */
    waits: Readonly<Record<string, number>>;
  };
  /** Epson Print Admin Serverless; null where it does not run. */
  printAdmin: PrintAdminView | null;
  /** Whether the standard network carries data. */
  link: LinkState;
  account: EmailAccountState;
  /** Null until something needed it: see `email.look`. */
  mail: MailView | null;
  check: (NonNullable<CheckState> & { done: number }) | null;
  /** What this window asked for; null where it asked for nothing, and until the email has begun. */
  more: MoreView | null;
}
