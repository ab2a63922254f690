import type { SignInProblem } from '../../../core/cloud/entra/sign-in.ts';
import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { adviceFor, stampOf } from '../microsoft.view.ts';

const labels = {
  code: 'microsoft:details.error-code',
  request: 'microsoft:details.request-id',
  correlation: 'microsoft:details.correlation-id',
  time: 'microsoft:details.timestamp',
  name: 'microsoft:details.app-name',
  id: 'microsoft:details.app-id',
  address: 'microsoft:details.ip-address',
  message: 'microsoft:details.message',
} as const;

/** What the sign-in log has about the problem: another text than the page's (identity.md 2.4). */
function Log({ problem }: { problem: SignInProblem }) {
  const { more, session } = usePage();
  const app = more.page?.app ?? null;
  const values: Record<keyof typeof labels, string | null> = {
    code: String(problem.aadsts),
    request: more.page?.requestId ?? null,
    correlation: problem.correlationId,
    time: stampOf(problem.at),
    name: app?.name ?? null,
    id: app?.clientId ?? null,
    address: session.address,
    message: more.page?.logText ?? null,
  };
  const rows = (Object.keys(labels) as (keyof typeof labels)[]).filter((row) => values[row] !== null);
  return (
    <dl class="ms-log">
      {rows.map((row) => (
        <div key={row}>
          <dt>
            <T k={labels[row]} />
          </dt>
          <dd>
            <span dir="ltr" lang="en">
              {values[row]}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What an administrator can do, and what the log says. Open where the page is about nothing else. */
export function Troubleshooting({ problem }: { problem: SignInProblem }) {
  const { session } = usePage();
  const advice = adviceFor(problem);
  return (
    <div class="ms-trouble">
      {advice !== null && (
        <section class="ms-advice">
          <h2>
            <T k="microsoft:advice.title" />
          </h2>
          <p>
            <T k={advice} />
          </p>
        </section>
      )}
      <details open={session.page === 'blocked'}>
        <summary>
          <T k="microsoft:details.title" />
        </summary>
        <Log problem={problem} />
      </details>
    </div>
  );
}
