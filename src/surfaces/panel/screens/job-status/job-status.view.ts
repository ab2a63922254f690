import { type JobRowView, type JobView, jobsPerPage, type MailView } from '../../../../core/device/email/mail-view.ts';
import type { CauseId } from '../../../../core/device/jobs/causes.ts';
import { isOver, type JobKind, jobKinds, type TranscriptLine } from '../../../../core/device/jobs/job.ts';
import type { ItemId } from '../../../../core/device/panel/menu.ts';
import type { Draft } from '../../../../core/device/panel/panel-events.ts';
import type { WorldView } from '../../../../core/protocol.ts';
import type { Icons } from '../../../../ui/icon.tsx';
import type { Tone } from '../../widgets/status-page.view.ts';

/** The filter's value; '' is all. */
export type Filter = JobKind | '';

export interface JobListView {
  filter: Filter;
  active: readonly JobRowView[];
  /** Newest first. */
  history: readonly JobRowView[];
  total: number;
  /** What the draft's `from` becomes on a tap; null where there is no more on that side. */
  newer: string | null;
  older: string | null;
}

/** The page of the list that the view carries; `draft.from` counts rows from the newest. */
export function jobListOf({ jobs, total }: Pick<MailView, 'jobs' | 'total'>, draft: Draft): JobListView {
  const from = Math.max(0, Number.parseInt(draft.from ?? '0', 10) || 0);
  return {
    filter: jobKinds.find((kind) => kind === draft.kind) ?? '',
    active: jobs.filter((job) => !isOver(job)),
    history: jobs.filter(isOver),
    total,
    newer: from > 0 ? String(Math.max(0, from - jobsPerPage)) : null,
    older: from + jobsPerPage < total ? String(from + jobsPerPage) : null,
  };
}

/** Causes that end a sign-in: whose it is decides what is to be done. */
const endsSignIn = [
  'token-unused',
  'token-frequency',
  'token-revoked',
  'token-damaged',
  'user-disabled',
  'consent-withdrawn',
  'app-disabled',
  'mfa-required',
  'blocked-by-policy',
  'token-refused',
] as const satisfies readonly CauseId[];

/** What happened, and what to do: an administrator in Web Config, or with a sign-in of one's own (G24) oneself at the panel. */
export function causeWords({ fromOwner }: Pick<JobView, 'fromOwner'>, cause: CauseId) {
  const own = fromOwner ? endsSignIn.find((id) => id === cause) : undefined;
  return own === undefined ? (`jobs.cause.${cause}` as const) : (`my-email.cause.${own}` as const);
}

/** A line about the printer, and the screen that says more; null: the list of jobs. */
export interface PrinterLine {
  id: 'network' | 'email' | 'clock' | 'jobs';
  tone: Tone;
  icon: Icons;
  leadsTo: ItemId | null;
}

const looks = {
  good: { tone: 'good', icon: 'passed' },
  bad: { tone: 'bad', icon: 'warning' },
  plain: { tone: 'plain', icon: 'not-reached' },
} as const satisfies Record<Tone, Pick<PrinterLine, 'tone' | 'icon'>>;

const accountLooks = { 'signed-in': 'good', expired: 'bad', 'not-configured': 'plain' } as const;

/** How email stands: the account's state with OAuth2; a password method has none, so it is named itself. */
export const emailStateOf = ({ printer, account }: Pick<WorldView, 'printer' | 'account'>) =>
  printer.emailServer.authenticationMethod === 'oauth2'
    ? (`email.state.${account}` as const)
    : (`email.method.${printer.emailServer.authenticationMethod}` as const);

/** The printer at a glance. */
export function printerLinesOf({
  printer,
  account,
  link,
}: Pick<WorldView, 'printer' | 'account' | 'link'>): PrinterLine[] {
  const isOAuth = printer.emailServer.authenticationMethod === 'oauth2';
  return [
    { id: 'network', ...looks[link === 'connected' ? 'good' : 'bad'], leadsTo: 'wired-wifi-status' },
    { id: 'email', ...looks[isOAuth ? accountLooks[account] : 'plain'], leadsTo: 'email-server-status' },
    { id: 'clock', tone: 'plain', icon: 'clock', leadsTo: 'date-time' },
    { id: 'jobs', tone: 'plain', icon: 'jobs', leadsTo: null },
  ];
}

/** What one side said in a row. */
interface Turn {
  who: TranscriptLine['who'];
  said: readonly string[];
}

/** A conversation, turn by turn: lines that the same one said in a row belong together. */
export function turnsOf(lines: readonly TranscriptLine[]): Turn[] {
  const turns: { who: TranscriptLine['who']; said: string[] }[] = [];
  for (const { who, text } of lines) {
    const last = turns.at(-1);
    if (last?.who === who) last.said.push(text);
    else turns.push({ who, said: [text] });
  }
  return turns;
}
