import { useRef, useState } from 'preact/hooks';
import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { fieldProblem } from '../microsoft.view.ts';
import { Card } from '../parts/card.tsx';
import { Field } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { PasswordActions, PracticePassword, taken } from '../parts/password-parts.tsx';

/** The password has expired (50055). */
export function NewPasswordPage() {
  const { session, step } = usePage();
  const [first, second] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const [differ, setDiffer] = useState(false);
  const problem = fieldProblem(session.problem, session.reality);
  const send = () => {
    const [password, again] = [taken(first.current), taken(second.current)];
    setDiffer(password !== again);
    if (password === again) step({ type: 'set-password', password });
    else first.current?.focus();
  };
  return (
    <>
      <Card title={<T k="microsoft:new-password.title" />}>
        <p>
          <T k="microsoft:new-password.text" />
        </p>
        <Form onSend={send}>
          <Field
            first
            type="password"
            label={<T k="microsoft:new-password.field" />}
            problem={
              differ ? <T k="microsoft:problem.passwords-differ" /> : problem === null ? undefined : <T k={problem} />
            }
            inputRef={first}
          />
          <Field type="password" label={<T k="microsoft:new-password.confirm" />} inputRef={second} />
          <PasswordActions />
        </Form>
      </Card>
      <PracticePassword hint={<T k="microsoft:new-password.practice-hint" />}>
        <T k="microsoft:new-password.practice" />
      </PracticePassword>
    </>
  );
}
