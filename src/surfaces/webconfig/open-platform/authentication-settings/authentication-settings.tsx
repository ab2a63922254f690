import { useState } from 'preact/hooks';
import type { PrintAdminUser } from '../../../../core/device/print-admin/print-admin.ts';
import { idDigits, openPlatformProblems } from '../../../../core/device/web/open-platform.ts';
import type { OpenPlatformSettings } from '../../../../core/device/web/web-settings.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { hrefOf } from '../../route.ts';
import { useWeb } from '../../session.ts';
import { Ok } from '../../widgets/buttons.tsx';
import { Checkbox, NumberField, Radio, ReadOnly, Select } from '../../widgets/fields.tsx';
import { Form, type Labels, useSaving } from '../../widgets/form.tsx';
import { Notice } from '../../widgets/notice.tsx';
import { wholeOf } from '../../widgets/whole-number.ts';
import { controlPanelPath, usersPath } from '../paths.ts';
import { PlatformPage } from '../use-print-admin.tsx';
import { hasNobody, lockedOutBy } from './authentication-settings.view.ts';
import '../../widgets/rows.css';

const labels: Labels = {
  authenticationMethod: 'email.authentication-method',
  howToAuthenticate: 'webconfig:open-platform.how',
  idNumberDigits: 'webconfig:open-platform.id-digits',
  allowCardRegistration: 'webconfig:open-platform.allow-cards',
  senderAddress: 'email.sender-address',
};

const methods = (['local-db', 'remote-db', 'local-and-remote-db'] as const).map((value) => ({
  value,
  label: `webconfig:open-platform.method.${value}` as const,
}));
const ways = (['card-or-id-and-password', 'user-id', 'card-or-id-number', 'id-number'] as const).map((value) => ({
  value,
  label: `webconfig:open-platform.how-to.${value}` as const,
}));
const senders = (['printer', 'user'] as const).map((value) => ({
  value,
  label: `webconfig:open-platform.sender.${value}` as const,
}));

interface PartProps {
  settings: OpenPlatformSettings;
  set: (change: Partial<OpenPlatformSettings>) => void;
}

const WhoFields = ({ settings, set }: PartProps) => (
  <>
    <Select
      name="authenticationMethod"
      value={settings.authenticationMethod}
      choices={methods}
      hint={<T k={`webconfig:open-platform.method-note.${settings.authenticationMethod}`} />}
      onChoose={(authenticationMethod) => set({ authenticationMethod })}
    />
    <Select
      name="howToAuthenticate"
      value={settings.howToAuthenticate}
      choices={ways}
      hint={<T k={`webconfig:open-platform.how-note.${settings.howToAuthenticate}`} />}
      onChoose={(howToAuthenticate) => set({ howToAuthenticate })}
    />
  </>
);

const CardAndSender = ({ settings, set }: PartProps) => (
  <>
    <Checkbox
      name="allowCardRegistration"
      checked={settings.allowCardRegistration}
      hint={<T k="webconfig:open-platform.allow-cards-hint" />}
      onChange={(allowCardRegistration) => set({ allowCardRegistration })}
    />
    <Radio
      name="senderAddress"
      value={settings.senderAddress}
      choices={senders}
      hint={<T k={`webconfig:open-platform.sender-note.${settings.senderAddress}`} />}
      onChoose={(senderAddress) => set({ senderAddress })}
    />
  </>
);

/** When users are logged out by themselves; the time is set on a page of its own. */
function TimeoutRow() {
  const t = useT();
  const { on, seconds } = useWeb().view.printer.operationTimeout;
  return (
    <ReadOnly label="menu.operation-timeout">
      <p>{on ? t('value.seconds', { count: seconds }) : <T k="value.off" />}</p>
      <p class="field-hint">
        <T k={on ? 'webconfig:open-platform.timeout-note' : 'webconfig:open-platform.timeout-off-note'} />
      </p>
      <p>
        <a href={hrefOf(controlPanelPath)}>
          <T k="webconfig:page.control-panel" />
        </a>
      </p>
    </ReadOnly>
  );
}

/** Who would stand before the panel and not get in. */
function LockedOutNotice({ settings, users }: { settings: OpenPlatformSettings; users: readonly PrintAdminUser[] }) {
  const nobody = hasNobody(users, settings);
  const locked = lockedOutBy(users, settings);
  if (!nobody && locked === null) return null;
  return (
    <div class="in-form">
      <Notice tone="warning" live>
        <p>
          {nobody || locked === null ? (
            <T k="webconfig:open-platform.no-users" />
          ) : (
            <T k={`webconfig:open-platform.without-${locked.without}`} values={{ count: locked.count }} />
          )}
        </p>
        <p>
          <a href={hrefOf(usersPath)}>
            <T k="webconfig:page.user-settings" />
          </a>
        </p>
      </Notice>
    </div>
  );
}

function Settings({ users }: { users: readonly PrintAdminUser[] }) {
  const { printer } = useWeb().view;
  const [settings, setSettings] = useState(printer.web.openPlatform);
  const [digits, setDigits] = useState(String(settings.idNumberDigits));
  const saving = useSaving();
  const set = (change: Partial<OpenPlatformSettings>): void => setSettings({ ...settings, ...change });
  const save = (): void => {
    const next = { ...settings, idNumberDigits: wholeOf(digits) };
    void saving.save(openPlatformProblems(printer, { settings: next }), { type: 'open-platform.save', settings: next });
  };
  return (
    <Form saving={saving} labels={labels} onSubmit={save} buttons={<Ok />}>
      <WhoFields settings={settings} set={set} />
      <LockedOutNotice settings={settings} users={users} />
      <NumberField
        name="idNumberDigits"
        value={digits}
        hint={<T k="webconfig:open-platform.id-digits-hint" values={idDigits} />}
        onInput={setDigits}
      />
      <CardAndSender settings={settings} set={set} />
      <TimeoutRow />
    </Form>
  );
}

/** Epson Open Platform > Authentication Settings (printer.md 7); Sender's Email Address decides whether every user signs in (G24). */
export const AuthenticationSettingsPage = () => (
  <PlatformPage>
    {({ users }) => (
      <>
        <Notice>
          <p>
            <T k="webconfig:open-platform.intro" />
          </p>
        </Notice>
        <Settings users={users} />
      </>
    )}
  </PlatformPage>
);
