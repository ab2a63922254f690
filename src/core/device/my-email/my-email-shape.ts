/** What the part of a snapshot about To My Email must look like. */
import { answerModes } from '../../cloud/entra/authorize-request.ts';
import { rememberedLimit } from '../../cloud/entra/browser-accounts.ts';
import { signInSessionShape } from '../../cloud/entra/entra-shape.ts';
import { exactly, flag, listOf, orNull, whole } from '../../record-shape.ts';
import { oneOf, recordOf, type Shape, text } from '../../shape.ts';
import { jobCodes } from '../jobs/job.ts';
import { myEmailProblems } from './my-email-state.ts';

const time = whole(-8.64e15, 8.64e15);
const count = whole(0, Number.MAX_SAFE_INTEGER);
const id = whole(1, Number.MAX_SAFE_INTEGER);

/** StoredTokens. */
export const tokensShape = exactly({
  access: text(4000),
  accessUntil: time,
  refresh: orNull(text(4000)),
  account: text(320),
});

const signIns: Readonly<Record<string, Shape>> = {
  'signed-in': exactly({ state: oneOf(['signed-in']), tokens: tokensShape }),
  ended: exactly({ state: oneOf(['ended']), code: oneOf(jobCodes), at: time, account: text(320) }),
};
const signIn: Shape = (value, path) => {
  const state: unknown = typeof value === 'object' && value !== null && 'state' in value ? value.state : undefined;
  const shape = typeof state === 'string' && Object.hasOwn(signIns, state) ? signIns[state] : undefined;
  return shape === undefined ? `${path}.state: expected one of ${Object.keys(signIns).join(', ')}` : shape(value, path);
};

/** MyEmailProblem. */
export const myEmailProblemShape = exactly({
  reason: oneOf(myEmailProblems),
  aadsts: orNull(count),
  description: text(2000),
});

/** Accounts of the browser's pages. */
export const rememberedShape = listOf(exactly({ user: text(64), since: orNull(time), mfa: flag }), rememberedLimit);

/** MyEmailState, exactly. */
export const myEmailShape = exactly({
  page: orNull(
    exactly({ user: id, session: signInSessionShape, mode: oneOf(answerModes), location: orNull(text(8000)) }),
  ),
  refusal: orNull(exactly({ aadsts: count, text: text(4000), correlationId: text(64), at: time })),
  remembered: rememberedShape,
  given: orNull(exactly({ user: id, tokens: tokensShape })),
  problem: orNull(myEmailProblemShape),
  signIns: recordOf(signIn, 2000),
});
