import { useState } from 'preact/hooks';
import { T } from '../../../../i18n/t.tsx';
import { hrefOf } from '../../route.ts';
import { useWeb } from '../../session.ts';
import { Ok } from '../../widgets/buttons.tsx';
import { Checkbox } from '../../widgets/fields.tsx';
import { Form, type Labels, useSaving } from '../../widgets/form.tsx';
import { Notice } from '../../widgets/notice.tsx';
import { usersPath } from './access-control.view.ts';

const labels: Labels = {
  on: 'webconfig:access.on',
  allowUnidentified: 'webconfig:access.allow-unidentified',
};

const NoUsers = () => (
  <Notice tone="warning" live>
    <p>
      <T k="webconfig:access.no-users" />
    </p>
    <p>
      <a href={hrefOf(usersPath)}>
        <T k="webconfig:page.user-settings" />
      </a>
    </p>
  </Notice>
);

/** Product Security > Access Control > Basic (printer.md 6.4). */
export function AccessControlPage() {
  const { accessControl } = useWeb().view.printer.web;
  const [on, setOn] = useState(accessControl.on);
  const [allowUnidentified, setAllow] = useState(accessControl.allowUnidentified);
  const saving = useSaving();
  return (
    <>
      <Notice>
        <p>
          <T k="webconfig:access.intro" />
        </p>
      </Notice>
      {on && accessControl.users.length === 0 && <NoUsers />}
      <Form
        saving={saving}
        labels={labels}
        onSubmit={() => void saving.save({}, { type: 'access-control.save', on, allowUnidentified })}
        buttons={<Ok />}
      >
        <Checkbox name="on" checked={on} onChange={setOn} />
        <Checkbox
          name="allowUnidentified"
          checked={allowUnidentified}
          disabled={!on}
          hint={<T k="webconfig:access.allow-hint" />}
          onChange={setAllow}
        />
      </Form>
    </>
  );
}
