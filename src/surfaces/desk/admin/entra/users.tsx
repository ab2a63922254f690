import type { CloudChange } from '../../../../core/cloud/changes.ts';
import type { DeskUser } from '../../../../core/desk/desk-view.ts';
import { formatDateTime } from '../../../../i18n/format-more.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { useAdmin } from '../admin-context.ts';
import { UserList } from '../microsoft-365/active-users.tsx';
import { Action, Missing, Page, Section } from '../parts.tsx';

function Facts({ user: { id, address, roles, passwordSetAt } }: { user: DeskUser }) {
  const { language } = useAdmin();
  return (
    <dl class="admin-facts">
      <dt>
        <T k="desk:admin.active-users.username" />
      </dt>
      <dd>{address}</dd>
      <dt>
        <T k="desk:admin.entra-users.object-id" />
      </dt>
      <dd>{id}</dd>
      <dt>
        <T k="desk:admin.entra-users.roles" />
      </dt>
      <dd>
        {roles.length === 0 ? (
          <T k="desk:admin.none" />
        ) : (
          <ul>
            {roles.map((role) => (
              <li key={role}>
                <T k={`desk:admin.role.${role}`} />
              </li>
            ))}
          </ul>
        )}
      </dd>
      <dt>
        <T k="desk:admin.entra-users.password-set" />
      </dt>
      <dd>{formatDateTime(language, passwordSetAt)}</dd>
    </dl>
  );
}

/** The second factor of a user. */
function Methods({ user: { address, mfa } }: { user: DeskUser }) {
  const has = mfa === 'registered';
  const t = useT();
  const changes: CloudChange[] = [{ of: 'user', address, set: { mfa: has ? 'none' : 'registered' } }];
  return (
    <Section title={<T k="desk:admin.entra-users.methods" />}>
      <p>
        <T k={`desk:admin.entra-users.method-${mfa}`} />
      </p>
      <Action
        key={mfa}
        label={<T k={has ? 'desk:admin.entra-users.method-delete' : 'desk:admin.entra-users.method-add'} />}
        changes={changes}
        done={t('desk:admin.saved')}
      />
    </Section>
  );
}

/** Smart lockout (identity.md 2.4). */
function Lockout({ user: { address, lockedUntil } }: { user: DeskUser }) {
  const { more, language } = useAdmin();
  const t = useT();
  const isLocked = more.time < lockedUntil;
  return (
    <Section title={<T k="desk:admin.entra-users.lockout" />}>
      <p>
        {isLocked ? (
          <T k="desk:admin.entra-users.locked" values={{ time: formatDateTime(language, lockedUntil) }} />
        ) : (
          <T k="desk:admin.entra-users.not-locked" />
        )}
      </p>
      {isLocked && (
        <Action
          label={<T k="desk:admin.entra-users.unlock" />}
          changes={[{ of: 'unlock', address }]}
          done={t('desk:admin.entra-users.unlock-done')}
        />
      )}
    </Section>
  );
}

function User({ user }: { user: DeskUser }) {
  const { address, name } = user;
  const t = useT();
  return (
    <Page title={name} meaning={<T k="desk:admin.entra-users.meaning" />} back="users">
      <Section title={<T k="desk:admin.entra-users.details" />}>
        <Facts user={user} />
        <Action
          label={<T k="desk:admin.entra-users.revoke" />}
          changes={[{ of: 'sessions', address }]}
          done={t('desk:admin.entra-users.revoke-done')}
          question={{
            title: <T k="desk:admin.entra-users.revoke-question" values={{ name }} />,
            text: <T k="desk:admin.entra-users.revoke-text" />,
            action: <T k="desk:admin.entra-users.revoke" />,
          }}
        />
      </Section>
      <Methods user={user} />
      <Lockout user={user} />
    </Page>
  );
}

/** Users of the Entra admin center. */
export function Users({ item }: { item: string | null }) {
  const user = useAdmin().tenant.users.find(({ address }) => address === item);
  if (item !== null) return user === undefined ? <Missing back="users" /> : <User key={item} user={user} />;
  return (
    <Page title={<T k="desk:admin.page.users" />} meaning={<T k="desk:admin.entra-users.meaning" />}>
      <UserList page="users" />
    </Page>
  );
}
