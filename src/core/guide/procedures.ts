/** The guide's procedures as data: statement, surface, what a person does, and how the world tells that it is done. Short texts of ours: `desk:guide.step.<id>` and `desk:guide.procedure.<id>`. */
import type { DeskView } from '../desk/desk-view.ts';
import { type Capability, profileOf } from '../device/models.ts';
import type { WorldView } from '../protocol.ts';
import type { GuideAction, LabelId } from './actions.ts';
import * as done from './done.ts';
import type { GuideSurface, StatementId } from './statements.ts';

interface Step {
  id: string;
  /** What it shows to be true; the first one names the step. */
  statements: readonly StatementId[];
  surface: GuideSurface;
  actions: readonly GuideAction[];
  /** null: only the window itself can tell; it is done when a later step of an ordered procedure is. */
  isDone: done.IsDone | null;
}

interface ProcedureRow {
  id: string;
  /** The steps follow on one another; else each stands for itself. */
  ordered: boolean;
  /** For models with this capability only. */
  needs?: Capability;
  steps: readonly Step[];
}

/** The ways that several steps begin with, as the guide prints them. */
const toNetworkStatus: readonly LabelId[] = [
  'panel.settings',
  'panel.generalSettings',
  'panel.networkSettings',
  'panel.networkStatus',
];
const toBasic: readonly LabelId[] = ['webConfig.tab.network', 'webConfig.menu.emailServer', 'webConfig.page.basic'];
const toFaxServer: readonly LabelId[] = [
  'webConfig.tab.fax',
  'webConfig.menu.faxServer',
  'webConfig.page.emailServerSettings',
];

const press = (...names: readonly LabelId[]): GuideAction => ({ do: 'press', names });
const read = (...names: readonly LabelId[]): GuideAction => ({ do: 'read', names });
const signInAgain: GuideAction = { do: 'procedure', id: 'twelve-steps' };
const chooseOauth: GuideAction = {
  do: 'choose',
  field: 'webConfig.authenticationMethod',
  option: 'webConfig.option.oauth2',
};

const preparation = [
  {
    id: 'firmware',
    statements: ['G03'],
    surface: 'web-config',
    actions: [{ do: 'see-to', what: 'newest-firmware' }],
    isDone: done.hasOauthFirmware,
  },
  {
    id: 'standard-network',
    statements: ['G06'],
    surface: 'panel',
    actions: [{ do: 'see-to', what: 'standard-network' }],
    isDone: done.isOnStandardNetwork,
  },
  {
    id: 'security-defaults',
    statements: ['G04'],
    surface: 'admin-centers',
    actions: [{ do: 'see-to', what: 'security-defaults' }],
    isDone: done.securityDefaultsAreOff,
  },
  {
    id: 'smtp-auth',
    statements: ['G04', 'G02'],
    surface: 'admin-centers',
    actions: [{ do: 'see-to', what: 'smtp-auth-organization' }],
    isDone: done.smtpAuthIsOn,
  },
  {
    id: 'mailbox',
    statements: ['G05', 'G02'],
    surface: 'admin-centers',
    actions: [{ do: 'see-to', what: 'smtp-auth-mailbox' }],
    isDone: done.mailboxMaySend,
  },
] as const satisfies readonly Step[];

