import type { SheetRow, SheetValue } from '../../../core/device/status-sheet.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { sheetWords } from '../../../ui/paper/sheet-words.ts';
import { usePanel } from '../panel-context.ts';
import { labelOf } from './header.tsx';
import { ScrollRegion } from './scroll-region.tsx';
import type { StatusPageView } from './status-page.view.ts';
import './status-page.css';

const Value = ({ value }: { value: SheetValue }) => {
  const t = useT();
  const { language } = usePanel();
  if (value.as === 'word') return <T k={value.word} />;
  // Long addresses break where a reader would: after a sign. `bdi` keeps their order where the language runs from right to left.
  const parts = sheetWords(value, t, language).split(/(?<=@)|(?<=\.)(?=[a-z])|(?=-)/);
  return <bdi>{parts.map((part, at) => (at === 0 ? part : [<wbr key={at} />, part]))}</bdi>;
};

/** Labels and values in two columns. */
export const Details = ({ rows }: { rows: readonly SheetRow[] }) => (
  <dl class="details">
    {rows.map(({ label, value }) => (
      <div key={label} class="detail">
        <dt>
          <T k={label} />
        </dt>
        <dd class={isUnset(value) ? 'detail-unset' : undefined}>
          <Value value={value} />
        </dd>
      </div>
    ))}
  </dl>
);

const isUnset = (value: SheetValue): boolean => value.as === 'word' && value.word === 'value.not-set';
/** More than an IP address has: drawn smaller, so that it stays in one line. Nor is a missing value drawn large. */
const isLong = (value: SheetValue): boolean => isUnset(value) || (value.as === 'text' && value.text.length > 15);

const Summary = ({ view: { tone, icon, state, main } }: { view: StatusPageView }) => (
  <dl class={`status-summary tone-${tone}`}>
    <div class="status-state">
      <dt>
        <T k={state.label} />
      </dt>
      <dd>
        <Icon name={icon} />
        <Value value={state.value} />
      </dd>
    </div>
    {main !== null && (
      <div class="status-main">
        <dt>
          <T k={main.label} />
        </dt>
        <dd class={isLong(main.value) ? 'status-long' : undefined}>
          <Value value={main.value} />
        </dd>
      </div>
    )}
  </dl>
);

/** The content of a status screen. It scrolls as one; on the larger panels the summary stays in sight. */
export function StatusPage({ view }: { view: StatusPageView }) {
  const t = useT();
  const { item } = usePanel().view.panel;
  return (
    <ScrollRegion class="status-page" label={t(labelOf(item))}>
      <div class="status-lead">
        <Summary view={view} />
        {view.advice !== null && (
          <p class="advice">
            <Icon name="info" />
            <T k={view.advice} />
          </p>
        )}
      </div>
      {view.rows.length > 0 && <Details rows={view.rows} />}
    </ScrollRegion>
  );
}
