import { formatDateTime } from '../../../../i18n/format-more.ts';
import { T } from '../../../../i18n/t.tsx';
import { hrefOf } from '../../route.ts';
import { useWeb } from '../../session.ts';
import { Notice } from '../../widgets/notice.tsx';
import type { ImportProblem } from './ca-certificate.view.ts';

function Words({ problem: given, clock }: { problem: ImportProblem; clock: number }) {
  const { language } = useWeb();
  const now = formatDateTime(language, clock);
  switch (given.problem) {
    case 'expired':
      return (
        <T
          k="webconfig:ca.problem.expired"
          values={{ until: formatDateTime(language, given.certificate.validUntil), now }}
        />
      );
    case 'not-yet':
      return (
        <T
          k="webconfig:ca.problem.not-yet"
          values={{ from: formatDateTime(language, given.certificate.validFrom), now }}
        />
      );
    case 'too-many':
      return <T k="webconfig:ca.problem.too-many" values={{ count: given.limit }} />;
    default:
      return <T k={`webconfig:ca.problem.${given.problem}`} />;
  }
}

/** Why the chosen file cannot be imported, and what to do. `clock`: what the printer's clock shows, in ms. */
export const ImportProblemNotice = ({ problem, clock }: { problem: ImportProblem; clock: number }) => (
  <Notice tone="bad">
    <p>
      <Words problem={problem} clock={clock} />
    </p>
    {(problem.problem === 'expired' || problem.problem === 'not-yet') && (
      <p>
        <a href={hrefOf('device-management/date-time')}>
          <T k="webconfig:page.date-time" />
        </a>
      </p>
    )}
  </Notice>
);