const twelveSteps = [
  {
    id: 'step-1',
    statements: ['G07'],
    surface: 'web-config',
    actions: [{ do: 'type', field: null, what: 'printer-address' }],
    isDone: null,
  },
  {
    id: 'step-2',
    statements: ['G08'],
    surface: 'web-config',
    actions: [
      press('webConfig.logIn'),
      { do: 'type', field: 'webConfig.administratorPassword', what: 'administrator-password' },
      press('webConfig.ok'),
    ],
    isDone: done.isLoggedIn,
  },
  { id: 'step-3', statements: ['G09'], surface: 'web-config', actions: [press(...toBasic)], isDone: null },
  { id: 'step-4', statements: ['G10'], surface: 'web-config', actions: [chooseOauth], isDone: null },
  {
    id: 'step-5',
    statements: ['G11'],
    surface: 'web-config',
    actions: [{ do: 'choose', field: 'webConfig.emailService', option: 'webConfig.option.exchangeOnline' }],
    isDone: null,
  },
  {
    id: 'step-6',
    statements: ['G12'],
    surface: 'web-config',
    actions: [press('webConfig.signIn', 'webConfig.signInWithMicrosoft')],
    isDone: done.codeIsShown,
  },
  {
    id: 'step-7',
    statements: ['G13'],
    surface: 'web-config',
    actions: [read('webConfig.message.deviceCode'), press('webConfig.deviceLoginUrl')],
    isDone: done.pageIsOpen,
  },
  {
    id: 'step-8',
    statements: ['G14'],
    surface: 'microsoft',
    actions: [{ do: 'type', field: null, what: 'code' }, press('microsoft.next')],
    isDone: done.pageHasReached(1),
  },
  {
    id: 'step-9',
    statements: ['G15'],
    surface: 'microsoft',
    actions: [{ do: 'type', field: null, what: 'account' }, press('microsoft.next')],
    isDone: done.pageHasReached(2),
  },
  {
    id: 'step-10',
    statements: ['G16'],
    surface: 'microsoft',
    actions: [{ do: 'type', field: null, what: 'account-password' }, press('microsoft.signIn')],
    isDone: done.pageHasReached(3),
  },
  {
    id: 'step-11',
    statements: ['G17', 'G18'],
    surface: 'microsoft',
    actions: [{ do: 'tick', box: 'microsoft.consentOnBehalf' }, press('microsoft.accept')],
    isDone: done.isSignedIn,
  },
  {
    id: 'step-12',
    statements: ['G19', 'G18'],
    surface: 'web-config',
    actions: [read('webConfig.currentStatus', 'webConfig.status.signedIn'), press('webConfig.ok')],
    isDone: done.isOnPrinter,
  },
] as const satisfies readonly Step[];

const signInAsAdministrator = {
  id: 'login-icon',
  statements: ['G20'],
  surface: 'panel',
  actions: [{ do: 'type', field: null, what: 'administrator-password' }],
  isDone: done.isLetIn,
} as const satisfies Step;

const onPanel = [
  signInAsAdministrator,
  {
    id: 'email-server-status',
    statements: ['G21'],
    surface: 'panel',
    actions: [press(...toNetworkStatus, 'networkStatus.emailServerStatus')],
    isDone: done.wasOpened('email-server-status'),
  },
] as const satisfies readonly Step[];

const onSheet = [
  {
    id: 'print-status-sheet',
    statements: ['G22'],
    surface: 'panel',
    actions: [press(...toNetworkStatus, 'networkStatus.printStatusSheet')],
    isDone: done.wasOpened('print-status-sheet'),
  },
  { id: 'read-sheet', statements: ['G22'], surface: 'paper', actions: [], isDone: done.hasSheet },
] as const satisfies readonly Step[];

const faxServer = [
  {
    id: 'fax-server',
    statements: ['G23'],
    surface: 'web-config',
    actions: [press(...toFaxServer), chooseOauth, press('webConfig.ok')],
    isDone: done.faxUsesOauth,
  },
] as const satisfies readonly Step[];

const cannotSignIn = [
  {
    id: 'check-policies',
    statements: ['G30'],
    surface: 'admin-centers',
    actions: [{ do: 'see-to', what: 'conditional-access' }],
    isDone: done.noPolicyBlocks,
  },
  {
    id: 'sign-in-unblocked',
    statements: ['G30'],
    surface: 'web-config',
    actions: [signInAgain],
    isDone: done.isSaved,
  },
] as const satisfies readonly Step[];

const cannotSend = [
  {
    id: 'press-ok',
    statements: ['G32', 'G31'],
    surface: 'web-config',
    actions: [press(...toBasic), read('webConfig.currentStatus', 'webConfig.status.signedIn'), press('webConfig.ok')],
    isDone: done.isSaved,
  },
  {
    id: 'sign-in-first',
    statements: ['G33', 'G31'],
    surface: 'web-config',
    actions: [press(...toBasic), read('webConfig.signIn'), signInAgain],
    isDone: (view, desk) => done.isSaved(view, desk) || done.waitsForOk(view, desk),
  },
] as const satisfies readonly Step[];

const expired = [
  { id: 'sign-in-again', statements: ['G34'], surface: 'web-config', actions: [signInAgain], isDone: done.isSaved },
] as const satisfies readonly Step[];

