import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Digest } from '../core/ports.ts';

/** PBKDF2-HMAC-SHA256 with 1,000 rounds, 64 hex digits: a practice password needs no more, and the panel must not wait. */
export const pbkdf2Digest: Digest = (salt, password) =>
  bytesToHex(pbkdf2(sha256, password, salt, { c: 1000, dkLen: 32 }));
