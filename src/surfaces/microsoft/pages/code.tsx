import { useState } from 'preact/hooks';
import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { fieldProblem } from '../microsoft.view.ts';
import { Actions, Card } from '../parts/card.tsx';
import { Field } from '../parts/field.tsx';
import { Form, Go } from '../parts/form.tsx';

/** Where the device's code is entered (G14). */
export function CodePage() {
  const { session, step, view } = usePage();
  const [code, setCode] = useState('');
  const isReal = view.reality === 'real';
  const problem = fieldProblem(session.problem, view.reality);
  return (
    <Card title={<T k={isReal ? 'microsoft:code.title-real' : 'microsoft:code.title'} />}>
      <p>
        <T k={isReal ? 'microsoft:code.text-real' : 'microsoft:code.text'} />
      </p>
      {isReal && (
        <p>
          <T k="microsoft:code.warning" />
        </p>
      )}
      <Form onSend={() => step({ type: 'enter-code', code })}>
        <Field
          first
          class="ms-code"
          label={<T k="microsoft:code.field" />}
          problem={problem === null ? undefined : <T k={problem} />}
          hint={<T k="microsoft:code.where" />}
          max={20}
          value={code}
          onInput={setCode}
        />
        <Actions>
          <Go>
            <T k="microsoft:action.next" />
          </Go>
        </Actions>
      </Form>
    </Card>
  );
}
