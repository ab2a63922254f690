import { type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import type { I18n, Key, Namespace, Translate, Values, ValuesArgument } from './i18n.ts';
import type { Variables } from './keys.ts';

const Context = createContext<I18n | null>(null);

/** Gives everything below it the words. */
export function I18nProvider({ i18n, children }: { i18n: I18n; children: ComponentChildren }) {
  return <Context.Provider value={i18n}>{children}</Context.Provider>;
}

/** The words, and a new drawing after every language change. */
export function useI18n(): I18n {
  const i18n = useContext(Context);
  if (i18n === null) throw new Error('There is no I18nProvider above this.');
  const [, draw] = useState(0);
  useLayoutEffect(() => i18n.subscribe(() => draw((times) => times + 1)), [i18n]);
  return i18n;
}

/** The typed translate function, and a new drawing after every language change. */
export const useT = (): Translate => useI18n().t;

type TProps<K extends Key> = { k: K } & ([Variables[K]] extends [never] ? { values?: never } : { values: Values<K> });

/** Whether the words of a further namespace are there; loads them where they are not. */
export function useNamespace(namespace: Namespace): boolean {
  const i18n = useI18n();
  const [ready, setReady] = useState(() => i18n.has(namespace));
  useLayoutEffect(() => {
    let isCurrent = true;
    void i18n.load(namespace).then(() => isCurrent && setReady(true));
    return () => {
      isCurrent = false;
    };
  }, [i18n, namespace]);
  return ready;
}

/**
 * Words joined by a hyphen stay on one line: browsers break them there, and “е-” at a line's end is a known flaw of the guide (localisation.md 3.2).
 * After a slash between words a line may end, where browsers would rather break a word (“topshiriq/Holati”).
 */
const joined = /(\p{L}+-\p{L}+|\/(?=\p{L}))/gu;

const wrapped = (text: string): ComponentChildren =>
  /[-/]/.test(text)
    ? text
        .split(joined)
        .map((part, index) =>
          index % 2 === 0 ? part : part === '/' ? ['/', <wbr />] : <span class="unbroken">{part}</span>,
        )
    : text;

/** A text that carries its key, so that a translator's tool can find it on the screen. */
export function T<K extends Key>({ k, values }: TProps<K>) {
  const t = useT();
  const variables = (values === undefined ? [] : [values]) as ValuesArgument<K>;
  return <span data-i18n={k.includes(':') ? k : `panel:${k}`}>{wrapped(t(k, ...variables))}</span>;
}
