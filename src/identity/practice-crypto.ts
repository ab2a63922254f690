/** msal-browser asks for WebCrypto, which browsers keep to https and localhost (identity.md 8.4). A practice panel at a plain http address of the office must work all the same. */

/** Puts SHA-256 where it is missing: all that a sign-in needs of it (PKCE). For the world's own directory only: nothing secret is at stake there. */
export async function givePracticeCrypto(): Promise<void> {
  // The type does not know of pages without it.
  if ((crypto as Partial<Crypto>).subtle !== undefined) return;
  const { sha256 } = await import('@noble/hashes/sha2.js');
  const subtle = {
    digest: (_algorithm: string, data: Uint8Array<ArrayBuffer>) =>
      Promise.resolve(new Uint8Array(sha256(new Uint8Array(data))).buffer),
  };
  Object.defineProperty(crypto, 'subtle', { configurable: true, value: subtle });
}
