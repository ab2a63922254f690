import { type Language, languages } from '../../../core/device/profile.ts';
import coverage from '../../../core/guide/coverage.json' with { type: 'json' };
import { type StatementId, statementIds } from '../../../core/guide/statements.ts';
import { autonyms } from '../../../i18n/languages.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { ScrollRegion } from '../widgets/scroll-region.tsx';

function Cell({ id, language }: { id: StatementId; language: Language }) {
  const t = useT();
  const isCovered = (coverage[id] as readonly string[]).includes(language);
  if (!isCovered)
    return (
      <td>
        <span aria-hidden="true">–</span>
        <span class="unseen">{t('desk:steps.missing')}</span>
      </td>
    );
  return (
    <td class="covered">
      <Icon name="done" />
      <span class="unseen">{t('desk:steps.covered')}</span>
    </td>
  );
}

/** Statement × edition: what an automatic run has shown to be true. */
export function Coverage() {
  const t = useT();
  return (
    <ScrollRegion class="coverage-table" label={t('desk:steps.coverage')}>
      <table>
        <caption>
          <T k="desk:steps.coverage-text" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <T k="desk:steps.statement" />
            </th>
            {languages.map((language) => (
              <th key={language} scope="col" abbr={autonyms[language]} title={autonyms[language]}>
                {language}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statementIds.map((id) => (
            <tr key={id}>
              <th scope="row">
                <b>{id}</b> <T k={`desk:guide.statement.${id}`} />
              </th>
              {languages.map((language) => (
                <Cell key={language} id={id} language={language} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