const errorCode = [
  {
    id: 'job-status',
    statements: ['G35'],
    surface: 'panel',
    actions: [press('jobStatus.menu', 'jobStatus.tab'), read('jobStatus.errorCodeLabel')],
    isDone: done.wasOpened('job-status'),
  },
  {
    id: 'code-360',
    statements: ['G36'],
    surface: 'panel',
    actions: [read('error.360.status', 'error.360.solution'), { do: 'see-to', what: 'connection' }],
    isDone: done.isConnected,
  },
  {
    id: 'code-361',
    statements: ['G37'],
    surface: 'web-config',
    actions: [read('error.361.status', 'error.361.solution'), signInAgain],
    isDone: done.isSaved,
  },
  {
    id: 'code-370',
    statements: ['G38'],
    surface: 'web-config',
    actions: [read('error.370.status', 'error.370.solution'), signInAgain],
    isDone: done.isSaved,
  },
] as const satisfies readonly Step[];

const toMyEmail = [
  {
    id: 'print-admin',
    statements: ['G24'],
    surface: 'web-config',
    actions: [press('webConfig.tab.epsonOpenPlatform')],
    isDone: done.runsPrintAdmin,
  },
  {
    id: 'sender-is-user',
    statements: ['G24'],
    surface: 'web-config',
    actions: [
      press('webConfig.tab.epsonOpenPlatform'),
      { do: 'choose', field: 'epa.senderEmailAddress', option: 'epa.userEmailAddress' },
      press('webConfig.ok'),
    ],
    isDone: done.usersSendThemselves,
  },
  {
    id: 'to-my-email',
    statements: ['G25', 'G29'],
    surface: 'panel',
    actions: [press('epa.toMyEmail')],
    isDone: done.administratorIsAtMyEmail,
  },
  {
    id: 'consent-for-users',
    statements: ['G26'],
    surface: 'panel',
    actions: [
      { do: 'type', field: null, what: 'account' },
      press('microsoft.next'),
      { do: 'type', field: null, what: 'account-password' },
      press('microsoft.signIn'),
      { do: 'tick', box: 'microsoft.consentOnBehalf' },
      press('microsoft.accept'),
    ],
    isDone: done.isConsentedForUsers,
  },
  {
    id: 'close-message',
    statements: ['G27'],
    surface: 'panel',
    actions: [read('epa.title'), press('epa.ok')],
    isDone: done.hasClosedMessage,
  },
  {
    id: 'each-user',
    statements: ['G28'],
    surface: 'panel',
    actions: [press('epa.toMyEmail')],
    isDone: done.hasOtherUser,
  },
] as const satisfies readonly Step[];

/** In the order of the guide. */
const rows = [
  { id: 'preparation', ordered: false, steps: preparation },
  { id: 'twelve-steps', ordered: true, steps: twelveSteps },
  { id: 'check-on-panel', ordered: false, steps: onPanel },
  { id: 'check-on-sheet', ordered: true, steps: onSheet },
  { id: 'fax-server', ordered: false, needs: 'fax', steps: faxServer },
  { id: 'to-my-email', ordered: true, needs: 'to-my-email', steps: toMyEmail },
  { id: 'cannot-sign-in', ordered: false, steps: cannotSignIn },
  { id: 'cannot-send', ordered: false, steps: cannotSend },
  { id: 'sign-in-expired', ordered: false, steps: expired },
  { id: 'error-code', ordered: false, steps: errorCode },
] as const satisfies readonly ProcedureRow[];

export type ProcedureId = (typeof rows)[number]['id'];
export type StepId = (typeof rows)[number]['steps'][number]['id'];
export interface GuideStep extends Step {
  id: StepId;
}
export interface Procedure extends ProcedureRow {
  id: ProcedureId;
  steps: readonly GuideStep[];
}

/** All of the guide's procedures, in its order. */
export const procedures: readonly Procedure[] = rows;

/** The procedures that can be done on a printer. To My Email wants a license besides, which every model that can do it takes. */
export const proceduresFor = ({ printer }: Pick<WorldView, 'printer'>): readonly Procedure[] =>
  procedures.filter(({ needs }) => needs === undefined || profileOf(printer.model).capabilities.includes(needs));

/** Which steps are done, in their order. In an ordered procedure a step is done, too, when a later one is. */
export function progressOf({ steps, ordered }: Procedure, view: WorldView, desk: DeskView | null): readonly boolean[] {
  const own = steps.map(({ isDone }) => isDone?.(view, desk) ?? false);
  return ordered ? own.map((_, at) => own.slice(at).includes(true)) : own;
}
