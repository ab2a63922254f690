import type { ComponentChildren } from 'preact';
import { type ScanRequest, samples } from '../../../../core/device/jobs/scan.ts';
import type { FieldId } from '../../../../core/device/panel/fields.ts';
import { T } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { SamplePage } from '../../../../ui/sample/sample-page.tsx';
import { usePanel } from '../../panel-context.ts';
import { Address } from '../../widgets/address.tsx';
import { FieldRow } from '../../widgets/form.tsx';
import { FieldProblemText } from './field-problem.tsx';
import type { Refused } from './scan-to-email.view.ts';

/** What lies on the feeder; a tap chooses another. */
function Original({ sample }: Pick<ScanRequest, 'sample'>) {
  const { send } = usePanel();
  return (
    <button
      type="button"
      class="original"
      data-field="original"
      onClick={() => void send({ type: 'panel.step', step: 'page' })}
    >
      <span class="original-label">
        <T k="scan.original" />
      </span>
      <SamplePage sample={sample} />
      <span>
        <T k={`scan.sample.${sample}`} />
        <span class="original-pages">
          <T k="scan.pages" values={{ count: samples[sample] }} />
        </span>
      </span>
    </button>
  );
}

/** How it is scanned, in one breath. */
const Settings = ({ scan: { color, resolution, format, limit } }: { scan: ScanRequest }) => (
  <span class="scan-summary">
    <T k={`scan.color.${color}`} />
    <T k="scan.dpi" values={{ resolution }} />
    <T k={`scan.format.${format}`} />
    <T k="scan.at-most" values={{ size: limit }} />
  </span>
);

interface ScanFormProps {
  scan: ScanRequest;
  refused: Refused | null;
  /** Rows above the subject, and below the settings. */
  head: ComponentChildren;
  foot: ComponentChildren;
  onStart: () => void;
}

/** The form: what is scanned, to whom, under which name, how; and Start. */
export function ScanForm({ scan, refused, head, foot, onStart }: ScanFormProps) {
  const { send } = usePanel();
  const enter = (field: FieldId) => () => void send({ type: 'panel.enter-field', field });
  const problemOf = (field: FieldId) => refused?.field === field && <FieldProblemText {...refused} />;
  return (
    <div class="scan-form">
      <Original sample={scan.sample} />
      <div class="scan-fields scroll">
        {head}
        <FieldRow
          name="scan.subject"
          label={<T k="scan.subject" />}
          value={scan.subject === '' ? <T k="value.not-set" /> : scan.subject}
          empty={scan.subject === ''}
          problem={problemOf('scan.subject')}
          onOpen={enter('scan.subject')}
        />
        <FieldRow
          name="scan.file-name"
          label={<T k="scan.file-name" />}
          value={<Address text={`${scan.fileName}.pdf`} />}
          empty={false}
          problem={problemOf('scan.file-name')}
          onOpen={enter('scan.file-name')}
        />
        <FieldRow
          name="scan.settings"
          label={<T k="scan.settings" />}
          value={<Settings scan={scan} />}
          empty={false}
          onOpen={() => void send({ type: 'panel.step', step: 'options' })}
        />
        {foot}
      </div>
      <button type="button" class="button primary scan-start" onClick={onStart}>
        <Icon name="start" />
        <T k="action.start" />
      </button>
    </div>
  );
}
