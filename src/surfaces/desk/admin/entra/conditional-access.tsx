import { useState } from 'preact/hooks';
import type { ConditionalAccess } from '../../../../core/cloud/entra/directory.ts';
import { publicAddress } from '../../../../core/device/email/oauth-client.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { useAdmin } from '../admin-context.ts';
import { Check, Checks, Radios, Text } from '../fields.tsx';
import { Action, Form, List, Missing, Page, Section } from '../parts.tsx';
import { useDraft } from '../use-draft.ts';
import {
  type Control,
  controls,
  draftOf,
  hourBounds,
  isWrong,
  nameLimit,
  officeAddresses,
  type PolicyDraft,
  policyOf,
  policyProblems,
} from './policy.view.ts';

interface FieldsProps {
  control: Control;
  draft: PolicyDraft;
  set: (change: Partial<PolicyDraft>) => void;
  isTried: boolean;
}

/** What only some kinds of policy have. */
function KindFields({ control, draft, set, isTried }: FieldsProps) {
  const problems = policyProblems(control, draft);
  if (control === 'sign-in-frequency')
    return (
      <Text
        isNumber
        label={<T k="desk:admin.conditional-access.hours" />}
        value={draft.hours}
        problem={
          isTried && problems.hours ? <T k="desk:admin.conditional-access.number-wrong" values={hourBounds} /> : null
        }
        onChange={(hours) => set({ hours })}
      />
    );
  if (control !== 'block-location') return null;
  return (
    <Text
      label={<T k="desk:admin.conditional-access.trusted" />}
      hint={<T k="desk:admin.conditional-access.trusted-hint" values={{ address: publicAddress }} />}
      value={draft.trusted}
      problem={
        isTried && problems.trusted ? (
          <T k="desk:admin.conditional-access.trusted-wrong" values={{ example: officeAddresses }} />
        ) : null
      }
      onChange={(trusted) => set({ trusted })}
    />
  );
}

function Fields({ control, draft, set, isTried }: FieldsProps) {
  const { tenant } = useAdmin();
  const problems = policyProblems(control, draft);
  return (
    <>
      <Text
        label={<T k="desk:admin.conditional-access.name" />}
        value={draft.name}
        problem={
          isTried && problems.name ? (
            <T k="desk:admin.conditional-access.name-wrong" values={{ limit: nameLimit }} />
          ) : null
        }
        onChange={(name) => set({ name })}
      />
      <KindFields control={control} draft={draft} set={set} isTried={isTried} />
      <Checks
        label={<T k="desk:admin.conditional-access.excluded" />}
        hint={<T k="desk:admin.conditional-access.excluded-hint" />}
        chosen={draft.excluded}
        options={tenant.users.map(({ id, address }) => ({ value: id, label: address }))}
        onChange={(excluded) => set({ excluded })}
      />
      <Check
        checked={draft.on}
        disabled={tenant.securityDefaults && !draft.on}
        label={<T k="desk:admin.conditional-access.enable" />}
        hint={tenant.securityDefaults ? <T k="desk:admin.conditional-access.defaults-on" /> : undefined}
        onChange={(on) => set({ on })}
      />
    </>
  );
}

/** A new policy from one of the templates that are modelled. */
function NewPolicy() {
  const t = useT();
  const { tenant, follow } = useAdmin();
  const [control, choose] = useState<Control>('block-device-code');
  const [id] = useState(() => crypto.randomUUID());
  const [isTried, tried] = useState(false);
  const name = t(`desk:admin.conditional-access.control.${control}`);
  const { draft, set, clear } = useDraft<PolicyDraft>({
    name,
    on: !tenant.securityDefaults,
    excluded: [],
    hours: '24',
    trusted: officeAddresses,
  });
  const policy = policyOf(id, control, draft);
  return (
    <Page
      title={<T k="desk:admin.conditional-access.new" />}
      meaning={<T k="desk:admin.conditional-access.meaning" />}
      back="conditional-access"
    >
      <Form
        changes={policy === null ? [] : [{ of: 'policy', domain: tenant.domain, id, policy }]}
        isWrong={policy === null}
        onTry={() => tried(true)}
        onSaved={() => {
          clear();
          follow('conditional-access', id);
        }}
        action={<T k="desk:admin.conditional-access.create" />}
        done={t('desk:admin.conditional-access.created')}
      >
        <Radios
          label={<T k="desk:admin.conditional-access.template" />}
          value={control}
          options={controls.map((value) => ({
            value,
            label: <T k={`desk:admin.conditional-access.control.${value}`} />,
            hint: <T k={`desk:admin.conditional-access.effect.${value}`} />,
          }))}
          onChange={choose}
        />
        <Fields control={control} draft={draft} set={set} isTried={isTried} />
      </Form>
    </Page>
  );
}

function PolicyPage({ policy }: { policy: ConditionalAccess }) {
  const t = useT();
  const { tenant, follow } = useAdmin();
  const { domain } = tenant;
  const { id, control, name } = policy;
  const [isTried, tried] = useState(false);
  const { draft, isChanged, set, clear } = useDraft(draftOf(policy));
  const next = policyOf(id, control, draft);
  const wrong = isWrong(policyProblems(control, draft));
  return (
    <Page title={name} meaning={<T k="desk:admin.conditional-access.meaning" />} back="conditional-access">
      <Section title={<T k="desk:admin.conditional-access.grant" />}>
        <p>
          <T k={`desk:admin.conditional-access.effect.${control}`} />
        </p>
      </Section>
      <Form
        changes={isChanged && next !== null ? [{ of: 'policy', domain, id, policy: next }] : []}
        isWrong={wrong}
        onTry={() => tried(true)}
        onSaved={clear}
      >
        <Fields control={control} draft={draft} set={set} isTried={isTried} />
      </Form>
      <Action
        label={<T k="desk:admin.conditional-access.delete" />}
        changes={[{ of: 'policy', domain, id, policy: null }]}
        done={t('desk:admin.conditional-access.deleted')}
        question={{
          title: <T k="desk:admin.conditional-access.delete-question" values={{ name }} />,
          text: <T k="desk:admin.conditional-access.delete-text" />,
          action: <T k="desk:admin.conditional-access.delete" />,
        }}
        onDone={() => follow('conditional-access')}
      />
    </Page>
  );
}

/** Protection > Conditional Access (G30; identity.md 0.1, 3). */
export function ConditionalAccessPages({ item }: { item: string | null }) {
  const { tenant, go } = useAdmin();
  const { policies } = tenant;
  if (item === 'new') return <NewPolicy />;
  const policy = policies.find(({ id }) => id === item);
  if (item !== null)
    return policy === undefined ? <Missing back="conditional-access" /> : <PolicyPage key={item} policy={policy} />;
  return (
    <Page
      title={<T k="desk:admin.page.conditional-access" />}
      meaning={<T k="desk:admin.conditional-access.meaning" />}
    >
      <button type="button" class="button" onClick={() => go('conditional-access', 'new')}>
        <T k="desk:admin.conditional-access.new" />
      </button>
      <Section title={<T k="desk:admin.conditional-access.policies" />}>
        <List
          page="conditional-access"
          empty={<T k="desk:admin.conditional-access.empty" />}
          rows={policies.map(({ id, name, on, control, excluded }) => ({
            item: id,
            title: name,
            details: [
              on ? <T k="desk:admin.on" /> : <T k="desk:admin.off" />,
              <T k={`desk:admin.conditional-access.control.${control}`} />,
              <T k="desk:admin.conditional-access.excluded-count" values={{ count: excluded.length }} />,
            ],
          }))}
        />
      </Section>
    </Page>
  );
}
