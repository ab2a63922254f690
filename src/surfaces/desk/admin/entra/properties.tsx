import { useState } from 'preact/hooks';
import { T } from '../../../../i18n/t.tsx';
import { Dialog } from '../../widgets/dialog.tsx';
import { useAdmin } from '../admin-context.ts';
import { Radios } from '../fields.tsx';
import { Page, Section } from '../parts.tsx';

const reasons = ['apps', 'conditional-access', 'prompts', 'registration', 'other'] as const;
type Reason = (typeof reasons)[number];

/** Asks why, as the Entra admin center does; the answer leads nowhere but has to be given. */
function WhyDisable({ onDisable, onClose }: { onDisable: () => void; onClose: () => void }) {
  const [reason, choose] = useState<Reason | null>(null);
  const [isTried, tried] = useState(false);
  return (
    <Dialog title={<T k="desk:admin.properties.question" />} onClose={onClose}>
      <form
        class="admin-form"
        onSubmit={(event) => {
          event.preventDefault();
          tried(true);
          if (reason === null) return;
          onDisable();
          onClose();
        }}
      >
        <p>
          <T k="desk:admin.properties.text" />
        </p>
        <Radios
          label={<T k="desk:admin.properties.reason" />}
          value={reason}
          options={reasons.map((value) => ({ value, label: <T k={`desk:admin.properties.reasons.${value}`} /> }))}
          onChange={choose}
        />
        <p class="admin-wrong" role="alert">
          {isTried && reason === null && <T k="desk:admin.properties.reason-needed" />}
        </p>
        <div class="buttons">
          <button type="button" class="button" onClick={onClose}>
            <T k="desk:admin.cancel" />
          </button>
          <button type="submit" class="button primary">
            <T k="desk:admin.properties.disable" />
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** "Manage security defaults" (G04; identity.md 0.1, 7). */
function SecurityDefaults() {
  const { tenant, save } = useAdmin();
  const { domain, securityDefaults, policies } = tenant;
  const [chosen, choose] = useState<boolean | null>(null);
  const [isAsking, ask] = useState(false);
  const value = chosen ?? securityDefaults;
  // Entra offers one or the other.
  const isBarred = !securityDefaults && policies.some(({ on }) => on);
  const put = async (wished: boolean): Promise<void> => {
    const changes =
      wished === securityDefaults ? [] : [{ of: 'tenant' as const, domain, set: { securityDefaults: wished } }];
    if (await save(changes)) choose(null);
  };
  return (
    <form
      class="admin-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (securityDefaults && !value) ask(true);
        else if (!isBarred || !value) void put(value);
      }}
    >
      <Radios
        label={<T k="desk:admin.properties.manage" />}
        value={value ? 'on' : 'off'}
        options={[
          { value: 'on', label: <T k="desk:admin.properties.enabled" /> },
          { value: 'off', label: <T k="desk:admin.properties.disabled" /> },
        ]}
        onChange={(wished) => choose(wished === 'on')}
      />
      <p class="admin-wrong" role="alert">
        {isBarred && value && <T k="desk:admin.properties.policies-on" />}
      </p>
      <button type="submit" class="button primary">
        <T k="desk:admin.save" />
      </button>
      {isAsking && <WhyDisable onDisable={() => void put(false)} onClose={() => ask(false)} />}
    </form>
  );
}

/** Identity > Overview > Properties. */
export function Properties() {
  const { name, domain, id, securityDefaults } = useAdmin().tenant;
  return (
    <Page title={<T k="desk:admin.page.properties" />} meaning={<T k="desk:admin.properties.meaning" />}>
      <Section title={<T k="desk:admin.properties.security-defaults" />}>
        <p>
          {securityDefaults ? <T k="desk:admin.properties.protected" /> : <T k="desk:admin.properties.not-protected" />}
        </p>
        <SecurityDefaults />
      </Section>
      <Section title={<T k="desk:admin.properties.tenant" />}>
        <dl class="admin-facts">
          <dt>
            <T k="desk:admin.properties.name" />
          </dt>
          <dd>{name}</dd>
          <dt>
            <T k="desk:admin.properties.domain" />
          </dt>
          <dd>{domain}</dd>
          <dt>
            <T k="desk:admin.properties.tenant-id" />
          </dt>
          <dd>{id}</dd>
        </dl>
      </Section>
    </Page>
  );
}
