import type { SignInInput } from '../../src/core/cloud/entra/sign-in.ts';
import type { Outcome } from '../../src/core/protocol.ts';
import { authorizeRequest, isAtPanel } from './own-sign-in.ts';
import { testWorld } from './world.ts';

/** A user at the panel of a printer with To My Email; `who` null: nobody. */
export function ownStage(
  who: string | null = 'anna',
  scenario: 'first-time' | 'before-consent' | 'in-use' = 'first-time',
) {
  const stage = testWorld(`to-my-email-${scenario}`);
  stage.does({ type: 'email.look' });
  isAtPanel(stage.world, who);
  const open = (more: Record<string, string> = {}): Outcome =>
    stage.world.send({ type: 'authorize.open', request: authorizeRequest(more) });
  const step = (input: SignInInput): Outcome => stage.world.send({ type: 'authorize.step', input });
  return { ...stage, open, step };
}

export const reasonOf = (outcome: Outcome): string | null => (outcome.ok ? null : outcome.refusal.reason);
