import { type CheckResult, type CheckStep, checkSteps } from '../../../../core/device/check/check-steps.ts';
import type { NetworkId } from '../../../../core/device/network/network.ts';
import type { WorldView } from '../../../../core/protocol.ts';
import type { Icons } from '../../../../ui/icon.tsx';

export type StepState = CheckResult | 'waiting' | 'running';

export interface ConnectionCheckView {
  state: 'ready' | 'running' | 'passed' | 'failed';
  steps: readonly { step: CheckStep; state: StepState; icon: Icons }[];
  /** The step that failed: its advice says what to do. */
  failed: CheckStep | null;
}

const icons = {
  waiting: 'waiting',
  running: 'running',
  passed: 'passed',
  failed: 'failed',
  'not-reached': 'not-reached',
} as const satisfies Record<StepState, Icons>;

/** How far the check is. A step's result is told when it is done, not before. */
export function connectionCheckOf({ check }: Pick<WorldView, 'check'>, network: NetworkId): ConnectionCheckView {
  // The other network's check is not this screen's.
  const own = check?.network === network ? check : null;
  const done = own?.done ?? 0;
  const steps = checkSteps.map((step, at) => {
    const state: StepState = own === null || at > done ? 'waiting' : at === done ? 'running' : own.results[step];
    return { step, state, icon: icons[state] };
  });
  const failed = steps.find(({ state }) => state === 'failed')?.step ?? null;
  // After the first failure nothing more can pass; the rest is told at once at the end.
  const isOver = done === checkSteps.length;
  return {
    steps,
    failed: isOver ? failed : null,
    state: own === null ? 'ready' : !isOver ? 'running' : failed === null ? 'passed' : 'failed',
  };
}
