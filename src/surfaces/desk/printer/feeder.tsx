import { sampleIds, samples } from '../../../core/device/jobs/scan.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { SamplePage } from '../../../ui/sample/sample-page.tsx';
import { useDesk } from '../desk-context.ts';
import { Choices } from '../widgets/choice.tsx';
import './feeder.css';

/** The document feeder, the page that lies in it, and the pages beside it that can be laid in. */
export function Feeder() {
  const t = useT();
  const { view, act } = useDesk();
  const { feeder } = view.printer;
  return (
    <section class="feeder" aria-label={t('desk:feeder.label')}>
      <div class="feeder-slope" aria-hidden="true">
        <div key={feeder} class="feeder-page">
          <SamplePage sample={feeder} />
        </div>
      </div>
      <Choices
        class="feeder-pages"
        label={<T k="desk:feeder.lay" />}
        value={feeder}
        choices={sampleIds.map((value) => ({
          value,
          label: (
            <span class="feeder-sample">
              <SamplePage sample={value} />
              <span>
                <T k={`scan.sample.${value}`} />
                <small>{t('desk:feeder.pages', { count: samples[value] })}</small>
              </span>
            </span>
          ),
        }))}
        onChoose={(sample) => act({ type: 'feeder.set', sample })}
      />
    </section>
  );
}
