/** The replies of Exchange Online, word for word (identity.md 6.3, 6.4): data, with the stage at which each is given and how well it is known. */

/** Flags of identity.md 0: R seen in a log, D documented, T third party, M not verified, I our own. */
type Flag = 'R' | 'D' | 'T' | 'M' | 'I';
type Stage =
  | 'connect'
  | 'EHLO'
  | 'STARTTLS'
  | 'AUTH'
  | 'MAIL FROM'
  | 'RCPT TO'
  | 'DATA'
  | 'end of DATA'
  | 'NDR mail'
  | 'any';

interface Reply {
  stage: Stage;
  flag: Flag;
  /** `{…}` are filled when it is given; `…` stands for what differs from case to case. */
  text: string;
}

const bracket = ' [{HOST}.{region}.prod.outlook.com {ISO-8601 Z} {16 hex}]';
const refused = '535 5.7.139 Authentication unsuccessful,';
const visit = 'Visit https://aka.ms/smtp_auth_disabled for more information.';

export const replies = {
  'service-not-active': { stage: 'connect', flag: 'R', text: '421 4.3.2 Service not active' },
  'temporary-error': {
    stage: 'AUTH',
    flag: 'R',
    text: `451 4.7.0 Temporary server error. Please try again later. PRX4${bracket}`,
  },
  'old-tls': {
    stage: 'EHLO',
    flag: 'D',
    text: `421 4.7.66 TLS 1.0 and 1.1 are not supported. Please upgrade/update your client to support TLS 1.2. Visit https://aka.ms/smtp_auth_tls.${bracket}`,
  },
  'off-for-tenant': {
    stage: 'AUTH',
    flag: 'R',
    text: `${refused} SmtpClientAuthentication is disabled for the Tenant. ${visit}${bracket}`,
  },
  'off-for-mailbox': {
    stage: 'AUTH',
    flag: 'R',
    text: `${refused} SmtpClientAuthentication is disabled for the Mailbox. ${visit}${bracket}`,
  },
  'security-defaults': {
    stage: 'AUTH',
    flag: 'R',
    text: `${refused} user is locked by your organization's security defaults policy. Contact your administrator.${bracket}`,
  },
  'policy-block': {
    stage: 'AUTH',
    flag: 'R',
    text: `${refused} the request did not meet the criteria to be authenticated successfully. Contact your administrator.${bracket}`,
  },
  'basic-disabled': { stage: 'AUTH', flag: 'R', text: `${refused} basic authentication is disabled.${bracket}` },
  'wrong-credentials': {
    stage: 'AUTH',
    flag: 'R',
    text: `${refused} the user credentials were incorrect.${bracket}`,
  },
  'auth-unsuccessful': { stage: 'AUTH', flag: 'R', text: `535 5.7.3 Authentication unsuccessful${bracket}` },
  'basic-retired': {
    stage: 'AUTH',
    flag: 'D',
    text: '550 5.7.30 Basic authentication is not supported for Client Submission.',
  },
  'unrecognized-authentication': {
    stage: 'AUTH',
    flag: 'R',
    text: `504 5.7.4 Unrecognized authentication type${bracket}`,
  },
  'not-authenticated': {
    stage: 'MAIL FROM',
    flag: 'R',
    text: `530 5.7.57 Client not authenticated to send mail.${bracket}`,
  },
  'not-this-sender': {
    stage: 'MAIL FROM',
    flag: 'R',
    text: '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
  },
  'size-too-large': {
    stage: 'MAIL FROM',
    flag: 'T',
    text: '552 5.3.4 Message size exceeds fixed maximum message size',
  },
  'invalid-address': { stage: 'RCPT TO', flag: 'M', text: '501 5.1.3 Invalid address' },
  'too-many-recipients': { stage: 'RCPT TO', flag: 'D', text: '452 4.5.3 Too many recipients' },
  'too-many-connections': {
    stage: 'DATA',
    flag: 'R',
    text: '432 4.3.2 Concurrent connections limit exceeded. Visit https://aka.ms/concurrent_sending for more information. [Hostname={HOST}.{region}.PROD.OUTLOOK.COM]',
  },
  'too-many-messages': {
    stage: 'DATA',
    flag: 'R',
    text: '432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded [Hostname={HOST}.{region}.PROD.OUTLOOK.COM]',
  },
  'quota-exceeded': {
    stage: 'DATA',
    flag: 'R',
    text: "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed to process message due to a permanent exception with message The message can't be submitted because the sender's submission quota was exceeded.",
  },
  'bad-sender': { stage: 'DATA', flag: 'R', text: '550 5.1.8 Access denied, bad outbound sender AS(42004)' },
  'send-as-denied': {
    stage: 'end of DATA',
    flag: 'R',
    text: '554 5.2.252 SendAsDenied; {auth} not allowed to send as {from}; STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied; Failed to process message due to a permanent exception with message [BeginDiagnosticData]Cannot submit message. 0.35250:0A00A280[EndDiagnosticData] [Hostname={HOST}.{region}.PROD.OUTLOOK.COM]',
  },
  'submission-too-large': {
    stage: 'end of DATA',
    flag: 'R',
    text: '554 5.2.0 STOREDRV.Submission.Exception:SendQuotaExceededException.MapiExceptionMaxSubmissionExceeded; Failed to process message due to a permanent exception with message Message size exceeds maximum size limit [Hostname={HOST}.{region}.PROD.OUTLOOK.COM]',
  },
  'mailbox-full': {
    stage: 'end of DATA',
    flag: 'R',
    text: '554 5.2.2 mailbox full; STOREDRV.Submission.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded [Hostname={HOST}.{region}.PROD.OUTLOOK.COM]',
  },
  'mailbox-moving': {
    stage: 'end of DATA',
    flag: 'R',
    text: '430 4.2.0 STOREDRV; mailbox logon failure; STOREDRV.Submission.Exception:ConnectionFailedTransientException.MapiExceptionLogonFailed; Failed to process message due to a transient exception [Hostname={HOST}.{region}.PROD.OUTLOOK.COM]',
  },
  /** Not a reply: the text of the bounce that arrives later. */
  'recipient-not-found': {
    stage: 'NDR mail',
    flag: 'D',
    text: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
  },
  ready: {
    stage: 'connect',
    flag: 'R',
    text: '220 {HOST}.outlook.office365.com Microsoft ESMTP MAIL Service ready at {RFC 5322 date} [{16 hex}]',
  },
  'start-tls': { stage: 'STARTTLS', flag: 'R', text: '220 2.0.0 SMTP server ready' },
  authenticated: { stage: 'AUTH', flag: 'R', text: '235 2.7.0 Authentication successful' },
  'sender-ok': { stage: 'MAIL FROM', flag: 'R', text: '250 2.1.0 Sender OK' },
  'recipient-ok': { stage: 'RCPT TO', flag: 'R', text: '250 2.1.5 Recipient OK' },
  'start-input': { stage: 'DATA', flag: 'R', text: '354 Start mail input; end with <CRLF>.<CRLF>' },
  accepted: {
    stage: 'end of DATA',
    flag: 'R',
    text: '250 2.0.0 OK {message id} [Hostname={HOST}.{region}.PROD.OUTLOOK.COM]',
  },
  closing: { stage: 'any', flag: 'R', text: '221 2.0.0 Service closing transmission channel' },
  reset: { stage: 'any', flag: 'M', text: '250 2.0.0 Resetting' },
  ok: { stage: 'any', flag: 'M', text: '250 2.0.0 OK' },
  'invalid-arguments': { stage: 'any', flag: 'M', text: '501 5.5.4 Invalid arguments' },
  'bad-sequence': { stage: 'any', flag: 'M', text: '503 5.5.1 Bad sequence of commands' },
  unrecognized: { stage: 'any', flag: 'M', text: '500 5.3.3 Unrecognized command' },
  'tls-first': { stage: 'STARTTLS', flag: 'M', text: '503 5.5.2 Only one STARTTLS command can be issued per session' },
} as const satisfies Record<string, Reply>;

export type ReplyId = keyof typeof replies;
