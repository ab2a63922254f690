import { useLayoutEffect, useState } from 'preact/hooks';
import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { fieldProblem } from '../microsoft.view.ts';
import { Actions, Card } from '../parts/card.tsx';
import { DeviceLine } from '../parts/device-line.tsx';
import { Field } from '../parts/field.tsx';
import { Form, Go, Other } from '../parts/form.tsx';
import { PracticeAccounts } from '../parts/practice-accounts.tsx';

/** Who signs in (G15). */
export function AccountPage() {
  const { session, step } = usePage();
  const [account, setAccount] = useState('');
  const problem = fieldProblem(session.problem, session.reality);
  const isOutside = session.problem?.page === 'outside-account';
  const refusal = isOutside ? session.problem?.correlationId : null;
  // What was typed may be somebody's real address: it goes.
  useLayoutEffect(() => {
    if (typeof refusal === 'string') setAccount('');
  }, [refusal]);
  return (
    <>
      <Card title={<T k="microsoft:account.title" />}>
        <DeviceLine />
        <Form onSend={() => step({ type: 'enter-account', account })}>
          <Field
            first
            label={<T k="microsoft:account.field" />}
            problem={problem === null ? undefined : <T k={problem} />}
            inputMode="email"
            value={account}
            onInput={setAccount}
          />
          <Actions>
            <Other onPress={() => step({ type: 'cancel' })}>
              <T k={session.flow.kind === 'device' ? 'microsoft:action.back' : 'microsoft:action.cancel'} />
            </Other>
            <Go>
              <T k="microsoft:action.next" />
            </Go>
          </Actions>
        </Form>
      </Card>
      <PracticeAccounts chosen={account} onChoose={setAccount} />
    </>
  );
}
