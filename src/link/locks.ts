// Web Locks as a sign of life: a lock ends with its holder, however that dies. Absent on plain http, except localhost.
const locks = (): LockManager | undefined => (globalThis.navigator as Navigator | undefined)?.locks;

/** A name that nobody else has. */
export const uniqueName = (prefix: string): string =>
  `${prefix} ${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;

/** Holds a lock of a unique name for as long as this context lives; tells the name once it is held. */
export function holdSignOfLife(prefix: string, held: (name: string) => void): () => void {
  const name = uniqueName(prefix);
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  locks()
    ?.request(name, () => {
      held(name);
      return released;
    })
    .catch(() => {});
  return release;
}

/** Calls `then` when the holder of the lock is gone; returns a function that stops the watch. */
export function whenGone(name: string, then: () => void): () => void {
  const controller = new AbortController();
  locks()
    ?.request(name, { signal: controller.signal }, then)
    .catch(() => {});
  return () => controller.abort();
}

/** What a host hears from its guard. */
export interface GuardEvents {
  held(): void;
  /** Somebody else holds it; `held` follows when that one is gone. */
  waits(): void;
  /** It was taken away. */
  lost(): void;
}

/** Lets one host of a browser write, and no other. */
export interface Guard {
  /** Asks for the right to write; `steal` takes it from whoever has it. A new request replaces an earlier one. */
  request(steal: boolean, events: GuardEvents): void;
  release(): void;
}

/** A guard by a Web Lock. `patience`: ms before `waits`, since the tab or worker that a reload replaces takes a moment to go. */
export function lockGuard(name: string, patience = 500): Guard {
  let drop = (): void => {};
  return {
    request: (steal, events) => {
      drop();
      drop = requestLock(name, steal, patience, events);
    },
    release: () => drop(),
  };
}

function requestLock(name: string, steal: boolean, patience: number, events: GuardEvents): () => void {
  const manager = locks();
  // Without locks the number in the store alone decides: the later host writes.
  if (manager === undefined) {
    events.held();
    return () => {};
  }
  const controller = new AbortController();
  let stage: 'asked' | 'held' | 'dropped' = 'asked';
  let release = (): void => {};
  const timer = setTimeout(events.waits, patience);
  const granted = (): Promise<void> => {
    clearTimeout(timer);
    stage = 'held';
    events.held();
    return new Promise((resolve) => {
      release = resolve;
    });
  };
  // A request that steals may not carry a signal; it is granted at once anyway.
  manager.request(name, steal ? { steal } : { signal: controller.signal }, granted).catch(() => {
    if (stage === 'held') events.lost();
  });
  return () => {
    clearTimeout(timer);
    stage = 'dropped';
    controller.abort();
    release();
  };
}

/** A guard where nobody else can write: memory stores. */
export const noGuard = (): Guard => ({ request: (_steal, events) => events.held(), release: () => {} });
