/** What makes a user ID the same as another, and how long it is (printer.md 7: 1-83 bytes, not case-sensitive). */

/** User IDs that differ only in their case, in how a letter is put together, or in spaces around them are one. The same in every language. */
export const foldedUserId = (userId: string): string =>
  userId.trim().normalize('NFC').toLowerCase().toUpperCase().normalize('NFC');

/** Bytes of UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Control characters, halves of characters, ends of lines, and marks that turn the direction of what stands around them. */
const unwritable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** The first character that no name can have; null where there is none. */
export const unwritableIn = (text: string): string | null => unwritable.exec(text)?.[0] ?? null;
