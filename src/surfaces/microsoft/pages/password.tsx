import { useRef } from 'preact/hooks';
import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { fieldProblem } from '../microsoft.view.ts';
import { Aid } from '../parts/aid.tsx';
import { Actions, Card } from '../parts/card.tsx';
import { Field } from '../parts/field.tsx';
import { Form, Go, Other } from '../parts/form.tsx';

/** Takes the text out of a field: no password stays in the page. */
export function taken(input: HTMLInputElement | null): string {
  const text = input?.value ?? '';
  if (input !== null) input.value = '';
  return text;
}

/** The password (G16). */
export function PasswordPage() {
  const { session, step } = usePage();
  const field = useRef<HTMLInputElement>(null);
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
          <details>
            <summary>
              <T k="microsoft:password.forgot" />
            </summary>
            <p>
              <T k="microsoft:password.forgot-hint" />
            </p>
          </details>
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
          <T k="microsoft:password.practice-hint" />
        </p>
        <Other onPress={() => step({ type: 'use-practice-password' })}>
          <T k="microsoft:password.practice" />
        </Other>
      </Aid>
    </>
  );
}
