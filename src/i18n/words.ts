import type { Language } from '../core/device/profile.ts';

export interface Strings {
  [key: string]: string | Strings;
}

/**
 * The files of words: `panel` comes with the panel's first load, `screens` with its first screen behind Home, `app` on demand; the others with their surfaces.
 * `webpages` belongs to `webconfig`, `admin` to `desk`: two files of one set of keys.
 */
export type Namespace = 'panel' | 'screens' | 'app' | 'webconfig' | 'webpages' | 'microsoft' | 'desk' | 'admin';
export type Words = Readonly<Record<Namespace, () => Promise<{ default: Strings }>>>;

/** One file a language, so that the first load carries one language and the names of no other's files. */
const languages = import.meta.glob<Words>('./words/*.ts', { import: 'words' });

/** The strings of a language's file; rejects where it cannot be fetched. */
export async function fetchStrings(language: Language, namespace: Namespace): Promise<Strings> {
  const words = await languages[`./words/${language}.ts`]?.();
  if (words === undefined) throw new Error(`There are no words for ${language}.`);
  return (await words[namespace]()).default;
}
