import type { NetworkId } from '../network/network.ts';

/** What a connection check looks at, in order: each step needs the one before. */
export const checkSteps = ['link', 'address', 'gateway', 'dns', 'internet'] as const;
export type CheckStep = (typeof checkSteps)[number];
export type CheckResult = 'passed' | 'failed' | 'not-reached';

/** Simulated duration of one step in ms: long enough to be seen, short enough not to bore. */
export const stepDuration = 500;

/** A check under way or done. Times are port time in ms; null where none was started. */
export type CheckState = { network: NetworkId; startedAt: number; results: Record<CheckStep, CheckResult> } | null;

/** How many steps are finished at `now`. */
export const stepsDone = (check: NonNullable<CheckState>, now: number): number =>
  Math.max(0, Math.min(checkSteps.length, Math.floor((now - check.startedAt) / stepDuration)));
