import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { Actions, Card } from '../parts/card.tsx';
import { Form, Go, Other } from '../parts/form.tsx';

/** "Stay signed in?" Yes keeps the session in this browser. */
export function StayPage() {
  const { step } = usePage();
  return (
    <Card title={<T k="microsoft:stay.title" />}>
      <p>
        <T k="microsoft:stay.text" />
      </p>
      <Form onSend={() => step({ type: 'stay-signed-in', yes: true })}>
        <Actions>
          <Other onPress={() => step({ type: 'stay-signed-in', yes: false })}>
            <T k="microsoft:action.no" />
          </Other>
          <Go>
            <T k="microsoft:action.yes" />
          </Go>
        </Actions>
      </Form>
    </Card>
  );
}
