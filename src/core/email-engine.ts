import type { Engine } from './engine.ts';
import { emailHandlers } from './handlers/email.ts';

/** Email, jobs and the Microsoft side of a world. */
export const emailEngine: Engine = {
  handlers: emailHandlers,
  nextWake: () => null,
  step: () => false,
  view: () => null,
};
