import { useId, useState } from 'preact/hooks';
import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { Application, Permissions } from '../parts/application.tsx';
import { Actions, Card } from '../parts/card.tsx';
import { Form, Go, Line, Other } from '../parts/form.tsx';

/** The person may not consent, and cannot ask here (90094, G29). */
export function NeedApprovalPage() {
  const { more, step } = usePage();
  return (
    <Card title={<T k="microsoft:need-approval.title" />}>
      <Application />
      <p>
        <T k="microsoft:need-approval.text" values={{ app: more.page?.app?.name ?? '' }} />
      </p>
      <Line onPress={() => step({ type: 'use-other-account' })}>
        <T k="microsoft:need-approval.other" />
      </Line>
      <Line onPress={() => step({ type: 'cancel' })}>
        <T k="microsoft:need-approval.return" />
      </Line>
    </Card>
  );
}

/** The person may not consent, and can ask (90095). */
export function ApprovalPage() {
  const { step } = usePage();
  const id = useId();
  const [justification, setJustification] = useState('');
  return (
    <Card title={<T k="microsoft:approval.title" />}>
      <Application />
      <p>
        <T k="microsoft:approval.text" />
      </p>
      <Permissions />
      <Form onSend={() => step({ type: 'request-approval', justification })}>
        <div class="ms-field">
          <label for={id}>
            <T k="microsoft:approval.justification" />
          </label>
          <textarea
            id={id}
            rows={3}
            maxLength={500}
            data-first=""
            value={justification}
            onInput={(event) => setJustification(event.currentTarget.value)}
          />
        </div>
        <Line onPress={() => step({ type: 'use-other-account' })}>
          <T k="microsoft:action.sign-in-other" />
        </Line>
        <Actions>
          <Other onPress={() => step({ type: 'cancel' })}>
            <T k="microsoft:action.cancel" />
          </Other>
          <Go>
            <T k="microsoft:approval.request" />
          </Go>
        </Actions>
      </Form>
    </Card>
  );
}

/** The request is with the administrators. */
export function RequestSentPage() {
  const { more, session } = usePage();
  const isOwn = session.flow.kind === 'code';
  return (
    <Card title={<T k="microsoft:request-sent.title" />}>
      <p>
        <T
          k={isOwn ? 'microsoft:own.request-sent' : 'microsoft:request-sent.text'}
          values={{ app: more.page?.app?.name ?? '' }}
        />
      </p>
      <Again />
    </Card>
  );
}

/** The end of the way offers its beginning: another code, or the panel that the printer's own browser came from. */
export function Again() {
  const { begin, session } = usePage();
  return (
    <Actions>
      <Other onPress={begin}>
        <T k={session.flow.kind === 'code' ? 'microsoft:own.back' : 'microsoft:action.again'} />
      </Other>
    </Actions>
  );
}
