import { useState } from 'preact/hooks';
import { idDigits, openPlatformProblems } from '../../../../core/device/web/open-platform.ts';
import type { OpenPlatformSettings } from '../../../../core/device/web/web-settings.ts';
import { T } from '../../../../i18n/t.tsx';
import { useWeb } from '../../session.ts';
import { Ok } from '../../widgets/buttons.tsx';
import { Checkbox, NumberField, Radio, Select } from '../../widgets/fields.tsx';
import { Form, type Labels, useSaving } from '../../widgets/form.tsx';
import { Notice } from '../../widgets/notice.tsx';
import { wholeOf } from '../../widgets/whole-number.ts';

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
      onChoose={(authenticationMethod) => set({ authenticationMethod })}
    />
    <Select
      name="howToAuthenticate"
      value={settings.howToAuthenticate}
      choices={ways}
      onChoose={(howToAuthenticate) => set({ howToAuthenticate })}
    />
  </>
);

const CardAndSender = ({ settings, set }: PartProps) => (
  <>
    <Checkbox
      name="allowCardRegistration"
      checked={settings.allowCardRegistration}
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

/** Epson Open Platform > Authentication Settings (printer.md 7); Sender's Email Address decides whether every user signs in (G24). */
export function AuthenticationSettingsPage() {
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
    <>
      <Notice>
        <p>
          <T k="webconfig:open-platform.intro" />
        </p>
      </Notice>
      <Form saving={saving} labels={labels} onSubmit={save} buttons={<Ok />}>
        <WhoFields settings={settings} set={set} />
        <NumberField
          name="idNumberDigits"
          value={digits}
          hint={<T k="webconfig:open-platform.id-digits-hint" values={idDigits} />}
          onInput={setDigits}
        />
        <CardAndSender settings={settings} set={set} />
      </Form>
    </>
  );
}
