/** The outside of a world: time, chance and secrets come in only through these ports. */

/** Real time. A simulated clock implements it in tests and stories. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** Calls `wake` once at or after `time` (ms, same scale as `now`); returns a function that cancels it. */
  wakeAt(time: number, wake: () => void): () => void;
}

/** Seeded chance: numbers in [0, 1). The same seed gives the same run. */
export interface Rng {
  next(): number;
}

/** Turns a password into something that may be stored: hex text, the same for the same salt and password. */
export type Digest = (salt: string, password: string) => string;

/** What a world needs from its host. */
export interface Ports {
  clock: Clock;
  rng: Rng;
  digest: Digest;
}
