/** Base64url (RFC 4648 5) of ASCII. The core has no btoa. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digitOf = new Map([...alphabet].map((digit, value) => [digit, value]));

/** Base64url of a text of ASCII characters. */
export function base64url(ascii: string): string {
  let text = '';
  for (let at = 0; at < ascii.length; at += 3) {
    const left = Math.min(3, ascii.length - at);
    const bits =
      (ascii.charCodeAt(at) << 16) |
      ((left > 1 ? ascii.charCodeAt(at + 1) : 0) << 8) |
      (left > 2 ? ascii.charCodeAt(at + 2) : 0);
    for (let digit = 0; digit <= left; digit += 1) text += alphabet[(bits >> (18 - 6 * digit)) & 63];
  }
  return text;
}

/** The text again; null where it is no base64url. */
export function fromBase64url(text: string): string | null {
  let ascii = '';
  let bits = 0;
  let count = 0;
  for (const digit of text) {
    const value = digitOf.get(digit);
    if (value === undefined) return null;
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      ascii += String.fromCharCode((bits >> count) & 0xff);
    }
  }
  return ascii;
}

/** JSON in ASCII: everything else is escaped, so that its base64url needs no UTF-8. */
export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
