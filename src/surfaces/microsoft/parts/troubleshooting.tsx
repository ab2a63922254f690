import type { SignInProblem } from '../../../core/cloud/entra/sign-in.ts';
import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { adviceFor, stampOf } from '../microsoft.view.ts';
import { LogRows } from './log-rows.tsx';

/** What the sign-in log has about the problem: another text than the page's (identity.md 2.4). */
function Log({ problem }: { problem: SignInProblem }) {
  const { more, session } = usePage();
  const app = more.page?.app ?? null;
  return (
    <LogRows
      rows={[
        ['microsoft:details.error-code', String(problem.aadsts)],
        ['microsoft:details.request-id', more.page?.requestId ?? null],
        ['microsoft:details.correlation-id', problem.correlationId],
        ['microsoft:details.timestamp', stampOf(problem.at)],
        ['microsoft:details.app-name', app?.name ?? null],
        ['microsoft:details.app-id', app?.clientId ?? null],
        ['microsoft:details.ip-address', session.address],
        ['microsoft:details.message', more.page?.logText ?? null],
      ]}
    />
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
