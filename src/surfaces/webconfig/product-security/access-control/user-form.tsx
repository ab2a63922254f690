import { useLayoutEffect, useState } from 'preact/hooks';
import { accessUserProblems } from '../../../../core/device/web/access-users.ts';
import type { AccessUser } from '../../../../core/device/web/web-settings.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { hrefOf } from '../../route.ts';
import { useWeb } from '../../session.ts';
import { Apply } from '../../widgets/buttons.tsx';
import { Checks } from '../../widgets/checks.tsx';
import { PasswordField, ReadOnly, TextField } from '../../widgets/fields.tsx';
import { Form, type Labels, type Saving } from '../../widgets/form.tsx';
import { draftOf, functionsOf, passwordOf, type UserPlace, usersPath, withFunction } from './access-control.view.ts';

const labels: Labels = {
  number: 'webconfig:access.number',
  name: 'webconfig:access.name',
  password: 'webconfig:access.password',
  functions: 'webconfig:access.functions',
};

interface UserFormProps {
  place: UserPlace;
  saving: Saving;
  onSaved: () => void;
}

interface FieldsProps {
  place: UserPlace;
  user: AccessUser;
  /** The password as it is typed. */
  typed: string;
  onChange: (user: AccessUser) => void;
  onType: (password: string) => void;
}

function Fields({ place, user, typed, onChange, onType }: FieldsProps) {
  const { printer } = useWeb().view;
  return (
    <>
      <ReadOnly label="webconfig:access.number">{place.number}</ReadOnly>
      <TextField
        name="name"
        value={user.name}
        hint={<T k="webconfig:access.name-hint" />}
        onInput={(name) => onChange({ ...user, name })}
      />
      <PasswordField
        name="password"
        value={typed}
        hint={<T k={place.user === null ? 'webconfig:access.password-hint' : 'webconfig:form.keep-password'} />}
        onInput={onType}
      />
      <Checks
        name="functions"
        choices={functionsOf(printer).map((value) => ({
          value,
          label: `webconfig:access.function.${value}` as const,
        }))}
        chosen={user.functions}
        onChange={(changed, isGiven) => onChange(withFunction(user, changed, isGiven))}
      />
    </>
  );
}

/** One user: number, name, password, functions. */
export function UserForm({ place, saving, onSaved }: UserFormProps) {
  const t = useT();
  const { printer } = useWeb().view;
  const [user, setUser] = useState(() => draftOf(printer, place));
  const [typed, setTyped] = useState('');
  const { number } = place;
  const title = t(place.user === null ? 'webconfig:access.form-add' : 'webconfig:access.form-edit', { number });
  // What was said of another user is over.
  useLayoutEffect(() => saving.begin(), []);
  const apply = async (): Promise<void> => {
    const password = passwordOf(place, typed);
    const problems = accessUserProblems(printer, { user, password });
    if (await saving.save(problems, { type: 'access-user.save', user, password })) onSaved();
  };
  return (
    <>
      <h2 class="section-title">{title}</h2>
      <Form
        // That a user was saved stands above the list, which returns by itself.
        saving={saving.step === 'saved' ? { ...saving, step: 'open' } : saving}
        labels={labels}
        onSubmit={() => void apply()}
        buttons={
          <>
            <Apply />
            <a class="button" href={hrefOf(usersPath)}>
              <T k="webconfig:action.back" />
            </a>
          </>
        }
      >
        <Fields place={place} user={user} typed={typed} onChange={setUser} onType={setTyped} />
      </Form>
    </>
  );
}
