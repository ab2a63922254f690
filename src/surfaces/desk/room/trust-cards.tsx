import type { Faults } from '../../../core/device/email/email-state.ts';
import { T } from '../../../i18n/t.tsx';
import { clockError } from '../clock/clock.view.ts';
import { useDesk } from '../desk-context.ts';
import { Choices } from '../widgets/choice.tsx';
import { Switch } from '../widgets/switch.tsx';
import { Card } from './card.tsx';
import { clockIsRight } from './room.view.ts';

const versions = ['1.0', '1.2', '1.3'] as const satisfies readonly Faults['tls'][];
const signers = ['known', 'inspected', 'new-root'] as const satisfies readonly Faults['certificates'][];

async function saveCertificate(): Promise<void> {
  const [{ inspectionCa, inspectionCaFile }, { saveFile }] = await Promise.all([
    import('../../../core/device/email/inspection-ca.ts'),
    import('../../../ui/pdf/save-file.ts'),
  ]);
  saveFile(new Blob([inspectionCa.pem], { type: 'application/x-pem-file' }), inspectionCaFile);
}

/** The certificate of the office's proxy as a file, for Web Config to import. */
const SaveCertificate = () => (
  <button type="button" class="button" onClick={() => void saveCertificate()}>
    <T k="desk:room.save-ca" />
  </button>
);

/** Encryption, certificates, and the clock that they are checked by. */
export function TrustCards() {
  const { view, more, now, act } = useDesk();
  const { tls, certificates } = more.faults;
  const isRight = clockIsRight(view, more);
  return (
    <ul class="cards">
      <Card icon="certificate" broken={certificates !== 'known'}>
        <Choices
          label={<T k="desk:room.certificates" />}
          value={certificates}
          choices={signers.map((value) => ({ value, label: <T k={`desk:room.certificate.${value}`} /> }))}
          onChoose={(value) => act({ type: 'faults.set', faults: { certificates: value } })}
        />
        {certificates !== 'known' && (
          <p>
            <T k={`desk:room.${certificates}-text`} />
          </p>
        )}
        {certificates === 'inspected' && <SaveCertificate />}
      </Card>
      <Card icon="tls" broken={tls === '1.0'}>
        <Choices
          class="choices-small"
          label={<T k="desk:room.tls" />}
          value={tls}
          choices={versions.map((value) => ({ value, label: `TLS ${value}` }))}
          onChoose={(value) => act({ type: 'faults.set', faults: { tls: value } })}
        />
      </Card>
      <Card icon="clock" broken={!isRight}>
        <Switch
          on={isRight}
          label={<T k="desk:room.clock" />}
          text={<T k="desk:room.clock-text" />}
          onChange={(on) => void act({ type: 'clock.set', time: now() + more.timeOffset + (on ? 0 : clockError) })}
        />
        <p>
          <T k="desk:clock.wrong-does" />
        </p>
      </Card>
    </ul>
  );
}
