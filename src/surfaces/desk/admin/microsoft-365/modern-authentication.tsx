import { T } from '../../../../i18n/t.tsx';
import { useAdmin } from '../admin-context.ts';
import { Radios } from '../fields.tsx';
import { Form, Page, Section } from '../parts.tsx';
import { useDraft } from '../use-draft.ts';

const values = ['allowed', 'disabled', 'retired'] as const;

/** Org settings > Modern authentication: whether a password may still be sent (G01). */
export function ModernAuthentication() {
  const { basicAuth } = useAdmin().more.exchange;
  const { draft, changed, isChanged, set, clear } = useDraft({ basicAuth });
  return (
    <Page
      title={<T k="desk:admin.page.modern-authentication" />}
      meaning={<T k="desk:admin.modern-authentication.meaning" />}
    >
      <Form changes={isChanged ? [{ of: 'organization', set: changed }] : []} onSaved={clear}>
        <Section title={<T k="desk:admin.modern-authentication.allow" />}>
          <Radios
            label={<T k="desk:admin.modern-authentication.state" />}
            value={draft.basicAuth}
            options={values.map((value) => ({
              value,
              label: <T k={`desk:admin.modern-authentication.${value}`} />,
              hint: value === 'retired' ? <T k="desk:admin.modern-authentication.retired-hint" /> : undefined,
            }))}
            onChange={(chosen) => set({ basicAuth: chosen })}
          />
        </Section>
      </Form>
    </Page>
  );
}
