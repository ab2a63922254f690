import { digest128 } from './ids.ts';
import type { SignInSession } from './sign-in.ts';

/** The number that the page shows and the phone asks for, 10 to 99 (number matching, identity.md 2.1): another one after each refusal. */
export function mfaNumber({ flow, user, problem }: SignInSession): number {
  const request = flow.kind === 'device' ? flow.userCode : flow.challenge;
  const digest = digest128(`number:${request}:${user}:${problem?.correlationId}`);
  return 10 + (Number.parseInt(digest.slice(0, 6), 16) % 90);
}
