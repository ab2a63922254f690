import { useState } from 'preact/hooks';
import { T, useT } from '../../../../i18n/t.tsx';
import { hrefOf, openPath } from '../../route.ts';
import { useWeb } from '../../session.ts';
import { ConfirmButton } from '../../widgets/buttons.tsx';
import { Form, type Saving, useSaving } from '../../widgets/form.tsx';
import { Named } from '../../widgets/named.tsx';
import { Notice } from '../../widgets/notice.tsx';
import { Table } from '../../widgets/table.tsx';
import { useHeadingFocus } from '../../widgets/use-heading-focus.ts';
import { placeOf, type UserPlace, userPlaces, usersPath } from './access-control.view.ts';
import { UserForm } from './user-form.tsx';
import '../../widgets/rows.css';

type Done = { what: 'saved' | 'deleted'; number: number };

function Actions({ place, onDelete }: { place: UserPlace; onDelete: () => void }) {
  const t = useT();
  const { number, user } = place;
  const href = hrefOf(`${usersPath}/${number}`);
  if (user === null) {
    return (
      <a class="button" href={href}>
        <Named short={<T k="webconfig:access.add" />} whole={t('webconfig:access.add-number', { number })} />
      </a>
    );
  }
  const { name } = user;
  return (
    <div class="row-actions">
      <a class="button" href={href}>
        <Named short={<T k="webconfig:access.edit" />} whole={t('webconfig:access.edit-user', { number, name })} />
      </a>
      <ConfirmButton question={<T k="webconfig:access.delete-question" values={{ name }} />} onConfirm={onDelete}>
        <Named short={<T k="webconfig:access.delete" />} whole={t('webconfig:access.delete-user', { number, name })} />
      </ConfirmButton>
    </div>
  );
}

function FunctionList({ user }: Pick<UserPlace, 'user'>) {
  const t = useT();
  if (user === null) return null;
  if (user.functions.length === 0) return <T k="webconfig:access.no-functions" />;
  return <>{user.functions.map((each) => t(`webconfig:access.function.${each}`)).join(', ')}</>;
}

/** The ten places. The form around them says what became of the last change. */
function List({ saving, done, onDelete }: { saving: Saving; done: Done; onDelete: (number: number) => void }) {
  const { printer } = useWeb().view;
  return (
    <Form
      saving={saving}
      labels={{}}
      onSubmit={() => {}}
      savedText={<T k={`webconfig:access.${done.what}`} values={{ number: done.number }} />}
      buttons={null}
    >
      <Table
        caption={<T k="webconfig:access.list" />}
        columns={[
          <T key="number" k="webconfig:access.number" />,
          <T key="name" k="webconfig:access.name" />,
          <T key="functions" k="webconfig:access.functions" />,
          <T key="actions" k="webconfig:row.actions" />,
        ]}
        rows={userPlaces(printer).map((place) => ({
          key: place.number,
          cells: [
            place.number,
            place.user === null ? <T key="name" k="webconfig:access.empty" /> : <bdi key="name">{place.user.name}</bdi>,
            <FunctionList key="functions" user={place.user} />,
            <Actions key="actions" place={place} onDelete={() => onDelete(place.number)} />,
          ],
        }))}
      />
    </Form>
  );
}

/** Product Security > Access Control > User Settings: users 1 to 10. After Apply the list returns by itself (printer.md 6.4). */
export function UserSettingsPage() {
  const { view, rest } = useWeb();
  const saving = useSaving();
  const [done, setDone] = useState<Done>({ what: 'saved', number: 0 });
  const place = placeOf(view.printer, rest[0]);
  useHeadingFocus(place === null ? '' : String(place.number));
  if (place !== null) {
    const saved = (): void => {
      setDone({ what: 'saved', number: place.number });
      openPath(usersPath);
    };
    return <UserForm key={place.number} place={place} saving={saving} onSaved={saved} />;
  }
  const remove = async (number: number): Promise<void> => {
    setDone({ what: 'deleted', number });
    await saving.save({}, { type: 'access-user.delete', number });
  };
  return (
    <>
      <Notice>
        <p>
          <T k="webconfig:access.first-number" />
        </p>
      </Notice>
      <List saving={saving} done={done} onDelete={(number) => void remove(number)} />
    </>
  );
}
