import { useLayoutEffect, useState } from 'preact/hooks';
import { freeIdNumber } from '../../../../core/device/print-admin/free-id-number.ts';
import { printAdminLimits } from '../../../../core/device/print-admin/limits.ts';
import { type PrintAdminUser, printAdminFunctions } from '../../../../core/device/print-admin/print-admin.ts';
import { asksPassword, printAdminUserProblems } from '../../../../core/device/print-admin/user-problems.ts';
import { T } from '../../../../i18n/t.tsx';
import { hrefOf } from '../../route.ts';
import { useWeb } from '../../session.ts';
import { Apply, ConfirmButton } from '../../widgets/buttons.tsx';
import { Checks } from '../../widgets/checks.tsx';
import { Checkbox, PasswordField, ReadOnly, TextField } from '../../widgets/fields.tsx';
import { Form, type Labels, type Saving } from '../../widgets/form.tsx';
import { Notice } from '../../widgets/notice.tsx';
import { usersPath } from '../paths.ts';
import { usePrintAdmin } from '../use-print-admin.tsx';
import { IdNumberField } from './id-number-field.tsx';
import { type Draft, draftOf, ownWords, passwordOf, random, withFunction } from './user-form.view.ts';
import { shownName } from './user-list.view.ts';

const labels: Labels = {
  userId: 'webconfig:users.user-id',
  name: 'webconfig:users.name',
  password: 'webconfig:users.password',
  card: 'webconfig:users.card',
  idNumber: 'webconfig:users.id-number',
  department: 'webconfig:users.department',
  email: 'webconfig:users.email',
  administrator: 'webconfig:users.administrator',
  functions: 'webconfig:users.functions',
  color: 'webconfig:users.color',
};
const functionLabels = { scan: 'menu.scan-to-email', 'to-my-email': 'menu.to-my-email' } as const;

interface FieldsProps {
  place: 'new' | PrintAdminUser;
  draft: Draft;
  /** The password as it is typed. */
  typed: string;
  set: (change: Partial<Draft>) => void;
  onType: (password: string) => void;
}

function PasswordPart({ place, typed, onType }: Pick<FieldsProps, 'place' | 'typed' | 'onType'>) {
  const { web } = useWeb().view.printer;
  const hint =
    place !== 'new' ? (
      <T k="webconfig:form.keep-password" />
    ) : asksPassword(web) ? (
      <T k="webconfig:users.password-hint" values={{ count: printAdminLimits.password }} />
    ) : (
      <T k="webconfig:users.password-none" />
    );
  return <PasswordField name="password" value={typed} hint={hint} onInput={onType} />;
}

/** Whoever is kept from the directory has the user ID of the directory. */
const UserIdPart = ({ isRemote, draft, set }: Pick<FieldsProps, 'draft' | 'set'> & { isRemote: boolean }) =>
  isRemote ? (
    <ReadOnly label="webconfig:users.user-id">
      <bdi>{draft.userId}</bdi>
    </ReadOnly>
  ) : (
    <TextField
      name="userId"
      value={draft.userId}
      hint={<T k="webconfig:users.user-id-hint" />}
      onInput={(userId) => set({ userId })}
    />
  );

/** What the user logs in with. */
function LogInFields({ place, draft, typed, set, onType }: FieldsProps) {
  const { printer } = useWeb().view;
  const state = usePrintAdmin();
  const { idNumberDigits } = printer.web.openPlatform;
  const isRemote = place !== 'new' && place.source === 'remote';
  return (
    <>
      <UserIdPart isRemote={isRemote} draft={draft} set={set} />
      <TextField
        name="name"
        value={draft.name}
        hint={<T k="webconfig:users.name-hint" />}
        onInput={(name) => set({ name })}
      />
      {!isRemote && <PasswordPart place={place} typed={typed} onType={onType} />}
      <TextField
        name="card"
        value={draft.card}
        hint={<T k="webconfig:users.card-hint" />}
        onInput={(card) => set({ card })}
      />
      <IdNumberField
        value={draft.idNumber}
        digits={{ min: idNumberDigits, max: printAdminLimits.idNumber.max }}
        onInput={(idNumber) => set({ idNumber })}
        onGenerate={() => (state === null ? null : freeIdNumber(state, idNumberDigits, random))}
      />
    </>
  );
}

