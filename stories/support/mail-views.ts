// Hand-made views of email and jobs: every state of the screens, without waiting for a world to get there.
import type { JobRowView, JobView, MailView } from '../../src/core/device/email/mail-view.ts';
import { type CauseId, causes } from '../../src/core/device/jobs/causes.ts';
import type { TranscriptLine } from '../../src/core/device/jobs/job.ts';
import { isOver } from '../../src/core/device/jobs/job.ts';
import type { ScanRequest } from '../../src/core/device/jobs/scan.ts';
import type { Draft, StepId } from '../../src/core/device/panel/panel-events.ts';
import { startTime } from '../../src/core/device/printer.ts';
import type { WorldView } from '../../src/core/protocol.ts';

const minute = 60_000;

const scan: ScanRequest = {
  to: ['megan.bowen@contoso.com'],
  subject: 'Scanned document',
  fileName: 'Scan_20261123_0858',
  format: 'pdf',
  color: 'color',
  resolution: 200,
  limit: 10,
  sample: 'contract',
};

/** As long as addresses get at work. */
export const longAddress = 'accounts-receivable.department@northern-regional-office.contoso.com';

export const tenRecipients = Array.from({ length: 10 }, (_, at) => `practice.user${at + 1}@contoso.com`);

const job: JobView = {
  id: 12,
  kind: 'scan-to-email',
  state: 'done',
  time: startTime - 2 * minute,
  to: scan.to,
  pages: 4,
  pagesDone: 4,
  progress: null,
  tries: 1,
  code: null,
  user: 'panel',
  fromOwner: false,
  scan,
  notice: null,
  size: 1_380_000,
  endTime: startTime - minute,
  cause: null,
  attested: false,
  answer: null,
  mayCancel: false,
  maySendAgain: true,
  transcript: [],
};

const talk: readonly TranscriptLine[] = [
  { who: 'note', text: 'smtp.office365.com:587' },
  { who: 'exchange', text: '220 AM0PR01CA0001.outlook.office365.com Microsoft ESMTP MAIL Service ready' },
  { who: 'printer', text: 'EHLO FP00001234' },
  { who: 'exchange', text: '250-AM0PR01CA0001.outlook.office365.com Hello\n250-AUTH LOGIN XOAUTH2\n250 SMTPUTF8' },
  { who: 'printer', text: 'AUTH XOAUTH2 ***' },
];

const ended = (changes: Partial<JobView>): JobView => ({ ...job, ...changes });
const underWay = (changes: Partial<JobView>): JobView =>
  ended({
    endTime: null,
    mayCancel: true,
    maySendAgain: false,
    size: 0,
    progress: { from: startTime - 2000, until: startTime + 2000 },
    ...changes,
  });
const failed = (cause: CauseId, answer: string | null, changes: Partial<JobView> = {}): JobView =>
  ended({
    state: 'failed',
    cause,
    code: causes[cause].code,
    attested: causes[cause].origin === 'guide',
    answer,
    transcript: answer === null ? talk.slice(0, 1) : [...talk, { who: 'exchange', text: answer }],
    ...changes,
  });

/** One job in each state. The answers are those of reference/identity.md 4.1 and 5.3. */
export const jobs = {
  scanning: underWay({ state: 'scanning', pagesDone: 1 }),
  sending: underWay({ state: 'sending', size: 1_380_000 }),
  waiting: underWay({ state: 'waiting', tries: 2, size: 1_380_000 }),
  uncancellable: underWay({ state: 'sending', mayCancel: false, size: 1_380_000 }),
  printing: underWay({ kind: 'status-sheet', state: 'printing', to: [], scan: null, pages: 1, pagesDone: 0 }),
  done: ended({ transcript: [...talk, { who: 'exchange', text: '250 2.0.0 OK' }] }),
  cancelled: ended({ state: 'cancelled', pagesDone: 2, maySendAgain: false, size: 0 }),
  printed: ended({ kind: 'status-sheet', to: [], scan: null, pages: 1, size: 0, maySendAgain: false }),
  long: ended({
    to: [longAddress, ...tenRecipients.slice(1)],
    scan: {
      ...scan,
      to: [longAddress, ...tenRecipients.slice(1)],
      subject: 'Agreement on the delivery of office furniture',
    },
  }),
  noNetwork: failed('no-network', null, { tries: 3 }),
  unused: failed(
    'token-unused',
    'AADSTS700082: The refresh token has expired due to inactivity. The token was issued on 2026-08-20T08:00:00.0000000Z and was inactive for 90.00:00:00.',
  ),
  revoked: failed(
    'token-revoked',
    'AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed.',
  ),
  authRefused: failed(
    'smtp-auth-refused',
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled for more information.',
  ),
} as const satisfies Record<string, JobView>;

const row = ({ id, kind, state, time, to, pages, pagesDone, progress, tries, code }: JobView): JobRowView => ({
  id,
  kind,
  state,
  time,
  to,
  pages,
  pagesDone,
  progress,
  tries,
  code,
});

/** A list of jobs, newest first, each with its own number and time. */
export const listOf = (list: readonly JobView[]): JobRowView[] =>
  list.map((each, at) => ({ ...row(each), id: list.length - at, time: startTime - at * 47 * minute }));

const contacts = [
  { id: 1, name: 'Megan Bowen', address: 'megan.bowen@contoso.com' },
  { id: 2, name: 'Adele Vance', address: 'adele.vance@contoso.com' },
  { id: 3, name: 'Accounts receivable', address: longAddress },
];

const empty: MailView = {
  active: 0,
  jobs: [],
  total: 0,
  job: null,
  contacts,
  recent: ['lee.gu@contoso.com', 'printer@contoso.com'],
  printing: null,
  sheet: null,
  signIn: null,
  page: null,
  myEmail: null,
  ended: null,
  mailboxes: [],
};

type Change = (view: WorldView) => WorldView;

/** Job Status at a step, with these jobs; `opened`: the details. `total`: of a history longer than its page. */
export const atJobs =
  (
    step: StepId,
    list: readonly JobView[],
    opened: JobView | null = null,
    draft: Draft = {},
    total = list.length,
  ): Change =>
  (view) => ({
    ...view,
    panel: { ...view.panel, item: 'job-status', kind: 'job-status', step, draft, trail: ['home', 'job-status'] },
    mail: { ...empty, jobs: listOf(list), total, active: list.filter((each) => !isOver(each)).length, job: opened },
  });

/** Scan to Email at a step, with a draft. */
export const atScan =
  (step: StepId, draft: Draft = {}, mail: Partial<MailView> = {}): Change =>
  (view) => ({
    ...view,
    panel: {
      ...view.panel,
      item: 'scan-to-email',
      kind: 'scan-to-email',
      step,
      draft,
      trail: ['home', 'scan-to-email'],
    },
    mail: { ...empty, ...mail },
  });
