// What is stored holds tokens and practice passwords, so it is sealed: with a key that this browser made and does not let out of itself.

/** A sealed text (AES-GCM, 256 bits). */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** What stands in the database: a sealed text, or one of an older version, or of a page that is not secure (WebCrypto is for https and localhost only). */
export type Stored = Sealed | string;

const algorithm = 'AES-GCM';

/** A new key that cannot be exported; null where the page may not have one. */
export const newKey = async (): Promise<CryptoKey | null> =>
  globalThis.isSecureContext
    ? crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ['encrypt', 'decrypt'])
    : null;

/** Seals a text; without a key it stays as it is. */
export async function seal(key: CryptoKey | null, text: string): Promise<Stored> {
  if (key === null) return text;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: algorithm, iv }, key, new TextEncoder().encode(text)) };
}

/** The text again. What this browser's key does not open, or what is no sealed text, is given back in a form that no reader takes for a world. */
export async function unseal(key: CryptoKey | null, stored: unknown): Promise<string> {
  if (typeof stored === 'string') return stored;
  const { iv, data } = (stored ?? {}) as Partial<Sealed>;
  if (!(data instanceof ArrayBuffer) || iv === undefined) return JSON.stringify(stored);
  try {
    if (key === null) throw new Error('no key');
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: algorithm, iv }, key, data));
  } catch {
    return 'sealed: the key of this browser does not open it';
  }
}
