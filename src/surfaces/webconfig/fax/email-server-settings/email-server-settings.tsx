import { useState } from 'preact/hooks';
import { faxServerProblems } from '../../../../core/device/web/fax-server.ts';
import type { FaxServerSettings } from '../../../../core/device/web/web-settings.ts';
import { T } from '../../../../i18n/t.tsx';
import { serverLabels } from '../../email-server/server-labels.ts';
import { hrefOf } from '../../route.ts';
import { useWeb } from '../../session.ts';
import { Ok } from '../../widgets/buttons.tsx';
import { NumberField, PasswordField, Radio, Select, TextField } from '../../widgets/fields.tsx';
import { Form, useSaving } from '../../widgets/form.tsx';
import { Notice } from '../../widgets/notice.tsx';
import {
  draftOf,
  type FaxDraft,
  fieldsFor,
  methodsFor,
  securitiesFor,
  sentOf,
  withMethod,
} from './email-server-settings.view.ts';

interface PartProps {
  draft: FaxDraft;
  set: (change: Partial<FaxDraft>) => void;
  /** Changes the settings within. */
  change: (settings: Partial<FaxServerSettings>) => void;
}

/** Account, password and sender. */
function Account({ draft, set, change }: PartProps) {
  const { settings } = draft;
  const fields = fieldsFor(settings.authenticationMethod);
  return (
    <>
      {fields.account && (
        <TextField
          name="authenticatedAccount"
          value={settings.authenticatedAccount}
          onInput={(authenticatedAccount) => change({ authenticatedAccount })}
        />
      )}
      {fields.password && (
        <PasswordField
          name="authenticatedPassword"
          value={draft.password}
          hint={<T k="webconfig:form.keep-password" />}
          onInput={(password) => set({ password })}
        />
      )}
      <TextField
        name="senderAddress"
        value={settings.senderAddress}
        onInput={(senderAddress) => change({ senderAddress })}
      />
    </>
  );
}

/** The servers, and how safe the way to them is. */
function Servers({ draft, set, change }: PartProps) {
  const { settings } = draft;
  const method = settings.authenticationMethod;
  return (
    <>
      <TextField name="smtpServer" value={settings.smtpServer} onInput={(smtpServer) => change({ smtpServer })} />
      <NumberField name="smtpPort" value={draft.smtpPort} onInput={(smtpPort) => set({ smtpPort })} />
      <Select
        name="secureConnection"
        value={settings.secureConnection}
        choices={securitiesFor(method).map((value) => ({ value, label: `email.secure.${value}` as const }))}
        onChoose={(secureConnection) => change({ secureConnection })}
      />
      <Radio
        name="certificateValidation"
        value={settings.certificateValidation ? 'on' : 'off'}
        choices={[
          { value: 'on', label: 'value.enable' },
          { value: 'off', label: 'value.disable' },
        ]}
        onChoose={(chosen) => change({ certificateValidation: chosen === 'on' })}
      />
      {fieldsFor(method).pop3 && (
        <>
          <TextField name="pop3Server" value={settings.pop3Server} onInput={(pop3Server) => change({ pop3Server })} />
          <NumberField name="pop3Port" value={draft.pop3Port} onInput={(pop3Port) => set({ pop3Port })} />
        </>
      )}
    </>
  );
}

const Intro = ({ isOauth }: { isOauth: boolean }) => (
  <Notice>
    <p>
      <T k="webconfig:fax-server.intro" />
    </p>
    {isOauth && (
      <p>
        <T k="webconfig:fax-server.oauth" />
      </p>
    )}
  </Notice>
);

const OldFirmware = () => (
  <Notice tone="warning">
    <p>
      <T k="webconfig:fax-server.old-firmware" />
    </p>
    <p>
      <a href={hrefOf('device-management/firmware-update')}>
        <T k="webconfig:page.firmware-update" />
      </a>
    </p>
  </Notice>
);

/** Fax > Fax Server > Email Server Settings (G23): models with fax. */
export function FaxServerPage() {
  const { printer } = useWeb().view;
  const [draft, setDraft] = useState(() => draftOf(printer.web.faxServer));
  const saving = useSaving();
  const set = (change: Partial<FaxDraft>): void => setDraft({ ...draft, ...change });
  const change = (settings: Partial<FaxServerSettings>): void => set({ settings: { ...draft.settings, ...settings } });
  const methods = methodsFor(printer);
  const method = draft.settings.authenticationMethod;
  const save = async (): Promise<void> => {
    const sent = sentOf(draft, printer.web.faxServer);
    if (await saving.save(faxServerProblems(printer, sent), { type: 'fax-server.save', ...sent }))
      setDraft(draftOf(sent.settings));
  };
  return (
    <>
      <Intro isOauth={method === 'oauth2'} />
      {!methods.includes('oauth2') && <OldFirmware />}
      <Form saving={saving} labels={serverLabels} onSubmit={() => void save()} buttons={<Ok />}>
        <Select
          name="authenticationMethod"
          value={method}
          choices={methods.map((value) => ({ value, label: `email.method.${value}` as const }))}
          onChoose={(chosen) => setDraft(withMethod(draft, chosen))}
        />
        {method !== 'off' && (
          <>
            <Account draft={draft} set={set} change={change} />
            <Servers draft={draft} set={set} change={change} />
          </>
        )}
      </Form>
    </>
  );
}
