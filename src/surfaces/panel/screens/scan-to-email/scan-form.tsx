import { maxRecipients, type ScanRequest, samples } from '../../../../core/device/jobs/scan.ts';
import type { FieldId } from '../../../../core/device/panel/fields.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { SamplePage } from '../../../../ui/sample/sample-page.tsx';
import { usePanel } from '../../panel-context.ts';
import { Address } from '../../widgets/address.tsx';
import { FieldRow } from '../../widgets/form.tsx';
import { FieldProblemText } from './field-problem.tsx';
import { type Refused, withoutRecipient } from './scan-to-email.view.ts';

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

/** The recipients, each with its way out; the focus then goes on where they are added. */
function Chips({ to, onRemoved }: Pick<ScanRequest, 'to'> & { onRemoved: () => void }) {
  const t = useT();
  const { view, send } = usePanel();
  const remove = async (address: string): Promise<void> => {
    await send({ type: 'panel.set-draft', values: withoutRecipient(view.panel.draft, address) });
    onRemoved();
  };
  return (
    <ul class="chips" aria-label={t('scan.recipients')}>
      {to.map((address) => (
        <li key={address} class="chip">
          <Address text={address} />
          <button type="button" aria-label={t('scan.remove', { address })} onClick={() => void remove(address)}>
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
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
  onStart: () => void;
  focus: (field: string) => void;
}

/** The form: what is scanned, to whom, under which name, how; and Start. */
export function ScanForm({ scan, refused, onStart, focus }: ScanFormProps) {
  const { send } = usePanel();
  const enter = (field: FieldId) => () => void send({ type: 'panel.enter-field', field });
  const problemOf = (field: FieldId) => refused?.field === field && <FieldProblemText {...refused} />;
  return (
    <div class="scan-form">
      <Original sample={scan.sample} />
      <div class="scan-fields scroll">
        <div>
          <FieldRow
            name="scan.to"
            label={<T k="scan.to" />}
            value={
              scan.to.length === 0 ? (
                <T k="scan.no-recipient" />
              ) : (
                <T k="scan.used" values={{ used: scan.to.length, limit: maxRecipients }} />
              )
            }
            empty={scan.to.length === 0}
            problem={problemOf('scan.to')}
            onOpen={() => void send({ type: 'panel.step', step: 'recipients' })}
          />
          {scan.to.length > 0 && <Chips to={scan.to} onRemoved={() => focus('scan.to')} />}
        </div>
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
      </div>
      <button type="button" class="button primary scan-start" onClick={onStart}>
        <Icon name="start" />
        <T k="action.start" />
      </button>
    </div>
  );
}
