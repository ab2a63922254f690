import type { JobRowView } from '../../../core/device/email/mail-view.ts';

/** Codes that the guide explains (G36-G38). */
const attested: readonly number[] = [360, 361, 370];

/** How a job ended. */
export type JobEnd =
  | { as: 'state'; state: 'done' | 'failed' | 'cancelled' }
  | { as: 'code'; code: NonNullable<JobRowView['code']>; inGuide: boolean };

/** How a job of the history ended: a code where there is one, in the panel's own words. */
export function endOf({ state, code }: Pick<JobRowView, 'state' | 'code'>): JobEnd {
  if (code !== null) return { as: 'code', code, inGuide: attested.includes(code) };
  return { as: 'state', state: state === 'done' || state === 'cancelled' ? state : 'failed' };
}
