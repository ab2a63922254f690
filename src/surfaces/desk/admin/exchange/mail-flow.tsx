import { T } from '../../../../i18n/t.tsx';
import { useAdmin } from '../admin-context.ts';
import { Check } from '../fields.tsx';
import { Form, Page, Section } from '../parts.tsx';
import { useDraft } from '../use-draft.ts';

/** Settings > Mail flow: the organisation's switch for SMTP AUTH (G02, G04; identity.md 7) and old TLS. */
export function MailFlow() {
  const { smtpAuthDisabled, legacyTls } = useAdmin().more.exchange;
  const { draft, changed, isChanged, set, clear } = useDraft({ smtpAuthDisabled, legacyTls });
  return (
    <Page title={<T k="desk:admin.page.mail-flow" />} meaning={<T k="desk:admin.mail-flow.meaning" />}>
      <Form changes={isChanged ? [{ of: 'organization', set: changed }] : []} onSaved={clear}>
        <Section title={<T k="desk:admin.mail-flow.security" />}>
          <Check
            checked={draft.smtpAuthDisabled}
            label={<T k="desk:admin.mail-flow.smtp-auth-off" />}
            hint={<T k="desk:admin.mail-flow.smtp-auth-hint" />}
            onChange={(checked) => set({ smtpAuthDisabled: checked })}
          />
          <Check
            checked={draft.legacyTls}
            label={<T k="desk:admin.mail-flow.legacy-tls" />}
            hint={<T k="desk:admin.mail-flow.legacy-tls-hint" />}
            onChange={(checked) => set({ legacyTls: checked })}
          />
        </Section>
      </Form>
    </Page>
  );
}