/** Whose the user's work is, and what the user may do. */
const RightsFields = ({ draft, set }: Pick<FieldsProps, 'draft' | 'set'>) => (
  <>
    <TextField name="department" value={draft.department} onInput={(department) => set({ department })} />
    <TextField
      name="email"
      value={draft.email}
      hint={<T k="webconfig:users.email-hint" />}
      onInput={(email) => set({ email })}
    />
    <Checkbox
      name="administrator"
      checked={draft.administrator}
      hint={<T k="webconfig:users.administrator-hint" />}
      onChange={(administrator) => set({ administrator })}
    />
    <Checks
      name="functions"
      choices={printAdminFunctions.map((value) => ({ value, label: functionLabels[value] }))}
      chosen={draft.functions}
      onChange={(changed, isGiven) => set(withFunction(draft, changed, isGiven))}
    />
    <Checkbox name="color" checked={draft.color} onChange={(color) => set({ color })} />
  </>
);

interface UserFormProps {
  place: 'new' | PrintAdminUser;
  saving: Saving;
  onSaved: (name: string) => void;
  onDelete: (user: PrintAdminUser) => void;
}

function Buttons({ place, onDelete }: Pick<UserFormProps, 'place' | 'onDelete'>) {
  return (
    <>
      <Apply />
      <a class="button" href={hrefOf(usersPath)}>
        <T k="webconfig:action.back" />
      </a>
      {place !== 'new' && (
        <ConfirmButton
          question={<T k="webconfig:users.delete-one-question" values={{ name: shownName(place) }} />}
          onConfirm={() => onDelete(place)}
        >
          <T k="webconfig:users.delete" />
        </ConfirmButton>
      )}
    </>
  );
}

/** Who it is, and whether from the directory. */
const Title = ({ place }: Pick<UserFormProps, 'place'>) => (
  <>
    <h2 class="section-title">
      {place === 'new' ? <T k="webconfig:users.form-add" /> : <bdi>{shownName(place)}</bdi>}
    </h2>
    {place !== 'new' && place.source === 'remote' && (
      <Notice>
        <p>
          <T k="webconfig:users.remote-note" />
        </p>
      </Notice>
    )}
  </>
);

/** One user (printer.md 7). */
export function UserForm({ place, saving, onSaved, onDelete }: UserFormProps) {
  const { printer } = useWeb().view;
  const state = usePrintAdmin();
  const [draft, setDraft] = useState(() => draftOf(place));
  const [typed, setTyped] = useState('');
  // What was said of the list or of another user is over.
  useLayoutEffect(() => saving.begin(), []);
  if (state === null) return null;
  const apply = async (): Promise<void> => {
    const password = passwordOf(place, typed);
    const problems = printAdminUserProblems({ ...printer, printAdmin: state }, { user: draft, password });
    if (await saving.save(problems, { type: 'print-admin-user.save', user: draft, password }))
      onSaved(shownName(draft));
  };
  return (
    <>
      <Title place={place} />
      <Form
        // That a user was saved stands above the list, which returns by itself.
        saving={saving.step === 'saved' ? { ...saving, step: 'open' } : saving}
        labels={labels}
        says={ownWords(saving.problems)}
        onSubmit={() => void apply()}
        buttons={<Buttons place={place} onDelete={onDelete} />}
      >
        <LogInFields
          place={place}
          draft={draft}
          typed={typed}
          set={(change) => setDraft({ ...draft, ...change })}
          onType={setTyped}
        />
        <RightsFields draft={draft} set={(change) => setDraft({ ...draft, ...change })} />
      </Form>
    </>
  );
}
