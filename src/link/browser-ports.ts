import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
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

/** PBKDF2-HMAC-SHA256 with 1,000 rounds, 64 hex digits: a practice password needs no more, and the panel must not wait. */
export const pbkdf2Digest: Digest = (salt, password) => bytesToHex(pbkdf2(sha256, password, salt, { c: 1000, dkLen: 32 }));

/** The ports of a world in a browser. */
export const browserPorts: Ports = { clock: systemClock, rng: systemRng, digest: pbkdf2Digest };
