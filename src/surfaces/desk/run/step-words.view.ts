/** The steps of a run in words: which words, and what is put in. Pure. */
import type { SignInInput } from '../../../core/cloud/entra/sign-in.ts';
import type { ItemId } from '../../../core/device/panel/menu.ts';
import type { WebRequest, WebRequestType } from '../../../core/device/web/web-request.ts';
import type { Command, CommandType } from '../../../core/protocol.ts';
import type { Key } from '../../../i18n/i18n.ts';

type StepKey = Extract<Key, `desk:run.step.${string}`> extends `desk:run.step.${infer Name}` ? Name : never;

/** Words of `desk:run.step.…`; `screen` is a menu item whose label is put in, `page` a key of an admin center's page. */
export interface StepWords {
  key: StepKey;
  values?: Readonly<Record<string, string | number>>;
  screen?: ItemId;
  page?: Key;
}

const plain: Readonly<Partial<Record<CommandType, StepKey>>> = {
  'panel.back': 'panel-back',
  'panel.home': 'panel-home',
  'panel.touch': 'panel-touch',
  'panel.enter-field': 'panel-field',
  'panel.leave-field': 'panel-typed',
  'panel.set-draft': 'panel-draft',
  'panel.step': 'panel-step',
  'panel.close-message': 'panel-ok',
  'brightness.set': 'brightness',
  'theme.set': 'theme',
  'sounds.set': 'sounds',
  'operation-timeout.set': 'operation-timeout',
  'clock.set': 'clock',
  'network.apply': 'network',
  'connection-check.start': 'check-start',
  'connection-check.stop': 'check-stop',
  'admin.sign-in': 'admin-sign-in',
  'admin.sign-out': 'admin-sign-out',
  'admin.change-password': 'admin-password',
  'admin.reset-password': 'admin-reset',
  'lock.set': 'lock',
  'access.sign-in': 'user-sign-in',
  'access.sign-out': 'user-sign-out',
  'print-admin.present-card': 'card',
  'print-admin.log-in': 'log-in',
  'print-admin.enter-number': 'number',
  'print-admin.register-card': 'card-register',
  'print-admin.log-out': 'log-out',
  'my-email.scan': 'my-email-scan',
  'my-email.signed-in': 'my-email-signed-in',
  'my-email.not-signed-in': 'my-email-not-signed-in',
  'my-email.sign-out': 'my-email-sign-out',
  'web.log-in': 'web-log-in',
  'web.log-out': 'web-log-out',
  'surroundings.set': 'surroundings',
  'feeder.set': 'feeder',
  'sheet.take': 'sheet',
  'faults.set': 'faults',
  'power.cut': 'power',
  'time.forward': 'time',
  'reality.set': 'reality',
  'hint.close': 'hint',
  'email.look': 'look',
  'status-sheet.print': 'status-sheet',
  'contact.add': 'contact-add',
  'contact.remove': 'contact-remove',
  'microsoft.open': 'microsoft-open',
  'microsoft.forget': 'microsoft-forget',
  'authorize.open': 'authorize-open',
  'authorize.token': 'authorize-token',
  'authorize.end': 'authorize-end',
};

const requests: Readonly<Partial<Record<WebRequestType, StepKey>>> = {
  touch: 'web-touch',
  'email-server.save': 'web-email-server',
  'email-sign-in.start': 'web-sign-in',
  'email-sign-in.cancel': 'web-sign-in-cancel',
  'email-account.sign-out': 'web-sign-out',
  'connection-test.start': 'web-test',
  'firmware.update': 'web-update',
  'root-certificates.update': 'web-update',
  'ca-certificate.import': 'web-certificate',
  'ca-certificate.delete': 'web-certificate',
  'settings.import': 'web-import',
  'admin-password.save': 'web-password',
  'license-key.save': 'web-license',
  'license-key.delete': 'web-license-delete',
  'print-admin-user.save': 'web-user',
  'open-platform.save': 'web-open-platform',
};

