import { useState } from 'preact/hooks';
import type { WebProblems } from '../../../core/device/web/web-request.ts';
import { T } from '../../../i18n/t.tsx';
import { openPath } from '../route.ts';
import { useWeb } from '../session.ts';
import { Button, ConfirmButton } from '../widgets/buttons.tsx';
import { ReadOnly, Select } from '../widgets/fields.tsx';
import { ProblemText } from '../widgets/problem-text.tsx';
import { type BasicDraft, type BasicForm, services } from './basic.view.ts';
import { signInPath } from './paths.ts';

/** Leaves the service: the sign-in that waits for OK at once, a saved one after a question. */
function SignOut({ unsaved, onProblems }: { unsaved: boolean; onProblems: (problems: WebProblems | null) => void }) {
  const { request } = useWeb();
  const signOut = async (): Promise<void> => onProblems(await request({ type: 'email-account.sign-out' }));
  const word = <T k="webconfig:email.sign-out" />;
  if (unsaved) return <Button onClick={() => void signOut()}>{word}</Button>;
  return (
    <ConfirmButton question={<T k="webconfig:email.sign-out-question" />} onConfirm={() => void signOut()}>
      {word}
    </ConfirmButton>
  );
}

interface RowsProps {
  form: BasicForm;
  change: (values: BasicDraft) => void;
}

/** Email service, and either Sign In alone or Current Status with Sign Out (G11, G12, G18, G33). */
export function ServiceRows({ form: { values, status, unsaved }, change }: RowsProps) {
  const [problems, setProblems] = useState<WebProblems | null>(null);
  const { emailService } = values;
  const [problem] = Object.values(problems ?? {});
  const signIn = (
    <Button onClick={() => openPath(signInPath(emailService))}>
      <T k="webconfig:email.sign-in" />
    </Button>
  );
  return (
    <>
      <Select
        name="emailService"
        value={emailService}
        choices={services.map((service) => ({ value: service, label: `email.service.${service}` as const }))}
        onChoose={(chosen) => change({ emailService: chosen })}
      />
      {status === 'none' ? (
        <div class="field field-next">
          <div class="field-body sign-in-row">
            {signIn}
            <p class="field-hint">
              <T k="webconfig:email.without-sign-in" />
            </p>
          </div>
        </div>
      ) : (
        <ReadOnly label="email.current-status">
          <span class="status-row">
            <span class={`status status-${status}`}>
              <T k={`email.state.${status}`} />
            </span>
            {status === 'expired' && signIn}
            <SignOut unsaved={unsaved} onProblems={setProblems} />
          </span>
          {status === 'expired' && (
            <p class="field-problem">
              <T k="webconfig:email.no-longer-valid" />
            </p>
          )}
          {problem !== undefined && (
            <p class="field-problem" role="alert">
              <ProblemText problem={problem} />
            </p>
          )}
        </ReadOnly>
      )}
    </>
  );
}
