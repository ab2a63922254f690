/** Who is logged in to Web Config: kept in memory only, as a printer does. A restart of the world logs everybody out. */

export interface LoggedIn {
  name: string;
  key: string;
  /** True time (ms) of its last request. */
  seenAt: number;
}

/** Browsers that may be logged in at once; the one unused for longest has to go. */
export const sessionLimit = 4;

/** Wrong tries of Web Config's log-in, kept over a restart. Times: port time in ms. */
export interface WebGuard {
  wrongTries: number;
  blockedUntil: number;
}
export const freshGuard: WebGuard = { wrongTries: 0, blockedUntil: 0 };
