import type { Handlers } from './handlers.ts';
import { notOffered } from './refusals.ts';

/** Commands about email, jobs and the Microsoft side. */
export type EmailCommandType =
  | 'panel.open-job'
  | 'email.look'
  | 'scan.start'
  | 'job.cancel'
  | 'job.send-again'
  | 'status-sheet.print'
  | 'contact.add'
  | 'contact.remove'
  | 'email-sign-in.start'
  | 'email-sign-in.cancel'
  | 'microsoft.open'
  | 'microsoft.step'
  | 'cloud.change'
  | 'faults.set'
  | 'time.forward'
  | 'power.cut';

const notYet = () => notOffered;

export const emailHandlers: Handlers<EmailCommandType> = {
  'panel.open-job': notYet,
  'email.look': notYet,
  'scan.start': notYet,
  'job.cancel': notYet,
  'job.send-again': notYet,
  'status-sheet.print': notYet,
  'contact.add': notYet,
  'contact.remove': notYet,
  'email-sign-in.start': notYet,
  'email-sign-in.cancel': notYet,
  'microsoft.open': notYet,
  'microsoft.step': notYet,
  'cloud.change': notYet,
  'faults.set': notYet,
  'time.forward': notYet,
  'power.cut': notYet,
};
