import type { StepId } from './panel-events.ts';

/** Step within the screen, of the state's value in the panel's chart; null where the screen has none. */
export function stepOf(value: unknown): StepId | null {
  const step: unknown = typeof value === 'object' && value !== null ? Object.values(value)[0] : null;
  return (step ?? null) as StepId | null;
}
