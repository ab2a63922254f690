import type { DeskUser } from '../../../../core/desk/desk-view.ts';
import { T } from '../../../../i18n/t.tsx';
import { useAdmin } from '../admin-context.ts';
import { List, Page } from '../parts.tsx';

function Status({ user: { enabled, lockedUntil } }: { user: DeskUser }) {
  const { time } = useAdmin().more;
  if (!enabled) return <T k="desk:admin.active-users.blocked" />;
  return time < lockedUntil ? <T k="desk:admin.active-users.locked" /> : <T k="desk:admin.active-users.allowed" />;
}

const Licence = ({ user: { licensed } }: { user: DeskUser }) =>
  licensed ? <T k="desk:admin.active-users.licensed" /> : <T k="desk:admin.active-users.unlicensed" />;

/** Users > Active users, and Users of the Entra admin center. */
export const UserList = ({ page }: { page: 'active-users' | 'users' }) => (
  <List
    page={page}
    empty={<T k="desk:admin.none" />}
    rows={useAdmin().tenant.users.map((user) => ({
      item: user.address,
      title: user.name,
      details: [
        user.address,
        page === 'users' ? null : <Licence user={user} />,
        <>
          <T k="desk:admin.active-users.status" />: <Status user={user} />
        </>,
      ].filter((detail) => detail !== null),
    }))}
  />
);

export const ActiveUsers = () => (
  <Page title={<T k="desk:admin.page.active-users" />} meaning={<T k="desk:admin.active-users.meaning" />}>
    <UserList page="active-users" />
  </Page>
);
