import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { Actions, Card } from '../parts/card.tsx';
import { Form, Go, Other } from '../parts/form.tsx';

/** "Are you trying to sign in to …?" (50199). */
export function ConfirmPage() {
  const { more, step } = usePage();
  const app = more.page?.app?.name ?? '';
  return (
    <Card title={<T k="microsoft:confirm.title" values={{ app }} />}>
      <p>
        <T k="microsoft:confirm.text" />
      </p>
      <Form onSend={() => step({ type: 'confirm' })}>
        <Actions>
          <Other onPress={() => step({ type: 'cancel' })}>
            <T k="microsoft:action.cancel" />
          </Other>
          <Go>
            <T k="microsoft:action.continue" />
          </Go>
        </Actions>
      </Form>
    </Card>
  );
}
