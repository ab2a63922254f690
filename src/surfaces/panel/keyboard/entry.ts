/** Text under the keyboard and the place of its cursor, both counted in characters. */
export interface Entry {
  characters: readonly string[];
  cursor: number;
}

/** A text with the cursor at its end. */
export function entryOf(text: string): Entry {
  const characters = [...text];
  return { characters, cursor: characters.length };
}

export const textOf = ({ characters }: Entry): string => characters.join('');

/** Puts a character in at the cursor; null where none fits any more. */
export function insert({ characters, cursor }: Entry, character: string, limit: number): Entry | null {
  return characters.length >= limit
    ? null
    : { characters: characters.toSpliced(cursor, 0, character), cursor: cursor + 1 };
}

/** Deletes the character before the cursor. */
export const deleteBack = (entry: Entry): Entry =>
  entry.cursor === 0
    ? entry
    : { characters: entry.characters.toSpliced(entry.cursor - 1, 1), cursor: entry.cursor - 1 };

/** Deletes the character after the cursor. */
export const deleteForward = ({ characters, cursor }: Entry): Entry => ({
  characters: characters.toSpliced(cursor, 1),
  cursor,
});

/** Moves the cursor, no further than the text goes. */
export const moveTo = ({ characters }: Entry, cursor: number): Entry => ({
  characters,
  cursor: Math.max(0, Math.min(characters.length, cursor)),
});

/** What is drawn of a secret: dots, and the character at `echo` for the moment after it was typed. */
export const masked = (characters: readonly string[], echo: number | null): string[] =>
  characters.map((character, at) => (at === echo ? character : '•'));
