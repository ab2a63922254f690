import { render } from 'preact';
import { isItemId } from '../../core/device/panel/menu.ts';
import { isScenarioId } from '../../core/scenario/scenario-ids.ts';
import { type DisplayLanguage, loadI18n } from '../../i18n/i18n.ts';
import { autonyms } from '../../i18n/languages.ts';
import { I18nProvider, T, useT } from '../../i18n/t.tsx';
import { type UnknownParam, withParam } from '../params.ts';
import { TroublePage } from './page.tsx';

const isNamedLanguage = (value: string): value is keyof typeof autonyms => Object.hasOwn(autonyms, value);

/** A known value in words, and the value itself as it stands in a link. */
function KnownValue({ name, value }: { name: UnknownParam['name']; value: string }) {
  if (name === 'scenario' && isScenarioId(value)) {
    return (
      <>
        <T k={`app:scenario.${value}.title`} />
        <small>{value}</small>
      </>
    );
  }
  if (name === 'screen' && isItemId(value)) {
    return (
      <>
        <T k={`menu.${value}`} />
        <small>{value}</small>
      </>
    );
  }
  if (name === 'lang' && isNamedLanguage(value)) return <span lang={value}>{`${autonyms[value]} (${value})`}</span>;
  if (name === 'panel') return <T k={`app:panel-size.${value.replace('.', '-') as '4-3' | '7' | '10-1'}`} />;
  return <>{value}</>;
}

function UnknownParamList({ name, value, known }: UnknownParam) {
  const t = useT();
  return (
    <>
      <p>{t('app:unknown.parameter', { name, value: value.slice(0, 60) })}</p>
      <ul>
        {known.map((choice) => (
          <li key={choice}>
            <a href={withParam(location.search, name, choice)}>
              <KnownValue name={name} value={choice} />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Draws the page for a link with values that nobody knows: each with the known ones as links that keep the rest of the link. */
export async function showUnknownParams(
  root: HTMLElement,
  language: DisplayLanguage,
  unknown: readonly UnknownParam[],
): Promise<void> {
  const i18n = await loadI18n(language, { namespaces: ['panel', 'app'] });
  render(
    <I18nProvider i18n={i18n}>
      <TroublePage title={<T k="app:unknown.title" />}>
        {unknown.map((param) => (
          <UnknownParamList key={param.name} {...param} />
        ))}
      </TroublePage>
    </I18nProvider>,
    root,
  );
}
