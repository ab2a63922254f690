import { languages } from '../../../core/device/profile.ts';
import { autonyms, displayLanguages } from '../../../i18n/languages.ts';
import { T } from '../../../i18n/t.tsx';
import { useDesk } from '../desk-context.ts';
import { setParam } from '../set-param.ts';
import { Choices } from '../widgets/choice.tsx';

/** The language of all windows: the printer's, or one that the address asks for. */
function LanguageField() {
  const { params } = useDesk();
  const choose = (value: string): void =>
    setParam('lang', displayLanguages.find((language) => language === value) ?? null);
  return (
    <label class="field">
      <T k="desk:scenarios.language" />
      <select value={params.lang ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">
          <T k="desk:scenarios.as-printer" />
        </option>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {autonyms[language]}
          </option>
        ))}
        {(params.lang === 'en-XA' || params.lang === 'en-XB') && <option value={params.lang}>{params.lang}</option>}
      </select>
    </label>
  );
}

/** As in the guide or as in reality (design 1.8). The address follows, so that a reload does not undo it. */
function RealityField() {
  const { view, params, act } = useDesk();
  return (
    <Choices
      label={<T k="desk:scenarios.reality" />}
      value={view.reality}
      choices={(['guide', 'real'] as const).map((value) => ({
        value,
        label: <T k={`desk:scenarios.as-${value}`} />,
        text: <T k={`desk:scenarios.as-${value}-text`} />,
      }))}
      onChoose={async (reality) => {
        if ((await act({ type: 'reality.set', reality })) && params.reality !== undefined) setParam('reality', reality);
      }}
    />
  );
}

/** What holds for whichever scenario is open. */
export const Settings = () => (
  <div class="scenario-settings">
    <LanguageField />
    <RealityField />
  </div>
);
