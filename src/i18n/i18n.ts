import { createInstance, type i18n as Translator } from 'i18next';
import type { Variables } from './keys.ts';
import { baseLanguage, type DisplayLanguage } from './languages.ts';
import { fetchStrings, type Namespace, type Strings } from './words.ts';

export type { DisplayLanguage } from './languages.ts';
export type { Namespace } from './words.ts';

/** Keys say nothing of a second file that they come with. */
const sets: Partial<Record<Namespace, Namespace>> = { screens: 'panel', webpages: 'webconfig', admin: 'desk' };
const namespaceOf = (file: Namespace): Namespace => sets[file] ?? file;
/** A key of the English strings: `menu.home`, `app:unknown.title`. */
export type Key = keyof Variables;
/** A key whose text needs no values: what stands in a table. */
export type PlainKey = { [K in Key]: [Variables[K]] extends [never] ? K : never }[Key];
/** The variables a key needs; several keys at once need those of all. */
export type Values<K extends Key> = Record<Variables[K], string | number>;
export type ValuesArgument<K extends Key> = [Variables[K]] extends [never] ? [] : [values: Values<K>];
export type Translate = <K extends Key>(key: K, ...values: ValuesArgument<K>) => string;

export interface I18n {
  readonly language: DisplayLanguage;
  /** The text of a key in the present language. */
  readonly t: Translate;
  /** Fetches the words of a language that will be wanted at once; a failure shows when it is wanted. */
  prepare(language: DisplayLanguage): void;
  /** Loads a language, then switches to it at once. Of several calls that overlap, the last one wins. Rejects, and changes nothing, where the language cannot be loaded. */
  change(language: DisplayLanguage): Promise<void>;
  /** Whether the words of a file are there in the present language. */
  has(namespace: Namespace): boolean;
  /** Loads a further file, for this language and those chosen later. */
  load(namespace: Namespace): Promise<void>;
  /** Calls back after every switch and every loaded namespace; returns the way to stop it. */
  subscribe(listener: () => void): () => void;
}

export interface I18nOptions {
  namespaces?: readonly Namespace[];
  /** What happens to a key without a text, or a variable without a value. By default: an error in development and tests, a line on the console and in `data-missing-keys` of the root element otherwise. */
  onMissing?: (what: string) => void;
  /** The element that gets `lang` and `dir`; the document's root element where there is one. */
  root?: Pick<HTMLElement, 'lang' | 'dir'> | null;
}

async function stringsOf(language: DisplayLanguage, namespace: Namespace): Promise<Strings> {
  const strings = await fetchStrings(baseLanguage(language), namespace);
  if (language !== 'en-XA' && language !== 'en-XB') return strings;
  const { pseudo } = await import('./pseudo.ts');
  return pseudo(language, strings);
}

function reportMissing(what: string): void {
  if (import.meta.env.DEV) throw new Error(`Missing words: ${what}`);
  console.error(`Missing words: ${what}`);
  const root = document.documentElement;
  root.dataset.missingKeys = `${root.dataset.missingKeys ?? ''} ${what}`.trim();
}

const documentRoot = () => (typeof document === 'undefined' ? null : document.documentElement);

function createTranslator(onMissing: (what: string) => void): Translator {
  const translator = createInstance({
    ns: [],
    defaultNS: 'panel',
    resources: {},
    initAsync: false,
    load: 'currentOnly',
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => onMissing(`${namespace}:${key}`),
    missingInterpolationHandler: (text: string) => onMissing(`a value in “${text}”`),
  });
  void translator.init();
  return translator;
}

/** The words that a translator has, and how it gets those of the files it needs. */
function wordStore(translator: Translator, first: readonly Namespace[]) {
  const files = new Set(first);
  const loaded = new Set<string>();
  return {
    files,
    has: (language: DisplayLanguage, file: Namespace) => loaded.has(`${language} ${file}`),
    load: (language: DisplayLanguage) =>
      Promise.all(
        [...files].map(async (file) => {
          if (loaded.has(`${language} ${file}`)) return;
          const strings = await stringsOf(language, file);
          translator.addResourceBundle(language, namespaceOf(file), strings, true);
          loaded.add(`${language} ${file}`);
        }),
      ),
  };
}

function describe(root: I18nOptions['root'], language: DisplayLanguage): void {
  if (!root) return;
  root.lang = language;
  root.dir = language === 'en-XB' ? 'rtl' : 'ltr';
}

/** The words in one language, loaded; rejects where they cannot be. */
export async function loadI18n(language: DisplayLanguage, options: I18nOptions = {}): Promise<I18n> {
  const { onMissing = reportMissing, root = documentRoot(), namespaces = ['panel'] } = options;
  const translator = createTranslator(onMissing);
  const words = wordStore(translator, namespaces);
  const listeners = new Set<() => void>();
  let shown = language;
  let wanted = language;

  // The keys are checked by our own types (keys.ts).
  const translate = translator.t as unknown as (key: string, values?: object) => string;

  const tell = () => {
    for (const listener of listeners) listener();
  };

  const i18n: I18n = {
    get language() {
      return shown;
    },
    t: (key, ...[values]) => translate(key, values),
    prepare: (next) => void words.load(next).catch(() => {}),
    async change(next) {
      wanted = next;
      try {
        await words.load(next);
      } catch (error) {
        if (wanted === next) wanted = shown;
        throw error;
      }
      if (wanted !== next) return;
      // One task from here on: no frame can show two languages.
      void translator.changeLanguage(next);
      shown = next;
      describe(root, next);
      tell();
    },
    has: (file) => words.has(shown, file),
    async load(file) {
      if (words.has(shown, file)) return;
      words.files.add(file);
      try {
        await Promise.all([words.load(shown), words.load(wanted)]);
      } catch (error) {
        words.files.delete(file);
        throw error;
      }
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  await i18n.change(language);
  return i18n;
}
