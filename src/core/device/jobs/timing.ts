/** How long the steps of a job take, in ms: long enough to be seen, short enough not to bore. Real waits between tries are minutes. */
import type { MailLine } from '../email/email-state.ts';
import type { Job } from './job.ts';

/** Scanning one page: more dots take longer. */
export const pageTime = ({ scan }: Job): number => 600 + (scan?.resolution ?? 0) * 2;
export const printTime = 3000;

const phaseTimes = { token: 400, connect: 300, auth: 300, envelope: 200, reply: 300 } as const;
/** Base64 makes a third more of an attachment; the line carries 4 MB a second. */
const bytesPerMs = 4000;

/** Bytes of the whole message on the line. */
export const messageSize = ({ size, notice }: Job): number =>
  Math.ceil(size * 1.37) + 1500 + (notice?.text.length ?? 0);

/** How long a phase of the connection takes. */
export const phaseTime = (phase: MailLine['phase'], job: Job): number =>
  phase === 'data' ? 500 + Math.ceil(messageSize(job) / bytesPerMs) : phaseTimes[phase];

/** Waits before the second, third and fourth try. */
export const retryWaits = [3000, 6000, 12_000] as const;
