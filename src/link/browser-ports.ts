import type { Clock, Digest, Ports, Rng } from '../core/ports.ts';

/** Longest delay that setTimeout takes; a longer one would fire at once. */
const longest = 2 ** 31 - 1;

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wakeAt: (time, wake) => {
    let timer: ReturnType<typeof setTimeout>;
    const arm = (): void => {
      const left = time - Date.now();
      timer = setTimeout(left > 0 ? again : wake, Math.min(Math.max(left, 0), longest));
    };
    // A timer may fire a moment before its time, or after one part of a long delay.
    const again = (): void => (Date.now() >= time ? wake() : arm());
    arm();
    return () => clearTimeout(timer);
  },
};

const systemRng: Rng = { next: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32 };

let loaded: Digest | undefined;

/** Loads what `browserPorts.digest` needs; before that it throws. Not part of the first load: few ever type a password. */
export async function loadDigest(): Promise<void> {
  loaded = (await import('./pbkdf2-digest.ts')).pbkdf2Digest;
}

function digest(salt: string, password: string): string {
  if (loaded === undefined) throw new Error('The digest is not loaded.');
  return loaded(salt, password);
}

/** The ports of a world in a browser. */
export const browserPorts: Ports = { clock: systemClock, rng: systemRng, digest };
