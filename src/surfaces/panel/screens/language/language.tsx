import type { Language } from '../../../../core/device/profile.ts';
import { languages } from '../../../../core/device/profile.ts';
import { autonyms } from '../../../../i18n/languages.ts';
import { useT } from '../../../../i18n/t.tsx';
import { usePanel } from '../../panel-context.ts';
import { type Choice, ChoiceList } from '../../widgets/choice-list.tsx';

const choices: readonly Choice<Language>[] = languages.map((language) => ({
  value: language,
  label: autonyms[language],
  lang: language,
}));

/** The panel's languages, each by its own name, so that a person finds theirs whatever is set. */
export function LanguageScreen() {
  const t = useT();
  const { view, send } = usePanel();
  const { language, languageChosen } = view.printer;
  return (
    <ChoiceList
      label={t('menu.language')}
      choices={choices}
      chosen={languageChosen ? language : undefined}
      onChoose={(value) => void send({ type: 'language.choose', language: value })}
    />
  );
}
