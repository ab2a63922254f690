/** A run: what was done in a scenario, step by step, so that it can be done again. No secret is in it: see `RunSecret`. */
import type { Command } from '../protocol.ts';
import type { ScenarioId } from '../scenario/scenario-ids.ts';

/**
 * Stands in a step for a text that must not be written down. `@admin`: the administrator's password as it was then; `@user`: that of the user of Access Control or of Epson Print Admin Serverless;
 * `@account`: the password of the account on the page, or of the organisation's account that logs in; `@number-1`…: the ID number of the printer's user with that
 * `id`, `@new-number-1-1`… one that was given in that step; `@code`: the code that the printer showed; `@authorization-code-1`…: the first of the codes that the
 * directory keeps; `@challenge`: what that code is bound to; `@verifier`: anything; `@given-refresh-token`, `@own-refresh-token`: of the tokens that were given, or
 * are the user's; `@new-1`…: a new password, the same text wherever the number
 * is the same; `@wrong`: anything else. A session's key is left out.
 */
export type RunSecret =
  | '@admin'
  | '@user'
  | '@account'
  | `@number-${number}`
  | `@new-number-${number}-${number}`
  | '@code'
  | `@authorization-code-${number}`
  | '@challenge'
  | '@verifier'
  | '@given-refresh-token'
  | '@own-refresh-token'
  | '@wrong'
  | `@new-${number}`;

/** What stands for a value that may be a secret: of the command's key, in the run's nth step. */
export type SecretName = (key: string, value: string | number, command: Command, nth: number) => unknown;

export interface RunStep {
  /** ms since the run began, by the port's clock. */
  at: number;
  /** As it was sent, with its secrets replaced. */
  command: Command;
  /** Whether it was carried out. */
  ok: boolean;
}

export interface Run {
  format: 'faceplate-run';
  version: 1;
  scenario: ScenarioId;
  /** ms from its beginning to its end. */
  duration: number;
  steps: readonly RunStep[];
}

/** What a world keeps of its run. */
export interface RunLog {
  /** Port time in ms. */
  startedAt: number;
  steps: readonly RunStep[];
  /** Steps that found no room any more. */
  dropped: number;
}

/** Steps that a world keeps; a run that is longer cannot be exported whole. */
export const runLimit = 600;
/** Characters of one step as JSON. */
export const stepClip = 20_000;
