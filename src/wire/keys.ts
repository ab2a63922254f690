/** The signing keys of the simulated directory: RS256, made when a host starts; nothing outside of the simulation trusts them. */
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';

export interface EntraKeys {
  kid: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  /** As the keys endpoint shows it. */
  publicJwk: JWK;
}

async function keysOf(privateKey: CryptoKey, publicKey: CryptoKey): Promise<EntraKeys> {
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { kid, privateKey, publicKey, publicJwk: { ...jwk, kid, use: 'sig', alg: 'RS256' } };
}

/** A new pair of keys (2048 bits). */
export async function makeKeys(): Promise<EntraKeys> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return keysOf(privateKey, publicKey);
}

/** The private key as JSON, for a host that keeps it over a restart. */
export const exportKeys = ({ privateKey }: EntraKeys): Promise<JWK> => exportJWK(privateKey);

/** The keys that `exportKeys` gave. Throws where it is no RSA private key. */
export async function importKeys(jwk: JWK): Promise<EntraKeys> {
  const { n, e } = jwk;
  if (jwk.kty !== 'RSA' || n === undefined || e === undefined) throw new Error('not an RSA key');
  const [privateKey, publicKey] = await Promise.all([
    importJWK(jwk, 'RS256', { extractable: true }),
    importJWK({ kty: 'RSA', n, e }, 'RS256', { extractable: true }),
  ]);
  if (privateKey instanceof Uint8Array || publicKey instanceof Uint8Array) throw new Error('not an RSA key');
  return keysOf(privateKey, publicKey);
}