const answers: Readonly<Record<Exclude<SignInInput['type'], 'enter-account' | 'pick-account'>, StepKey>> = {
  'enter-code': 'microsoft-code',
  'enter-password': 'microsoft-password',
  'use-practice-password': 'microsoft-password',
  'set-password': 'microsoft-new-password',
  'approve-mfa': 'microsoft-mfa',
  'deny-mfa': 'microsoft-mfa',
  'register-mfa': 'microsoft-mfa',
  'stay-signed-in': 'microsoft-stay',
  accept: 'microsoft-accept',
  'request-approval': 'microsoft-request',
  confirm: 'microsoft-confirm',
  'use-other-account': 'microsoft-switch',
  cancel: 'microsoft-cancel',
};

const adminPage: Readonly<Record<Extract<Command, { type: 'cloud.change' }>['change']['of'], Key | null>> = {
  tenant: 'desk:admin.page.properties',
  user: 'desk:admin.page.users',
  password: 'desk:admin.user.reset',
  sessions: 'desk:admin.entra-users.revoke',
  unlock: 'desk:admin.entra-users.unlock',
  app: 'desk:admin.page.enterprise-applications',
  consent: 'desk:admin.page.consent',
  policy: 'desk:admin.page.conditional-access',
  registration: 'desk:admin.page.app-registrations',
  organization: 'desk:admin.page.mail-flow',
  mailbox: 'desk:admin.page.mailboxes',
  'entra-weather': null,
  'exchange-weather': null,
};

/** Words for a kind of command that needs nothing put in; null where there are none. */
export function plainWords(type: CommandType): { key: Key } | null {
  const key = Object.hasOwn(plain, type) ? plain[type] : undefined;
  return key === undefined ? null : { key: `desk:run.step.${key}` };
}

/** Words for what an administrator changed, or the weather. */
export function changeWords(of: string): { key: Key; of?: Readonly<Record<string, Key>> } | null {
  if (!Object.hasOwn(adminPage, of)) return null;
  const page = adminPage[of as keyof typeof adminPage];
  return page === null ? { key: 'desk:run.step.weather' } : { key: 'desk:run.step.admin', of: { page } };
}

function signInWords(input: SignInInput): StepWords {
  if (input.type !== 'enter-account' && input.type !== 'pick-account') return { key: answers[input.type] };
  return input.account.includes('@') && !input.account.startsWith('@')
    ? { key: 'microsoft-account', values: { account: input.account } }
    : { key: 'microsoft-other-account' };
}

/** What was asked of Web Config. */
function requestWords(request: WebRequest): StepWords {
  switch (request.type) {
    case 'print-admin-users.delete':
      return { key: 'web-users-delete', values: { count: request.ids.length } };
    case 'print-admin-users.import':
      return { key: 'web-users-import', values: { count: request.rows.length } };
    default:
      return { key: requests[request.type] ?? 'web-save' };
  }
}

/** What a step says. A command that is not known here is named by its type. */
export function stepWords(command: Command): StepWords {
  switch (command.type) {
    case 'panel.open':
    case 'panel.go':
      return { key: 'panel-open', screen: command.item };
    case 'panel.open-job':
      return { key: 'panel-job', values: { job: command.job } };
    case 'language.choose':
      return { key: 'language', values: { language: command.language } };
    case 'scan.start':
      return { key: 'scan', values: { to: command.scan.to.join(', ') } };
    case 'job.cancel':
      return { key: 'cancel-job', values: { job: command.job } };
    case 'job.send-again':
      return { key: 'send-again', values: { job: command.job } };
    case 'web.request':
      return requestWords(command.request);
    case 'microsoft.step':
    case 'authorize.step':
      return signInWords(command.input);
    case 'cloud.change': {
      const page = adminPage[command.change.of];
      return page === null ? { key: 'weather' } : { key: 'admin', page };
    }
    default: {
      const key = plain[command.type];
      return key === undefined ? { key: 'other', values: { type: command.type } } : { key };
    }
  }
}

/** Signs of life say nothing to a reader. */
export const isShown = (command: Command): boolean =>
  command.type !== 'panel.touch' &&
  command.type !== 'email.look' &&
  !(command.type === 'web.request' && command.request.type === 'touch');

/** "2:05" of ms since the run began, as its two numbers. */
export function runTime(ms: number): { minutes: number; seconds: string } {
  const seconds = Math.floor(ms / 1000);
  return { minutes: Math.floor(seconds / 60), seconds: String(seconds % 60).padStart(2, '0') };
}
