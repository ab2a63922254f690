import { T } from '../../../../i18n/t.tsx';
import { useAdmin } from '../admin-context.ts';
import { YesNo } from '../fields.tsx';
import { Form, Page, Section } from '../parts.tsx';
import { useDraft } from '../use-draft.ts';

function Registration({ app }: { app: { clientId: string; publicClient: boolean } }) {
  const { clientId, publicClient } = app;
  const { draft, changed, isChanged, set, clear } = useDraft({ publicClient });
  const wished = changed.publicClient ?? publicClient;
  return (
    <Form changes={isChanged ? [{ of: 'registration', clientId, set: { publicClient: wished } }] : []} onSaved={clear}>
      <h5>
        <T k="desk:admin.registrations.authentication" />
      </h5>
      <YesNo
        label={<T k="desk:admin.registrations.public-client" />}
        value={draft.publicClient}
        onChange={(on) => set({ publicClient: on })}
      />
    </Form>
  );
}

/** Applications > App registrations > Authentication (identity.md 1.5, F24). */
export function Registrations() {
  const { registrations } = useAdmin().more;
  return (
    <Page title={<T k="desk:admin.page.app-registrations" />} meaning={<T k="desk:admin.registrations.meaning" />}>
      {registrations.map((app) => (
        <Section key={app.clientId} title={app.name}>
          <p class="admin-value">
            <T k="desk:admin.applications.application-id" />: {app.clientId}
          </p>
          <Registration app={app} />
        </Section>
      ))}
    </Page>
  );
}
