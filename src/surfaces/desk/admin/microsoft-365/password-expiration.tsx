import { useState } from 'preact/hooks';
import { T } from '../../../../i18n/t.tsx';
import { useAdmin } from '../admin-context.ts';
import { Check, Text } from '../fields.tsx';
import { Form, Page } from '../parts.tsx';
import { useDraft } from '../use-draft.ts';
import { wholeOf } from '../whole-of.ts';

/** Days as the Microsoft 365 admin center takes them. */
const bounds = { min: 14, max: 730 } as const;
const usual = 90;

/** Org settings > Password expiration policy. */
export function PasswordExpiration() {
  const { passwordDays, domain } = useAdmin().tenant;
  const [isTried, tried] = useState(false);
  const { draft, isChanged, set, clear } = useDraft({
    never: passwordDays === null,
    days: String(passwordDays ?? usual),
  });
  const days = wholeOf(draft.days, bounds.min, bounds.max);
  const isWrong = !draft.never && days === null;
  return (
    <Page
      title={<T k="desk:admin.page.password-expiration" />}
      meaning={<T k="desk:admin.password-expiration.meaning" />}
    >
      <Form
        changes={isChanged ? [{ of: 'tenant', domain, set: { passwordDays: draft.never ? null : days } }] : []}
        isWrong={isWrong}
        onTry={() => tried(true)}
        onSaved={clear}
      >
        <Check
          checked={draft.never}
          label={<T k="desk:admin.password-expiration.never" />}
          onChange={(never) => set({ never })}
        />
        {!draft.never && (
          <Text
            isNumber
            label={<T k="desk:admin.password-expiration.days" />}
            hint={<T k="desk:admin.password-expiration.days-hint" values={bounds} />}
            value={draft.days}
            problem={isTried && isWrong ? <T k="desk:admin.password-expiration.days-wrong" values={bounds} /> : null}
            onChange={(value) => set({ days: value })}
          />
        )}
      </Form>
    </Page>
  );
}
