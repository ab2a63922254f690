import type { ComponentChildren } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import type { PrintAdminUser } from '../../../../core/device/print-admin/print-admin.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { hrefOf } from '../../route.ts';
import { useWeb } from '../../session.ts';
import { Button, ConfirmButton } from '../../widgets/buttons.tsx';
import { Form, type Saving } from '../../widgets/form.tsx';
import { usersFilePath, usersPath } from '../paths.ts';
import {
  foundIn,
  indexOf,
  type ListPage,
  type Order,
  orders,
  pageOf,
  pageSize,
  stillThere,
  ticked,
} from './user-list.view.ts';
import { UsersTable } from './users-table.tsx';

/** What somebody has looked for and ticked: kept while a user is edited. */
export interface ListState {
  search: string;
  order: Order;
  page: number;
  ticked: ReadonlySet<number>;
}

export const firstList: ListState = { search: '', order: 'name', page: 1, ticked: new Set() };

interface ListProps {
  users: readonly PrintAdminUser[];
  list: ListState;
  saving: Saving;
  savedText: ComponentChildren;
  set: (change: Partial<ListState>) => void;
  onDelete: (ids: readonly number[]) => void;
}

const orderLabels = {
  name: 'webconfig:users.name',
  'user-id': 'webconfig:users.user-id',
  department: 'webconfig:users.department',
} as const satisfies Record<Order, string>;

/** Who is shown. */
function Search({ list, set }: Pick<ListProps, 'list' | 'set'>) {
  const id = useId();
  return (
    <div class="user-search">
      <label for={id}>
        <T k="webconfig:users.search" />
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        value={list.search}
        onInput={(event) => set({ search: event.currentTarget.value, page: 1 })}
      />
      <p class="field-hint" id={`${id}-hint`}>
        <T k="webconfig:users.search-hint" />
      </p>
    </div>
  );
}

function Sort({ list, set }: Pick<ListProps, 'list' | 'set'>) {
  const t = useT();
  const id = useId();
  return (
    <div>
      <label for={id}>
        <T k="webconfig:users.sort" />
      </label>
      <select
        id={id}
        value={list.order}
        onInput={(event) => set({ order: event.currentTarget.value as Order, page: 1 })}
      >
        {orders.map((order) => (
          <option key={order} value={order}>
            {t(orderLabels[order])}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Ways to somebody new and to the files, then search and order. */
const Tools = ({ isEmpty, list, set }: Pick<ListProps, 'list' | 'set'> & { isEmpty: boolean }) => (
  <div class="user-tools">
    {!isEmpty && <Search list={list} set={set} />}
    {!isEmpty && <Sort list={list} set={set} />}
    <div class="user-ways">
      <a class="button primary" href={hrefOf(`${usersPath}/add`)}>
        <T k="webconfig:users.add" />
      </a>
      <a class="button" href={hrefOf(usersFilePath)}>
        <T k="webconfig:page.users-file" />
      </a>
    </div>
  </div>
);

/** How many there are, and how many are ticked, with what can be done with those. */
function Counts({ users, list, found, set, onDelete }: ListProps & { found: number }) {
  const ids = stillThere(users, list.ticked);
  return (
    <div class="user-counts">
      <p role="status">
        {found === users.length ? (
          <T k="webconfig:users.count" values={{ count: users.length }} />
        ) : (
          <T k="webconfig:users.found" values={{ found, all: users.length }} />
        )}
      </p>
      {ids.length > 0 && (
        <div class="user-ticked">
          <span role="status">
            <T k="webconfig:users.ticked" values={{ count: ids.length }} />
          </span>
          <Button onClick={() => set({ ticked: new Set() })}>
            <T k="webconfig:users.untick" />
          </Button>
          <ConfirmButton
            question={<T k="webconfig:users.delete-question" values={{ count: ids.length }} />}
            onConfirm={() => onDelete(ids)}
          >
            <T k="webconfig:users.delete-selected" />
          </ConfirmButton>
        </div>
      )}
    </div>
  );
}

/** Ways to the other pages of the list. */
function Pager({ page, found, onPage }: { page: ListPage; found: number; onPage: (page: number) => void }) {
  const t = useT();
  if (page.pages === 1) return null;
  return (
    <nav class="user-pages" aria-label={t('webconfig:users.pages')}>
      <button type="button" class="button" disabled={page.page === 1} onClick={() => onPage(page.page - 1)}>
        <T k="webconfig:users.previous" />
      </button>
      <button type="button" class="button" disabled={page.page === page.pages} onClick={() => onPage(page.page + 1)}>
        <T k="webconfig:users.next" />
      </button>
      <p role="status">
        <T k="webconfig:users.page" values={{ page: page.page, pages: page.pages }} />
        {', '}
        <T k="webconfig:users.shown" values={{ from: page.from, to: page.to, found }} />
      </p>
    </nav>
  );
}

/** Nobody is registered, or nobody is found. */
const Nobody = ({ list, users, set }: Pick<ListProps, 'list' | 'users' | 'set'>) =>
  users.length === 0 ? (
    <div class="user-none">
      <p>
        <T k="webconfig:users.none" />
      </p>
      <p>
        <T k="webconfig:users.none-what" />
      </p>
    </div>
  ) : (
    <div class="user-none">
      <p>
        <T k="webconfig:users.no-match" values={{ text: list.search.trim() }} />
      </p>
      <Button onClick={() => set({ search: '', page: 1 })}>
        <T k="webconfig:users.show-all" />
      </Button>
    </div>
  );

/** All users; the form around them says what became of the last change. */
export function UserList(props: ListProps) {
  const { users, list, saving, savedText, set } = props;
  const { language } = useWeb();
  const index = useMemo(() => indexOf(users, list.order, language), [users, list.order, language]);
  const found = useMemo(() => foundIn(index, list.search), [index, list.search]);
  const page = pageOf(found, list.page);
  return (
    <Form saving={saving} labels={{}} onSubmit={() => {}} savedText={savedText} buttons={null}>
      <Tools isEmpty={users.length === 0} list={list} set={set} />
      {users.length > 0 && <Counts {...props} found={found.length} />}
      {page.rows.length === 0 ? (
        <Nobody list={list} users={users} set={set} />
      ) : (
        <UsersTable
          rows={page.rows}
          page={page.page}
          ticked={list.ticked}
          onTick={(ids, isTicked) => set({ ticked: ticked(list.ticked, ids, isTicked) })}
        />
      )}
      {found.length > pageSize && <Pager page={page} found={found.length} onPage={(wanted) => set({ page: wanted })} />}
    </Form>
  );
}
