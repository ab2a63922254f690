import fc from 'fast-check';

/** Checks a property with a seed that is printed; FACEPLATE_SEED repeats a run. Throws the first broken run without its whole input. */
export function checkProperty<T>(property: fc.IProperty<T>, numRuns: number): void {
  const seed = Number(process.env.FACEPLATE_SEED ?? Date.now() % 2 ** 31);
  console.log(`seed ${seed} (FACEPLATE_SEED=${seed} repeats this run)`);
  const { failed, counterexamplePath, errorInstance } = fc.check(property, { numRuns, seed, endOnFailure: true });
  if (!failed) return;
  const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  throw new Error(`seed ${seed}, run ${counterexamplePath}: ${why}`);
}
