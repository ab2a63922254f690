import { useState } from 'preact/hooks';
import { T, useT } from '../../../i18n/t.tsx';
import { withParam } from '../../../ui/params.ts';
import { useDesk } from '../desk-context.ts';
import { Confirm } from '../widgets/confirm.tsx';
import { type ScenarioRow, scenarioGroups } from './scenarios.view.ts';
import { Settings } from './settings.tsx';
import './scenarios.css';

function Restart() {
  const t = useT();
  const { view, act } = useDesk();
  const [asks, ask] = useState(false);
  const title = t(`app:scenario.${view.scenario}.title`);
  return (
    <>
      <button type="button" class="button" onClick={() => ask(true)}>
        <T k="desk:scenarios.restart" />
      </button>
      {asks && (
        <Confirm
          title={<T k="desk:scenarios.restart-question" values={{ title }} />}
          text={<T k="desk:scenarios.restart-text" />}
          action={<T k="desk:scenarios.restart" />}
          onConfirm={() => void act({ type: 'scenario.restart' })}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}

function Row({ row: { id, statements }, isOpen }: { row: ScenarioRow; isOpen: boolean }) {
  const t = useT();
  return (
    <li class="scenario" data-open={isOpen}>
      <h4>
        {/* A link: it can be kept, sent and opened in a tab of its own. Each scenario is a world of its own. */}
        <a href={withParam(location.search, 'scenario', id)} aria-current={isOpen ? 'page' : undefined}>
          <T k={`app:scenario.${id}.title`} />
        </a>
        {isOpen && (
          <span class="scenario-now">
            <T k="desk:scenarios.now" />
          </span>
        )}
      </h4>
      <p>
        <T k={`app:scenario.${id}.teaches`} />
      </p>
      <p class="scenario-statements">{t('desk:scenarios.statements', { list: statements.join(', ') })}</p>
    </li>
  );
}

/** All scenarios, and what holds for the one that is open. */
export function Scenarios() {
  const { view } = useDesk();
  return (
    <div class="sheet-of scenarios">
      <h2>
        <T k="desk:scenarios.title" />
      </h2>
      <p>
        <T k="desk:scenarios.lead" />
      </p>
      <Settings />
      <Restart />
      {scenarioGroups.map(({ group, rows }) => (
        <section key={group} aria-labelledby={`scenarios-${group}`}>
          <h3 id={`scenarios-${group}`}>
            <T k={`desk:scenarios.${group}`} />
          </h3>
          <ul class="scenario-list">
            {rows.map((row) => (
              <Row key={row.id} row={row} isOpen={row.id === view.scenario} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
