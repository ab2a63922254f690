/** The messages of Email Notification: plain text, in English as an embedded printer writes them. */
import { secondsTime } from '../../cloud/entra/iso-time.ts';
import type { World } from '../../world.ts';
import type { OwedNotice } from '../email/email-state.ts';
import { type Job, type JobCode, type PlainMail, recipientsOf } from '../jobs/job.ts';
import { profileOf } from '../models.ts';
import { addressesOf } from '../network/network.ts';
import { deviceName } from '../status-sheet.ts';
import type { NotifyEvent } from './web-settings.ts';

/** Characters that a message keeps: the answer of a service may be long. */
export const noticeClip = 6000;

const titles: Readonly<Record<NotifyEvent, string>> = {
  'job-failed': 'A job failed',
  'sign-in-ended': 'The sign-in to the email service ended',
  'password-changed': 'The administrator password was changed',
  'firmware-updated': 'The firmware was updated',
};

const codeTexts: Readonly<Record<JobCode, string>> = {
  311: 'The name of the email server was not found.',
  312: 'The email server refused the authentication.',
  313: 'Communication with the email server failed.',
  314: 'The file is too large to be sent.',
  315: 'The memory is full.',
  334: 'An error occurred while sending.',
  360: 'There is no connection to the cloud service or email service.',
  361: 'The connection to the cloud service or email service has expired.',
  370: 'Somebody needs to sign in to the cloud service again.',
};

/** What a message about a failed job says of it. */
export const failedDetail = (job: Job, code: JobCode, answer: string | null): string =>
  [
    `Job: ${job.id}, Scan to Email`,
    `To: ${recipientsOf(job).join(', ')}`,
    `Error code: ${code}`,
    codeTexts[code],
    ...(answer === null ? [] : ['', 'Answer of the service:', answer]),
  ].join('\n');

/** What a message about the end of the saved sign-in says. */
export const endedDetail = (code: JobCode): string =>
  [`Error code: ${code}`, codeTexts[code], 'An administrator has signed in again since then.'].join('\n');

/** The whole message about an event. */
export function noticeOf(world: World, { event, at, detail }: OwedNotice, to: readonly string[]): PlainMail {
  const { printer, timeOffset } = world;
  const { model, serial, clockOffset, network } = printer;
  const name = profileOf(model).name;
  const lines = [
    `Event: ${titles[event]}`,
    `Date and time: ${secondsTime(at - timeOffset + clockOffset).slice(0, -1)}`,
    '',
    `Printer: ${name}`,
    `Serial number: ${serial}`,
    `Device name: ${deviceName(printer)}`,
    `IP address: ${addressesOf(network, 'standard')?.address ?? 'none'}`,
    ...(detail === '' ? [] : ['', detail]),
    '',
    'This message was sent by the printer itself. Replies to it are not read.',
  ];
  return { event, to, subject: `${name}: ${titles[event]}`, text: lines.join('\n').slice(0, noticeClip) };
}
