/** From a job's code back to its cause and to what cures it. Pure. */
import { browserApp, printerApp } from '../../../core/cloud/entra/contoso.ts';
import type { DeskJob } from '../../../core/desk/desk-view.ts';
import type { CauseId } from '../../../core/device/jobs/causes.ts';
import type { Key } from '../../../i18n/i18n.ts';
import type { AdminPageId } from '../admin/pages.view.ts';

export type CureId =
  Extract<Key, `desk:timeline.cure.${string}`> extends `desk:timeline.cure.${infer Name}` ? Name : never;

/** What helps; `page`: the page of an admin center where it is done, null where it is done elsewhere. */
export interface Cure {
  cure: CureId;
  page: AdminPageId | null;
  /** The thing of the page's list. */
  item: string | null;
}

const at = (cure: CureId, page: AdminPageId | null = null, item: string | null = null): Cure => ({ cure, page, item });

/** Replies of the mail service that one cause has in common (identity.md 6.4), the first that fits. `account`: the mailbox that signed in. */
function byReply(answer: string, account: string, others: Cure): Cure {
  const rules: readonly (readonly [RegExp, Cure])[] = [
    [/disabled for the Mailbox/, at('mailbox-smtp', 'active-users', account)],
    [/disabled for the Tenant/, at('organization-smtp', 'mail-flow')],
    [/basic authentication is disabled|5\.7\.30/i, at('oauth', 'modern-authentication')],
    [/security defaults policy/, at('security-defaults', 'properties')],
    [/did not meet the criteria/, at('policy', 'conditional-access')],
    [/5\.7\.3 |credentials were incorrect/, at('account', 'active-users', account)],
    [/432 4\.3\.2|SubmissionQuotaExceeded/, at('connections', 'mailboxes', account)],
    [/5\.7\.60|SendAsDenied/, at('sender', 'mailboxes', account)],
    [/5\.2\.2 /, at('mailbox-full', 'mailboxes', account)],
    [/5\.1\.8 /, at('unblock-mailbox', 'mailboxes', account)],
  ];
  return rules.find(([pattern]) => pattern.test(answer))?.[1] ?? others;
}

/** Whose sign-in a job was sent with. */
interface Sender {
  /** Its mailbox. */
  account: string;
  /** A user's own, by the panel's application; else the printer's. */
  isUser: boolean;
}

type Rule = (answer: string, sender: Sender) => Cure;
const always =
  (cure: Cure): Rule =>
  () =>
    cure;

const signInAgain: Rule = (_, { isUser }) => at(isUser ? 'user-sign-in-again' : 'sign-in-again');
const atApp =
  (cure: CureId): Rule =>
  (_, { isUser }) =>
    at(cure, 'enterprise-applications', (isUser ? browserApp : printerApp).clientId);
const atAccount =
  (cure: CureId, page: AdminPageId): Rule =>
  (_, { account }) =>
    at(cure, page, account);

const rules: Readonly<Record<CauseId, Rule>> = {
  'no-network': always(at('network')),
  'no-additional-network': always(at('standard-network')),
  'entra-unreachable': always(at('firewall')),
  'entra-busy': always(at('none')),
  'token-unused': signInAgain,
  'token-frequency': always(at('frequency', 'conditional-access')),
  'token-revoked': signInAgain,
  'token-damaged': signInAgain,
  'user-disabled': atAccount('unblock-user', 'active-users'),
  'consent-withdrawn': atApp('consent'),
  'app-disabled': atApp('enable-app'),
  'mfa-required': always(at('mfa', 'conditional-access')),
  'blocked-by-policy': (answer) =>
    answer.includes('AADSTS530035') ? at('security-defaults', 'properties') : at('policy', 'conditional-access'),
  'token-refused': signInAgain,
  dns: always(at('dns')),
  'smtp-auth-refused': (answer, { account }) => byReply(answer, account, at('account', 'active-users', account)),
  'smtp-unreachable': (answer, { account }) => byReply(answer, account, answer === '' ? at('settings') : at('none')),
  'tls-refused': always(at('tls', 'mail-flow')),
  'certificate-refused': always(at('certificate')),
  'too-large-here': always(at('attachment-limit')),
  'too-large-there': atAccount('smaller', 'mailboxes'),
  'memory-full': always(at('memory')),
  'message-refused': (answer, { account }) => byReply(answer, account, at('sender', 'mailboxes', account)),
};

/** What cures a job; null where it did not fail. `printer`: the address that the printer signs in with. */
export function cureOf(
  { cause, answer, account }: Pick<DeskJob, 'cause' | 'answer' | 'account'>,
  printer: string,
): Cure | null {
  const sender = { account: (account ?? printer).toLowerCase(), isUser: account !== null };
  return cause === null ? null : rules[cause](answer ?? '', sender);
}
