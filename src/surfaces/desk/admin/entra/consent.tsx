import { consentRules, userConsentSettings } from '../../../../core/cloud/entra/directory.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { useAdmin } from '../admin-context.ts';
import { Radios, YesNo } from '../fields.tsx';
import { Form, Page, Section } from '../parts.tsx';
import { useDraft } from '../use-draft.ts';

/** Enterprise applications > Consent and permissions (identity.md 5.1, 5.2). */
export function ConsentSettings() {
  const t = useT();
  const { domain, userConsent, adminConsentWorkflow, consentRule } = useAdmin().tenant;
  const { draft, changed, isChanged, set, clear } = useDraft({ userConsent, adminConsentWorkflow, consentRule });
  const label = t('desk:admin.consent.on-behalf');
  return (
    <Page title={<T k="desk:admin.page.consent" />} meaning={<T k="desk:admin.consent.meaning" />}>
      <Form changes={isChanged ? [{ of: 'tenant', domain, set: changed }] : []} onSaved={clear}>
        <Section title={<T k="desk:admin.consent.user" />}>
          <Radios
            label={<T k="desk:admin.consent.user-label" />}
            value={draft.userConsent}
            options={userConsentSettings.map((value) => ({
              value,
              label: <T k={`desk:admin.consent.value.${value}`} />,
            }))}
            onChange={(chosen) => set({ userConsent: chosen })}
          />
        </Section>
        <Section title={<T k="desk:admin.consent.admin" />}>
          <YesNo
            label={<T k="desk:admin.consent.workflow" />}
            value={draft.adminConsentWorkflow}
            onChange={(on) => set({ adminConsentWorkflow: on })}
          />
        </Section>
        <Section title={<T k="desk:admin.consent.checkbox" />}>
          <Radios
            label={<T k="desk:admin.consent.rule" values={{ label }} />}
            hint={<T k="desk:admin.consent.rule-hint" />}
            value={draft.consentRule}
            options={consentRules.map((value) => ({ value, label: <T k={`desk:admin.consent.rules.${value}`} /> }))}
            onChange={(chosen) => set({ consentRule: chosen })}
          />
        </Section>
      </Form>
    </Page>
  );
}
