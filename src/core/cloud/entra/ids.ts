/** Identifiers of the simulated directory: from chance, or from a constant name where they must not change. */
import type { Rng } from '../../ports.ts';

/** 32 bits of a text (FNV-1a, with a final mix). Not cryptography. */
function hash32(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const hex8 = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');

/** 32 hex digits of a text: a check against accidents and edits, not against attackers. */
export const digest128 = (text: string): string =>
  [0, 0x9e3779b9, 0x3c6ef372, 0xdaa66d2b].map((seed) => hex8(hash32(text, seed))).join('');

const asGuid = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;

/** The same GUID for the same name, in every world. */
export const namedGuid = (name: string): string => asGuid(digest128(`faceplate:${name}`));

/** A text of `length` characters of an alphabet. */
export function randomText(rng: Rng, alphabet: string, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 1) text += alphabet[Math.floor(rng.next() * alphabet.length)] ?? '';
  return text;
}

export const hexDigits = '0123456789abcdef';

/** A GUID by chance: trace and correlation ids. Four draws. */
export const guid = (rng: Rng): string =>
  asGuid([0, 0, 0, 0].map(() => hex8(Math.floor(rng.next() * 0x1_0000_0000))).join(''));
