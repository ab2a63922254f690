import { useState } from 'preact/hooks';
import type { WebProblem } from '../../../core/device/web/web-request.ts';
import { T } from '../../../i18n/t.tsx';
import { openPath } from '../route.ts';
import { useWeb } from '../session.ts';
import { Button } from '../widgets/buttons.tsx';
import { Facts } from '../widgets/facts.tsx';
import { Notice } from '../widgets/notice.tsx';
import { ProblemNotice } from '../widgets/problem-notice.tsx';
import { type Service, statusOf } from './basic.view.ts';
import { emailBasicPath } from './paths.ts';

/** Asks the printer for a code; says what is wrong where it gives none. */
export function useStart(service: Service) {
  const { request } = useWeb();
  const [problem, setProblem] = useState<WebProblem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const start = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const problems = await request({ type: 'email-sign-in.start', service });
    setBusy(false);
    setProblem(Object.values(problems ?? {})[0] ?? null);
  };
  return { start, problem, isBusy };
}

/** The page before the code: which service, and that others are signed out (G12). */
export function SignInPart({ service }: { service: Service }) {
  const { view } = useWeb();
  const { start, problem, isBusy } = useStart(service);
  const status = statusOf(view, service);
  return (
    <>
      <Notice>
        <p>
          <T k="webconfig:email.other-services" />
        </p>
      </Notice>
      <ProblemNotice problem={problem} />
      <Facts
        rows={[
          { label: 'email.email-service', value: <T k={`email.service.${service}`} /> },
          {
            label: 'email.current-status',
            value: <T k={status === 'none' ? 'webconfig:email.signed-out' : `email.state.${status}`} />,
          },
        ]}
      />
      <div class="form-buttons">
        <Button primary onClick={() => void start()}>
          <T k="webconfig:email.sign-in-with-microsoft" />
        </Button>
        <Button onClick={() => openPath(emailBasicPath)}>
          <T k="webconfig:action.back" />
        </Button>
        <span class="form-busy" role="status">
          {isBusy && <T k="webconfig:email.starting" />}
        </span>
      </div>
    </>
  );
}
