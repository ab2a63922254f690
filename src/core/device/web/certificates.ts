/** Certificates as text (RFC 7468 5). What is in one is read by the page; the printer sees to it that it is one. */

const head = '-----BEGIN CERTIFICATE-----';
const foot = '-----END CERTIFICATE-----';
/** Lines of a PEM text are 64 characters; longer ones are met, too. */
const longestLine = 76;

/** Whether a text is exactly one certificate: no key, no second one, nothing around it but white space. */
export function isCertificate(pem: string): boolean {
  const lines = pem.trim().split(/\r\n|\n|\r/);
  const inner = lines.slice(1, -1);
  if (lines[0] !== head || lines.at(-1) !== foot || inner.length === 0) return false;
  if (!inner.every((line) => line !== '' && line.length <= longestLine)) return false;
  const base64 = inner.join('');
  // A certificate is a DER sequence longer than 255 bytes: 30 82 …, which base64 writes as MII.
  return base64.length % 4 === 0 && /^MII[A-Za-z0-9+/]+={0,2}$/.test(base64);
}
