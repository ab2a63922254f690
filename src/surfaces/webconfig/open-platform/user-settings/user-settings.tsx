import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PrintAdminState, PrintAdminUser } from '../../../../core/device/print-admin/print-admin.ts';
import { T } from '../../../../i18n/t.tsx';
import { hrefOf, openPath } from '../../route.ts';
import { useWeb } from '../../session.ts';
import { type Saving, useSaving } from '../../widgets/form.tsx';
import { Notice } from '../../widgets/notice.tsx';
import { useHeadingFocus } from '../../widgets/use-heading-focus.ts';
import { usersPath } from '../paths.ts';
import { PlatformPage } from '../use-print-admin.tsx';
import { UserForm } from './user-form.tsx';
import { userPlaceOf } from './user-form.view.ts';
import { firstList, type ListState, UserList } from './user-list.tsx';
import '../../widgets/rows.css';
import './user-settings.css';

type Done = { what: 'saved'; name: string } | { what: 'deleted'; count: number };

const DoneText = ({ done }: { done: Done }): ComponentChildren =>
  done.what === 'saved' ? (
    <T k="webconfig:users.saved" values={{ name: done.name }} />
  ) : (
    <T k="webconfig:users.deleted" values={{ count: done.count }} />
  );

/** An address of somebody who was deleted. */
const Gone = () => (
  <Notice tone="warning">
    <p>
      <T k="webconfig:users.gone" />
    </p>
    <p>
      <a href={hrefOf(usersPath)}>
        <T k="webconfig:users.to-list" />
      </a>
    </p>
  </Notice>
);

interface BodyProps {
  state: PrintAdminState;
  saving: Saving;
}

function Body({ state, saving }: BodyProps) {
  const [part] = useWeb().rest;
  const [list, setList] = useState<ListState>(firstList);
  const [done, setDone] = useState<Done>({ what: 'saved', name: '' });
  useHeadingFocus(part ?? '');
  const remove = async (ids: readonly number[]): Promise<void> => {
    setDone({ what: 'deleted', count: ids.length });
    const isDone = await saving.save({}, { type: 'print-admin-users.delete', ids });
    if (!isDone) return;
    setList((before) => ({ ...before, ticked: new Set() }));
    if (part !== undefined) openPath(usersPath, { replace: true });
  };
  if (part === undefined)
    return (
      <UserList
        users={state.users}
        list={list}
        saving={saving}
        savedText={<DoneText done={done} />}
        set={(change) => setList((before) => ({ ...before, ...change }))}
        onDelete={(ids) => void remove(ids)}
      />
    );
  const place = userPlaceOf(state, part);
  if (place === null) return <Gone />;
  const saved = (name: string): void => {
    setDone({ what: 'saved', name });
    openPath(usersPath);
  };
  return (
    <UserForm
      key={part}
      place={place}
      saving={saving}
      onSaved={saved}
      onDelete={(user: PrintAdminUser) => void remove([user.id])}
    />
  );
}

/** Epson Open Platform > User Settings (printer.md 7). */
export function PrintAdminUsersPage() {
  const saving = useSaving();
  return <PlatformPage>{(state) => <Body state={state} saving={saving} />}</PlatformPage>;
}
