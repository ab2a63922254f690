import type { Language } from '../../src/core/device/profile.ts';
import type { Key } from '../../src/i18n/i18n.ts';
import { originOf } from '../../src/i18n/origins.ts';
import { flatten, hasOwnWords, keySets, readStrings } from '../../tools/locale-keys.ts';

/** The end of a key that names a plural form. */
export const suffix = /_(zero|one|two|few|many|other)$/;

/** A key without its plural form. */
export const baseOf = (key: string): string => key.replace(suffix, '');

/** All texts of a language in the files that `like` has words of its own in: key → text; keys of other sets than the panel's with their name before a colon. */
export const textsOf = (language: Language, like = language): Map<string, string> =>
  new Map(
    keySets
      .filter(({ file }) => hasOwnWords(like, file))
      .flatMap(({ file, prefix }) =>
        flatten(readStrings(language, file)).map(([key, text]): [string, string] => [prefix + key, text]),
      ),
  );

/** The guide's own words are excused from the project's choice of terms. */
export const isQuoted = (language: Language, key: string): boolean =>
  originOf(language, baseOf(key) as Key).kind === 'attested';
