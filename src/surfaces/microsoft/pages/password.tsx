import { useRef } from 'preact/hooks';
import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { fieldProblem } from '../microsoft.view.ts';
import { Card } from '../parts/card.tsx';
import { Field } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { PasswordActions, PracticePassword, taken } from '../parts/password-parts.tsx';

const Forgot = () => (
  <details>
    <summary>
      <T k="microsoft:password.forgot" />
    </summary>
    <p>
      <T k="microsoft:password.forgot-hint" />
    </p>
  </details>
);

/** The password (G16). */
export function PasswordPage() {
  const { session, step } = usePage();
  const field = useRef<HTMLInputElement>(null);
  // On the panel's glass the buttons come first.
  const isOwn = session.flow.kind === 'code';
  const problem = fieldProblem(session.problem, session.reality);
  return (
    <>
      <Card title={<T k="microsoft:password.title" />}>
        <Form onSend={() => step({ type: 'enter-password', password: taken(field.current) })}>
          <Field
            first
            type="password"
            label={<T k="microsoft:password.field" />}
            problem={problem === null ? undefined : <T k={problem} />}
            inputRef={field}
          />
          {!isOwn && <Forgot />}
          <PasswordActions />
          {isOwn && <Forgot />}
        </Form>
      </Card>
      <PracticePassword hint={<T k="microsoft:password.practice-hint" />}>
        <T k="microsoft:password.practice" />
      </PracticePassword>
    </>
  );
}
