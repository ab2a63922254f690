/** A whole number as it is typed; null where it is none or out of bounds. */
export function wholeOf(typed: string, min: number, max: number): number | null {
  const text = typed.trim();
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : null;
}
