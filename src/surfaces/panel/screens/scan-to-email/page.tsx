import { type ScanRequest, sampleIds, samples } from '../../../../core/device/jobs/scan.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { SamplePage } from '../../../../ui/sample/sample-page.tsx';
import { usePanel } from '../../panel-context.ts';

/** What is laid on the feeder. A tap lays it there, and the form is back. */
export function PageStep({ sample: chosen }: Pick<ScanRequest, 'sample'>) {
  const t = useT();
  const { send } = usePanel();
  const choose = async (sample: ScanRequest['sample']): Promise<void> => {
    await send({ type: 'feeder.set', sample });
    await send({ type: 'panel.back' });
  };
  return (
    <div class="page-step">
      <p class="page-question">
        <T k="scan.choose-original" />
      </p>
      <ul class="pages" aria-label={t('scan.choose-original')}>
        {sampleIds.map((sample) => (
          <li key={sample}>
            <button type="button" class="original" aria-pressed={sample === chosen} onClick={() => void choose(sample)}>
              <SamplePage sample={sample} />
              <span>
                <T k={`scan.sample.${sample}`} />
                <span class="original-pages">
                  <T k="scan.pages" values={{ count: samples[sample] }} />
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
