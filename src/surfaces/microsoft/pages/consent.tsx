import { useId, useState } from 'preact/hooks';
import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { Application, Permissions } from '../parts/application.tsx';
import { Actions, Card } from '../parts/card.tsx';
import { Form, Go, Other } from '../parts/form.tsx';

/** The checkbox that only some roles have (G15, G17). */
function ForEverybody({ isOn, onSwitch }: { isOn: boolean; onSwitch: (on: boolean) => void }) {
  const id = useId();
  return (
    <div class="ms-check">
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <label for={id}>
        <T k="microsoft:consent.organization" />
      </label>
      <p class="ms-hint" id={`${id}-hint`}>
        <T k="microsoft:consent.organization-hint" />
      </p>
    </div>
  );
}

/** Permissions requested (G17). */
export function ConsentPage() {
  const { more, session, step } = usePage();
  const [organization, setOrganization] = useState(false);
  const isWork = more.page?.organization !== null;
  return (
    <Card title={<T k={isWork ? 'microsoft:consent.title' : 'microsoft:consent.title-personal'} />}>
      <Application />
      <p>
        <T k="microsoft:consent.wants" />
      </p>
      <Permissions />
      <Form onSend={() => step({ type: 'accept', organization })}>
        {session.mayConsentForOrganization && <ForEverybody isOn={organization} onSwitch={setOrganization} />}
        {isWork && !session.mayConsentForOrganization && (
          <p class="ms-hint">
            <T k="microsoft:consent.for-yourself" />
          </p>
        )}
        <p class="ms-hint">
          <T k="microsoft:consent.terms" />
        </p>
        <Actions>
          <Other onPress={() => step({ type: 'cancel' })}>
            <T k="microsoft:action.cancel" />
          </Other>
          <Go>
            <T k="microsoft:action.accept" />
          </Go>
        </Actions>
      </Form>
    </Card>
  );
}
