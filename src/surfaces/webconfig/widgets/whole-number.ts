/** A whole number as somebody typed it; not a number where it is none. */
export const wholeOf = (typed: string): number => (/^\d{1,9}$/.test(typed.trim()) ? Number(typed) : Number.NaN);
