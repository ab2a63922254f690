import type { Consent } from '../../../../core/cloud/entra/directory.ts';
import type { DeskTenant } from '../../../../core/desk/desk-view.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { useAdmin } from '../admin-context.ts';
import { Checks, YesNo } from '../fields.tsx';
import { Action, Form, List, Missing, Page, Section } from '../parts.tsx';
import { useDraft } from '../use-draft.ts';

type App = DeskTenant['apps'][number];

function Switches({ app }: { app: App }) {
  const { tenant } = useAdmin();
  const { clientId, enabled, assignmentRequired, assigned } = app;
  const { draft, changed, isChanged, set, clear } = useDraft({ enabled, assignmentRequired, assigned });
  return (
    <Form
      changes={isChanged ? [{ of: 'app', domain: tenant.domain, clientId, set: changed }] : []}
      onSaved={clear}
      question={
        changed.enabled === false
          ? {
              title: <T k="desk:admin.application.enabled-question" />,
              text: <T k="desk:admin.application.enabled-text" />,
              action: <T k="desk:admin.continue" />,
            }
          : null
      }
    >
      <YesNo
        label={<T k="desk:admin.application.enabled" />}
        value={draft.enabled}
        onChange={(on) => set({ enabled: on })}
      />
      <YesNo
        label={<T k="desk:admin.application.assignment" />}
        hint={<T k="desk:admin.application.assignment-hint" />}
        value={draft.assignmentRequired}
        onChange={(on) => set({ assignmentRequired: on })}
      />
      {draft.assignmentRequired && (
        <Checks
          label={<T k="desk:admin.application.assigned" />}
          chosen={draft.assigned}
          options={tenant.users.map(({ id, address }) => ({ value: id, label: address }))}
          onChange={(chosen) => set({ assigned: chosen })}
        />
      )}
    </Form>
  );
}

/** One grant: what, for whom, and the way to take it back. */
function Grant({ consent: { clientId, user, scopes } }: { consent: Consent }) {
  const { tenant } = useAdmin();
  const t = useT();
  const address = tenant.users.find(({ id }) => id === user)?.address ?? null;
  const who = user === null ? t('desk:admin.application.whole') : (address ?? user);
  return (
    <li>
      <span>
        <strong>
          {user === null ? (
            <T k="desk:admin.application.admin-consent" />
          ) : (
            <T k="desk:admin.application.user-consent" />
          )}
        </strong>
        <small>{who}</small>
        {scopes.map((scope) => (
          <small key={scope} dir="ltr">
            {scope.slice(scope.lastIndexOf('/') + 1)}
          </small>
        ))}
      </span>
      <Action
        label={<T k="desk:admin.application.revoke" />}
        name={t('desk:admin.application.revoke-of', { who })}
        changes={[{ of: 'consent', domain: tenant.domain, clientId, user: address, granted: false }]}
        done={t('desk:admin.application.revoke-done')}
        question={{
          title: <T k="desk:admin.application.revoke-question" />,
          text: <T k="desk:admin.application.revoke-text" />,
          action: <T k="desk:admin.application.revoke" />,
        }}
      />
    </li>
  );
}

function Permissions({ app: { clientId } }: { app: App }) {
  const { tenant } = useAdmin();
  const t = useT();
  const grants = tenant.consents.filter((consent) => consent.clientId === clientId);
  return (
    <Section title={<T k="desk:admin.application.permissions" />}>
      <Action
        label={<T k="desk:admin.application.grant" values={{ organization: tenant.name }} />}
        changes={[{ of: 'consent', domain: tenant.domain, clientId, user: null, granted: true }]}
        done={t('desk:admin.application.grant-done')}
      />
      {grants.length === 0 ? (
        <p>
          <T k="desk:admin.application.no-permissions" />
        </p>
      ) : (
        <ul class="admin-grants">
          {grants.map((consent) => (
            <Grant key={consent.user ?? ''} consent={consent} />
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Applications that the printers know and nobody here has consented to: an administrator may do it beforehand. */
function Others() {
  const { tenant, more } = useAdmin();
  const t = useT();
  const others = more.registrations.filter(({ clientId }) => !tenant.apps.some((app) => app.clientId === clientId));
  if (others.length === 0) return null;
  return (
    <Section title={<T k="desk:admin.applications.others" />}>
      <p>
        <T k="desk:admin.applications.others-text" />
      </p>
      <ul class="admin-grants">
        {others.map(({ clientId, name }) => (
          <li key={clientId}>
            <span>
              <strong>{name}</strong>
              <small>{clientId}</small>
            </span>
            <Action
              label={<T k="desk:admin.application.grant" values={{ organization: tenant.name }} />}
              name={t('desk:admin.application.grant-of', { organization: tenant.name, app: name })}
              changes={[{ of: 'consent', domain: tenant.domain, clientId, user: null, granted: true }]}
              done={t('desk:admin.application.grant-done')}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const Application = ({ app }: { app: App }) => (
  <Page title={app.name} meaning={<T k="desk:admin.application.meaning" />} back="enterprise-applications">
    <p class="admin-value">
      <T k="desk:admin.applications.application-id" />: {app.clientId}
    </p>
    <Section title={<T k="desk:admin.application.properties" />}>
      <Switches app={app} />
    </Section>
    <Permissions app={app} />
  </Page>
);

/** Applications > Enterprise applications (identity.md 5.1, F3, F17). */
export function Applications({ item }: { item: string | null }) {
  const { apps } = useAdmin().tenant;
  const app = apps.find(({ clientId }) => clientId === item);
  if (item !== null)
    return app === undefined ? <Missing back="enterprise-applications" /> : <Application key={item} app={app} />;
  return (
    <Page title={<T k="desk:admin.page.enterprise-applications" />} meaning={<T k="desk:admin.applications.meaning" />}>
      <List
        page="enterprise-applications"
        empty={<T k="desk:admin.applications.empty" />}
        rows={apps.map(({ clientId, name, enabled }) => ({
          item: clientId,
          title: name,
          details: enabled ? [clientId] : [clientId, <T k="desk:admin.applications.disabled" />],
        }))}
      />
      <Others />
    </Page>
  );
}
