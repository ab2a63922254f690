import { useRef, useState } from 'preact/hooks';
import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { fieldProblem } from '../microsoft.view.ts';
import { Aid } from '../parts/aid.tsx';
import { Actions, Card } from '../parts/card.tsx';
import { Field } from '../parts/field.tsx';
import { Form, Go, Other } from '../parts/form.tsx';
import { taken } from './password.tsx';

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
          <Actions>
            <Other onPress={() => step({ type: 'cancel' })}>
              <T k="microsoft:action.back" />
            </Other>
            <Go>
              <T k="microsoft:action.sign-in" />
            </Go>
          </Actions>
        </Form>
      </Card>
      <Aid title={<T k="microsoft:password.practice-title" />}>
        <p class="ms-hint">
          <T k="microsoft:new-password.practice-hint" />
        </p>
        <Other onPress={() => step({ type: 'use-practice-password' })}>
          <T k="microsoft:new-password.practice" />
        </Other>
      </Aid>
    </>
  );
}
