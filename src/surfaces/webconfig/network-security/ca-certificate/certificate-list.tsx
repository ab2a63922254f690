import type { CaCertificate } from '../../../../core/device/web/web-settings.ts';
import { formatDate } from '../../../../i18n/format.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { hrefOf } from '../../route.ts';
import { useWeb } from '../../session.ts';
import { ConfirmButton } from '../../widgets/buttons.tsx';
import { Named } from '../../widgets/named.tsx';
import { Table } from '../../widgets/table.tsx';
import { caPath, stateOf } from './ca-certificate.view.ts';

interface ListProps {
  certificates: readonly CaCertificate[];
  limit: number;
  /** What the printer's clock shows, in ms. */
  clock: number;
  onDelete: (certificate: CaCertificate) => void;
}

function Actions({ certificate, onDelete }: { certificate: CaCertificate; onDelete: () => void }) {
  const t = useT();
  const { subject, serial } = certificate;
  return (
    <div class="row-actions">
      <a class="button" href={hrefOf(`${caPath}/${serial}`)}>
        <Named short={<T k="webconfig:ca.details" />} whole={t('webconfig:ca.details-of', { subject })} />
      </a>
      <ConfirmButton question={<T k="webconfig:ca.delete-question" values={{ subject }} />} onConfirm={onDelete}>
        <Named short={<T k="webconfig:ca.delete" />} whole={t('webconfig:ca.delete-of', { subject })} />
      </ConfirmButton>
    </div>
  );
}

/** Until when it is valid; where it is not, in a word besides. */
function Validity({ certificate, clock }: { certificate: CaCertificate; clock: number }) {
  const { language } = useWeb();
  const state = stateOf(certificate, clock);
  return (
    <>
      {formatDate(language, certificate.validUntil)}
      {state !== 'valid' && (
        <span class="ca-state">
          <T k={`webconfig:ca.${state}`} />
        </span>
      )}
    </>
  );
}

/** The imported CA certificates. */
export function CertificateList({ certificates, limit, clock, onDelete }: ListProps) {
  return (
    <div class="ca-list">
      <p>
        <T k="webconfig:ca.intro" />
      </p>
      {certificates.length === 0 ? (
        <p>
          <T k="webconfig:ca.none" />
        </p>
      ) : (
        <>
          <Table
            caption={<T k="webconfig:ca.list" />}
            columns={[
              <T key="subject" k="webconfig:ca.subject" />,
              <T key="until" k="webconfig:ca.valid-until" />,
              <T key="actions" k="webconfig:row.actions" />,
            ]}
            rows={certificates.map((certificate) => ({
              key: certificate.serial,
              cells: [
                <bdi key="subject">{certificate.subject}</bdi>,
                <Validity key="until" certificate={certificate} clock={clock} />,
                <Actions key="actions" certificate={certificate} onDelete={() => onDelete(certificate)} />,
              ],
            }))}
          />
          <p>
            <T k="webconfig:ca.used" values={{ used: certificates.length, limit }} />
          </p>
        </>
      )}
    </div>
  );
}
