import type { CaCertificate } from '../../../../core/device/web/web-settings.ts';
import { formatDateTime } from '../../../../i18n/format-more.ts';
import { T } from '../../../../i18n/t.tsx';
import { hrefOf } from '../../route.ts';
import { useWeb } from '../../session.ts';
import { ConfirmButton } from '../../widgets/buttons.tsx';
import { Facts } from '../../widgets/facts.tsx';
import { Notice } from '../../widgets/notice.tsx';
import { caPath, stateOf } from './ca-certificate.view.ts';

/** Pairs of digits, as other programs write serial numbers: 43 C0 A1. */
const inPairs = (serial: string): string => serial.replace(/..(?!$)/g, '$& ');

/** What a certificate says of itself. Its times are in UTC, as certificates have them. */
export function CertificateFacts({ certificate, clock }: { certificate: CaCertificate; clock: number }) {
  const { language } = useWeb();
  const { subject, issuer, serial, validFrom, validUntil } = certificate;
  const time = (value: number): string => `${formatDateTime(language, value)} UTC`;
  return (
    <Facts
      rows={[
        { label: 'webconfig:ca.subject', value: <bdi>{subject}</bdi> },
        { label: 'webconfig:ca.issuer', value: <bdi>{issuer}</bdi> },
        { label: 'webconfig:ca.serial', value: <bdi>{inPairs(serial)}</bdi> },
        { label: 'webconfig:ca.valid-from', value: time(validFrom) },
        { label: 'webconfig:ca.valid-until', value: time(validUntil) },
        { label: 'webconfig:ca.state', value: <T k={`webconfig:ca.${stateOf(certificate, clock)}`} /> },
      ]}
    />
  );
}

interface DetailsProps {
  /** Null where it was deleted in the meantime. */
  certificate: CaCertificate | null;
  clock: number;
  onDelete: (certificate: CaCertificate) => void;
}

/** One certificate on a page of its own. */
export const CertificateDetails = ({ certificate, clock, onDelete }: DetailsProps) => (
  <>
    {certificate === null ? (
      <Notice>
        <p>
          <T k="webconfig:ca.gone" />
        </p>
      </Notice>
    ) : (
      <CertificateFacts certificate={certificate} clock={clock} />
    )}
    <div class="form-buttons">
      <a class="button" href={hrefOf(caPath)}>
        <T k="webconfig:action.back" />
      </a>
      {certificate !== null && (
        <ConfirmButton
          question={<T k="webconfig:ca.delete-question" values={{ subject: certificate.subject }} />}
          onConfirm={() => onDelete(certificate)}
        >
          <T k="webconfig:ca.delete" />
        </ConfirmButton>
      )}
    </div>
  </>
);
