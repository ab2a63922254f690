/** Email Server > Basic: what the page shows and what the printer has saved are two things (G32). Pure. */
import type { DeviceSignInView } from '../../../core/device/email/mail-view.ts';
import { type EmailServerSettings, exchangeOnline } from '../../../core/device/email-server/email-server.ts';
import { profileOf } from '../../../core/device/models.ts';
import { isCurrentFirmware } from '../../../core/device/printer.ts';
import { emailServerProblems } from '../../../core/device/web/email-server-problems.ts';
import type { WebProblems, WebRequestOf } from '../../../core/device/web/web-request.ts';
import type { WorldView } from '../../../core/protocol.ts';

export type Service = EmailServerSettings['emailService'];
export type Method = EmailServerSettings['authenticationMethod'];

export const services: readonly Service[] = ['exchange-online', 'outlook-com'];

type View = Pick<WorldView, 'printer' | 'mail' | 'account'>;

/** What somebody has typed and not yet sent; what is left out is as the page began. Ports as they were typed. */
export interface BasicDraft extends Partial<Omit<EmailServerSettings, 'smtpPort' | 'pop3Port'>> {
  smtpPort?: string;
  pop3Port?: string;
  password?: string;
}

/** How the sign-in to a service stands; 'none': no Current Status, only Sign In (G33). */
export type SignInStatus = 'none' | 'signed-in' | 'expired';

export interface BasicForm {
  values: Omit<EmailServerSettings, 'smtpPort' | 'pop3Port'> & { smtpPort: string; pop3Port: string; password: string };
  /** OAuth2 only with current firmware (G03). */
  methods: readonly Method[];
  oldFirmware: boolean;
  /** A model with a second network: OAuth 2.0 does not work there (G06). */
  standardOnly: boolean;
  status: SignInStatus;
  /** Somebody signed in and OK was not pressed: the printer has nothing of it (G32). */
  unsaved: boolean;
  problems: WebProblems;
  /** What OK sends. */
  save: WebRequestOf<'email-server.save'>;
}

const signInOf = ({ mail }: Pick<View, 'mail'>): DeviceSignInView | null => mail?.signIn ?? null;

/** What the page begins with: what a sign-in has filled in, or else what is saved. */
export function startOf(view: View): EmailServerSettings {
  const signIn = signInOf(view);
  return signIn?.state === 'signed-in'
    ? { ...exchangeOnline(signIn.account), emailService: signIn.service }
    : view.printer.emailServer;
}

/** Changes when the page begins anew: with a sign-in, or without the one there was. What was typed before goes then. */
export function beginningOf(view: Pick<View, 'mail'>): string {
  const signIn = signInOf(view);
  return signIn?.state === 'signed-in' ? `${signIn.service} ${signIn.account}` : '';
}

/** How the sign-in to a service stands on this page. */
export function statusOf(view: View, service: Service): SignInStatus {
  const signIn = signInOf(view);
  if (signIn?.state === 'signed-in') return signIn.service === service ? 'signed-in' : 'none';
  const { emailServer } = view.printer;
  if (emailServer.authenticationMethod !== 'oauth2' || emailServer.emailService !== service) return 'none';
  return view.account === 'not-configured' ? 'none' : view.account;
}

/** A port as it was typed; what is no number is left to the check. */
const portOf = (typed: string): number => (/^\d{1,9}$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN);

/** The settings that a draft makes of those the page began with. */
function settingsOf(start: EmailServerSettings, { smtpPort, pop3Port, password: _password, ...draft }: BasicDraft) {
  const settings: EmailServerSettings = { ...start, ...draft };
  if (smtpPort !== undefined) settings.smtpPort = portOf(smtpPort);
  if (pop3Port !== undefined) settings.pop3Port = pop3Port.trim() === '' ? null : portOf(pop3Port);
  // POP before SMTP is never encrypted (printer.md 6.2).
  if (settings.authenticationMethod === 'pop-before-smtp') settings.secureConnection = 'none';
  return settings;
}

/** The page: the draft laid over its beginning. */
export function basicFormOf(view: View, draft: BasicDraft): BasicForm {
  const start = startOf(view);
  const settings = settingsOf(start, draft);
  const { printer, account } = view;
  const hasOauth = isCurrentFirmware(printer.firmware);
  // A password is sent only when one was typed: the saved one is never shown (printer.md 6.2).
  const password = draft.password === undefined || draft.password === '' ? null : draft.password;
  const signIn = signInOf(view);
  return {
    values: {
      ...settings,
      smtpPort: draft.smtpPort ?? String(settings.smtpPort),
      pop3Port: draft.pop3Port ?? (settings.pop3Port === null ? '' : String(settings.pop3Port)),
      password: draft.password ?? '',
    },
    methods: ['off', 'smtp-auth', 'pop-before-smtp', ...(hasOauth ? (['oauth2'] as const) : [])],
    oldFirmware: !hasOauth,
    standardOnly: profileOf(printer.model).capabilities.includes('additional-network'),
    status: statusOf(view, settings.emailService),
    unsaved: signIn?.state === 'signed-in',
    problems: emailServerProblems(
      printer,
      signIn?.state === 'signed-in' ? { state: 'signed-in', service: signIn.service } : null,
      account !== 'not-configured',
      settings,
      password,
    ),
    save: { type: 'email-server.save', settings, password },
  };
}

/** Whether there is anything below the service: with OAuth2 the sign-in fills it in (G18, G33). */
export const hasDetails = ({ values, status }: Pick<BasicForm, 'values' | 'status'>): boolean =>
  values.authenticationMethod !== 'oauth2' || status !== 'none';

/** What stands on the page at the moment. */
export type Step = 'form' | 'sign-in' | 'code' | 'failed';

/** The part of the page: a sign-in under way comes first, whatever the address says, so that a reload finds it again. */
export function stepOf(view: Pick<View, 'mail'>, rest: readonly string[]): Step {
  const signIn = signInOf(view);
  if (signIn?.state === 'waiting') return 'code';
  if (signIn?.state === 'failed') return 'failed';
  return rest[0] === 'sign-in' && services.some((service) => service === rest[1]) ? 'sign-in' : 'form';
}

/** The service that the address names, else the saved one. */
export const serviceOf = ({ printer }: Pick<View, 'printer'>, rest: readonly string[]): Service =>
  services.find((service) => service === rest[1]) ?? printer.emailServer.emailService;

/** Why a sign-in failed, as the page explains it. */
export type FailureId =
  | 'expired'
  | 'declined'
  | 'unreachable'
  | 'untrusted-date'
  | 'untrusted-authority'
  | 'client'
  | 'other';

const failures: Readonly<Record<string, FailureId>> = {
  expired_token: 'expired',
  authorization_declined: 'declined',
  access_denied: 'declined',
  unreachable: 'unreachable',
  'untrusted-date': 'untrusted-date',
  'untrusted-authority': 'untrusted-authority',
  invalid_client: 'client',
};
/** What an error of the token endpoint means to the person (identity.md 1.4). */
export const failureOf = (error: string): FailureId =>
  Object.hasOwn(failures, error) ? (failures[error] ?? 'other') : 'other';

/** Minutes and seconds until a port time (ms): "14:05". */
export function timeLeft(until: number, now: number): string {
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
