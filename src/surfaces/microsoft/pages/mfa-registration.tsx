import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { Actions, Card } from '../parts/card.tsx';
import { Form, Go, Line, Other } from '../parts/form.tsx';
import { Phone } from '../parts/phone.tsx';

/** A second factor is asked for and there is none yet. */
export function MfaRegistrationPage() {
  const { step } = usePage();
  return (
    <>
      <Card title={<T k="microsoft:mfa-registration.title" />}>
        <p>
          <T k="microsoft:mfa-registration.text" />
        </p>
        <Line onPress={() => step({ type: 'use-other-account' })}>
          <T k="microsoft:mfa-registration.other" />
        </Line>
        <Form onSend={() => step({ type: 'register-mfa' })}>
          <Actions>
            <Other onPress={() => step({ type: 'cancel' })}>
              <T k="microsoft:action.back" />
            </Other>
            <Go>
              <T k="microsoft:action.next" />
            </Go>
          </Actions>
        </Form>
      </Card>
      <Phone>
        <p>
          <T k="microsoft:phone.new" />
        </p>
      </Phone>
    </>
  );
}
