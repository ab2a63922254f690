import type { Handlers } from './handlers.ts';
import { notOffered } from './refusals.ts';

/** To My Email (G24-G29) and the printer's own browser at the directory. */
export const myEmailHandlers: Handlers<
  | 'my-email.scan'
  | 'my-email.signed-in'
  | 'my-email.not-signed-in'
  | 'my-email.sign-out'
  | 'authorize.open'
  | 'authorize.step'
  | 'authorize.token'
  | 'authorize.end'
> = {
  'my-email.scan': () => notOffered,
  'my-email.signed-in': () => notOffered,
  'my-email.not-signed-in': () => notOffered,
  'my-email.sign-out': () => notOffered,
  'authorize.open': () => notOffered,
  'authorize.step': () => notOffered,
  'authorize.token': () => notOffered,
  'authorize.end': () => notOffered,
};
