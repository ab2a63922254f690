import { useState } from 'preact/hooks';
import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { fieldProblem } from '../microsoft.view.ts';
import { Actions, Card } from '../parts/card.tsx';
import { Field } from '../parts/field.tsx';
import { Form, Go, Line, Other } from '../parts/form.tsx';
import { Keypad } from '../parts/keypad.tsx';
import { Phone } from '../parts/phone.tsx';

/** The phone asks for the number of the page. */
function Request() {
  const { session, step } = usePage();
  const [number, setNumber] = useState('');
  const problem = session.problem?.page === 'mfa-number' ? fieldProblem(session.problem, session.reality) : null;
  const isOwn = session.flow.kind === 'code';
  // An empty field is a wrong number: no page shows 0.
  const send = () => {
    setNumber('');
    step({ type: 'approve-mfa', number: Number(number) });
  };
  return (
    <Phone>
      <p class="ms-phone-title">
        <T k="microsoft:phone.question" />
      </p>
      <Form onSend={send}>
        <Field
          class="ms-number-field"
          first={problem !== null}
          label={<T k="microsoft:phone.field" />}
          hint={<T k="microsoft:phone.hint" />}
          problem={problem === null ? undefined : <T k={problem} />}
          inputMode={isOwn ? 'none' : 'numeric'}
          max={2}
          value={number}
          onInput={(text) => setNumber(text.replace(/\D/g, ''))}
        />
        {isOwn && <Keypad value={number} max={2} onInput={setNumber} />}
        <Actions>
          <Other onPress={() => step({ type: 'deny-mfa' })}>
            <T k="microsoft:phone.deny" />
          </Other>
          <Go>
            <T k="microsoft:phone.approve" />
          </Go>
        </Actions>
      </Form>
    </Phone>
  );
}

/** Number matching: the page shows a number, the phone asks for it. */
export function MfaPage() {
  const { more, session, step } = usePage();
  const isDenied = session.problem?.page === 'mfa-denied';
  return (
    <>
      <Card title={<T k="microsoft:mfa.title" />}>
        {isDenied && (
          <p class="ms-problem" role="alert">
            <T k="microsoft:problem.mfa-denied" />
          </p>
        )}
        <p>
          <T k="microsoft:mfa.text" />
        </p>
        <p class="ms-number" role="status">
          <span class="unseen">
            <T k="microsoft:mfa.number" values={{ number: more.page?.number ?? '' }} />
          </span>
          <span aria-hidden="true">{more.page?.number}</span>
        </p>
        <p class="ms-hint">
          <T k="microsoft:mfa.waiting" />
        </p>
        <Line onPress={() => step({ type: 'use-other-account' })}>
          <T k="microsoft:action.sign-in-other" />
        </Line>
        <Actions>
          <Other onPress={() => step({ type: 'cancel' })}>
            <T k="microsoft:action.back" />
          </Other>
        </Actions>
      </Card>
      <Request />
    </>
  );
}
