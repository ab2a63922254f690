import { type RoleId, roles } from '../../../../core/cloud/entra/directory.ts';
import type { DeskUser } from '../../../../core/desk/desk-view.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { useAdmin } from '../admin-context.ts';
import { Check, Checks, Radios } from '../fields.tsx';
import { Action, Form, Missing, Page, type Question, Section } from '../parts.tsx';
import { useDraft } from '../use-draft.ts';
import { practicePassword } from './practice-password.ts';

/** Sign-in, licence and roles. */
function Account({ user }: { user: DeskUser }) {
  const { address, name, enabled, licensed } = user;
  const { draft, changed, isChanged, set, clear } = useDraft({ enabled, licensed, roles: user.roles });
  const isBlocking = changed.enabled === false;
  const question: Question | null = isBlocking
    ? {
        title: <T k="desk:admin.user.block-question" />,
        text: <T k="desk:admin.user.block-text" values={{ name }} />,
        action: <T k="desk:admin.continue" />,
      }
    : changed.licensed === false
      ? {
          title: <T k="desk:admin.user.license-question" />,
          text: <T k="desk:admin.user.license-text" values={{ name }} />,
          action: <T k="desk:admin.continue" />,
        }
      : null;
  return (
    <Form changes={isChanged ? [{ of: 'user', address, set: changed }] : []} onSaved={clear} question={question}>
      <Section title={<T k="desk:admin.user.account" />}>
        <Check
          checked={!draft.enabled}
          label={<T k="desk:admin.user.block" />}
          onChange={(blocked) => set({ enabled: !blocked })}
        />
      </Section>
      <Section title={<T k="desk:admin.user.licenses" />}>
        <Check
          checked={draft.licensed}
          label={<T k="desk:admin.active-users.licensed" />}
          onChange={(checked) => set({ licensed: checked })}
        />
      </Section>
      <Section title={<T k="desk:admin.user.roles" />}>
        <Checks
          label={<T k="desk:admin.entra-users.roles" />}
          hint={<T k="desk:admin.user.roles-hint" />}
          chosen={draft.roles}
          options={roles.map((value) => ({ value, label: <T k={`desk:admin.role.${value}`} /> }))}
          onChange={(chosen) => set({ roles: chosen as readonly RoleId[] })}
        />
      </Section>
    </Form>
  );
}

function Reset({ user: { address, name } }: { user: DeskUser }) {
  const t = useT();
  return (
    <Section title={<T k="desk:admin.user.reset" />}>
      <Action
        label={<T k="desk:admin.user.reset" />}
        changes={[{ of: 'password', address, password: practicePassword(address) }]}
        done={t('desk:admin.user.reset-done')}
        question={{
          title: <T k="desk:admin.user.reset-question" values={{ name }} />,
          text: <T k="desk:admin.user.reset-text" />,
          action: <T k="desk:admin.user.reset" />,
        }}
      />
    </Section>
  );
}

type Smtp = 'on' | 'off' | 'organization';

/** Mail > Manage email apps > Authenticated SMTP (G05, identity.md 7). */
function EmailApps({ user: { address } }: { user: DeskUser }) {
  const t = useT();
  const { smtpAuthDisabled, mailboxes } = useAdmin().more.exchange;
  const own = mailboxes.find((mailbox) => mailbox.address === address)?.smtpAuthDisabled;
  const saved: Smtp = own == null ? 'organization' : own ? 'off' : 'on';
  const { draft, isChanged, set, clear } = useDraft({ smtp: saved });
  if (own === undefined) return <T k="desk:admin.user.no-mailbox" />;
  const value = draft.smtp === 'organization' ? null : draft.smtp === 'off';
  const state = t(smtpAuthDisabled ? 'desk:admin.off' : 'desk:admin.on');
  return (
    <Form changes={isChanged ? [{ of: 'mailbox', address, set: { smtpAuthDisabled: value } }] : []} onSaved={clear}>
      <Radios<Smtp>
        label={<T k="desk:admin.user.smtp" />}
        hint={<T k="desk:admin.user.smtp-hint" />}
        value={draft.smtp}
        options={[
          { value: 'on', label: <T k="desk:admin.user.smtp-on" /> },
          { value: 'off', label: <T k="desk:admin.user.smtp-off" /> },
          { value: 'organization', label: <T k="desk:admin.user.smtp-organization" values={{ state }} /> },
        ]}
        onChange={(smtp) => set({ smtp })}
      />
    </Form>
  );
}

/** One user of the Microsoft 365 admin center. */
export function ActiveUser({ item }: { item: string }) {
  const user = useAdmin().tenant.users.find(({ address }) => address === item);
  if (user === undefined) return <Missing back="active-users" />;
  return (
    <Page key={item} title={user.name} meaning={<T k="desk:admin.user.meaning" />} back="active-users">
      <p class="admin-value">{user.address}</p>
      <Section title={<T k="desk:admin.user.mail" />}>
        <h5>
          <T k="desk:admin.user.email-apps" />
        </h5>
        <EmailApps user={user} />
      </Section>
      <Account user={user} />
      <Reset user={user} />
    </Page>
  );
}
