/** Text under the keyboard and the place of its cursor, both counted in what a person takes for one character. */
export interface Entry {
  characters: readonly string[];
  cursor: number;
}

/** A letter with its marks is one character; so are Uzbek oʻ and gʻ, which are letters of that alphabet (U+02BB). */
const oneCharacter = /[oOgG]\u02BB\p{M}*|\P{M}\p{M}*|\p{M}+/gu;

const charactersOf = (text: string): string[] => text.match(oneCharacter) ?? [];

/** A text with the cursor at its end. */
export function entryOf(text: string): Entry {
  const characters = charactersOf(text);
  return { characters, cursor: characters.length };
}

export const textOf = ({ characters }: Entry): string => characters.join('');

/** Length as limits count it: code points. */
export const lengthOf = ({ characters }: Entry): number => [...characters.join('')].length;

/** Puts a text in at the cursor, whole; null where it does not fit. `limit`: code points. */
export function insert(entry: Entry, text: string, limit: number): Entry | null {
  if (lengthOf(entry) + [...text].length > limit) return null;
  const before = entry.characters.slice(0, entry.cursor).join('') + text;
  const after = entry.characters.slice(entry.cursor).join('');
  return { characters: charactersOf(before + after), cursor: charactersOf(before).length };
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
