import type { DeviceSignInView } from '../../../core/device/email/mail-view.ts';
import { T } from '../../../i18n/t.tsx';
import { openPath } from '../route.ts';
import { useWeb } from '../session.ts';
import { Button } from '../widgets/buttons.tsx';
import { Notice } from '../widgets/notice.tsx';
import { ProblemText } from '../widgets/problem-text.tsx';
import { failureOf, type Service } from './basic.view.ts';
import { emailBasicPath } from './paths.ts';
import { useStart } from './sign-in.tsx';

type Failed = Extract<DeviceSignInView, { state: 'failed' }>;

/** Why the sign-in came to nothing, in plain words and in those of the service, and the way to begin again. */
export function FailedPart({ signIn: { error, description }, service }: { signIn: Failed; service: Service }) {
  const { request } = useWeb();
  const { start, problem, isBusy } = useStart(service);
  const why = failureOf(error);
  const back = async (): Promise<void> => {
    openPath(emailBasicPath, { replace: true });
    await request({ type: 'email-sign-in.cancel' });
  };
  return (
    <>
      <Notice tone="bad" live title={<T k="webconfig:email.failed-title" />}>
        <p>{problem === null ? <T k={`webconfig:email.failed.${why}`} /> : <ProblemText problem={problem} />}</p>
      </Notice>
      {why !== 'unreachable' && description !== '' && (
        <section>
          <h2 class="section-title">
            <T k="webconfig:email.answer" />
          </h2>
          <p class="said" dir="ltr" lang="en">
            {description}
          </p>
        </section>
      )}
      <div class="form-buttons">
        <Button primary onClick={() => void start()}>
          <T k="webconfig:email.again" />
        </Button>
        <Button onClick={() => void back()}>
          <T k="webconfig:action.back" />
        </Button>
        <span class="form-busy" role="status">
          {isBusy && <T k="webconfig:email.starting" />}
        </span>
      </div>
    </>
  );
}
