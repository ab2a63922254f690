import type { TargetedEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PrintAdminUser } from '../../../../core/device/print-admin/print-admin.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { hrefOf } from '../../route.ts';
import { Named } from '../../widgets/named.tsx';
import { usersPath } from '../paths.ts';
import { type ListPage, shownName } from './user-list.view.ts';

interface Ticks {
  ticked: ReadonlySet<number>;
  onTick: (ids: readonly number[], isTicked: boolean) => void;
}

/** What a user can log in with besides the user ID; the values themselves stay where they are changed. */
function Means({ user }: { user: PrintAdminUser }) {
  const t = useT();
  if (user.card === '' && user.idNumber === '') return <T k="webconfig:users.no-means" />;
  return (
    <>
      {[
        ...(user.card === '' ? [] : [t('webconfig:users.card-short')]),
        ...(user.idNumber === '' ? [] : [t('webconfig:users.id-number')]),
      ].join(', ')}
    </>
  );
}

/** What is special about a user. */
const Tags = ({ user }: { user: PrintAdminUser }) => (
  <>
    {user.administrator && (
      <span class="user-tag">
        <T k="webconfig:users.administrator" />
      </span>
    )}
    {user.source === 'remote' && (
      <span class="user-tag">
        <T k="webconfig:users.remote" />
      </span>
    )}
  </>
);

function Row({ user, ticked, onTick }: Ticks & { user: PrintAdminUser }) {
  const t = useT();
  const name = shownName(user);
  return (
    <tr>
      <td class="user-tick">
        <input
          type="checkbox"
          aria-label={t('webconfig:users.tick', { name })}
          checked={ticked.has(user.id)}
          onChange={(event) => onTick([user.id], event.currentTarget.checked)}
        />
      </td>
      <th scope="row" class="user-who">
        <bdi class="user-name">{name}</bdi>
        <span class="user-more">
          <bdi>{user.userId}</bdi>
        </span>
        <Tags user={user} />
      </th>
      <td class="user-contact">
        <bdi>{user.email}</bdi>
        <bdi class="user-more">{user.department}</bdi>
      </td>
      <td class="user-means">
        <Means user={user} />
      </td>
      <td class="user-edit">
        <a class="button" href={hrefOf(`${usersPath}/${user.id}`)}>
          <Named short={<T k="webconfig:users.edit" />} whole={t('webconfig:users.edit-user', { name })} />
        </a>
      </td>
    </tr>
  );
}

/** A tick for all rows of the page; a line in it where some are ticked. */
function TickPage({ rows, ticked, onTick }: Ticks & { rows: readonly PrintAdminUser[] }) {
  const t = useT();
  const count = rows.filter(({ id }) => ticked.has(id)).length;
  return (
    <input
      type="checkbox"
      aria-label={t('webconfig:users.tick-page')}
      checked={count === rows.length}
      indeterminate={count > 0 && count < rows.length}
      onChange={(event: TargetedEvent<HTMLInputElement>) =>
        onTick(
          rows.map(({ id }) => id),
          event.currentTarget.checked,
        )
      }
    />
  );
}

/** Another page of the list begins at its top, for the keyboard as well. */
function useFocusOnPage(page: number) {
  const table = useRef<HTMLTableElement>(null);
  const before = useRef(page);
  useLayoutEffect(() => {
    if (before.current === page) return;
    before.current = page;
    // Whoever types goes on typing: a search leads to the first page by itself.
    if (document.activeElement?.closest('.user-tools')) return;
    table.current?.focus({ preventScroll: true });
    table.current?.scrollIntoView({ block: 'start' });
  }, [page]);
  return table;
}

/** The users of one page of the list. */
export function UsersTable({ rows, page, ticked, onTick }: Ticks & Pick<ListPage, 'rows' | 'page'>) {
  const table = useFocusOnPage(page);
  return (
    <table ref={table} class="table users-table" tabIndex={-1}>
      <caption class="unseen">
        <T k="webconfig:users.list" />
      </caption>
      <thead>
        <tr>
          <td class="user-tick">
            <TickPage rows={rows} ticked={ticked} onTick={onTick} />
          </td>
          <th scope="col" class="user-who">
            <T k="webconfig:users.user" />
          </th>
          <th scope="col" class="user-contact">
            <T k="webconfig:users.contact" />
          </th>
          <th scope="col" class="user-means">
            <T k="webconfig:users.logs-in" />
          </th>
          <th scope="col" class="user-edit">
            <T k="webconfig:row.actions" />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((user) => (
          <Row key={user.id} user={user} ticked={ticked} onTick={onTick} />
        ))}
      </tbody>
    </table>
  );
}
