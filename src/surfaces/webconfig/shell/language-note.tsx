import { useLayoutEffect, useState } from 'preact/hooks';
import { type I18n, loadI18n } from '../../../i18n/i18n.ts';
import { baseLanguage, type DisplayLanguage } from '../../../i18n/languages.ts';
import { I18nProvider, T } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useWeb } from '../session.ts';

/** The language of the person, where Web Config is not offered in it (G39) and this was not read yet; else null. */
export function unspokenOf(
  wanted: DisplayLanguage,
  drawn: DisplayLanguage,
  hints: readonly string[],
): DisplayLanguage | null {
  return baseLanguage(wanted) === baseLanguage(drawn) || hints.includes('webconfig-language') ? null : wanted;
}

/** The words of another language than the page's, beside it. */
function useOtherWords(language: DisplayLanguage | null): I18n | null {
  const [words, setWords] = useState<I18n | null>(null);
  useLayoutEffect(() => {
    let isCurrent = true;
    if (language === null) setWords(null);
    else
      void loadI18n(language, { namespaces: ['app'], root: null }).then(
        (loaded) => isCurrent && setWords(loaded),
        // Without it the page is still whole.
        () => {},
      );
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return words;
}

/** Says once, in the person's own language, why the page is in English. */
export function LanguageNote() {
  const { view, params, language, send } = useWeb();
  const unspoken = unspokenOf(params.lang ?? view.printer.language, language, view.hints);
  const words = useOtherWords(unspoken);
  if (words === null || unspoken === null) return null;
  const close = async (): Promise<void> => {
    // Its button goes: the keyboard goes on at the page.
    document.querySelector<HTMLElement>('.page-title')?.focus({ preventScroll: true });
    await send({ type: 'hint.close', hint: 'webconfig-language' });
  };
  return (
    <I18nProvider i18n={words}>
      <section class="language-note" lang={baseLanguage(unspoken)} aria-labelledby="language-note">
        <Icon name="language" />
        <div class="notice-words">
          <h2 id="language-note">
            <T k="app:webconfig-language.title" />
          </h2>
          <p>
            <T k="app:webconfig-language.text" />
          </p>
        </div>
        <button type="button" class="button" onClick={() => void close()}>
          <T k="app:webconfig-language.close" />
        </button>
      </section>
    </I18nProvider>
  );
}
