import type { EmailServerSettings } from '../../../core/device/email-server/email-server.ts';
import { T } from '../../../i18n/t.tsx';
import { hrefOf } from '../route.ts';
import { Ok } from '../widgets/buttons.tsx';
import { NumberField, PasswordField, Radio, ReadOnly, Select, TextField } from '../widgets/fields.tsx';
import { Form, type Labels, useSaving } from '../widgets/form.tsx';
import { Notice } from '../widgets/notice.tsx';
import { type BasicDraft, type BasicForm, hasDetails } from './basic.view.ts';
import { caCertificatePath, firmwarePath, rootCertificatesPath } from './paths.ts';
import { serverLabels } from './server-labels.ts';
import { ServiceRows } from './service-rows.tsx';

export const labels: Labels = { ...serverLabels, emailService: 'email.email-service' };

interface PartProps {
  form: BasicForm;
  change: (values: BasicDraft) => void;
}

/** The notice on top, with the ways to the certificates (G40, printer.md 1.3). */
const CertificateNotice = () => (
  <Notice>
    <p>
      <T k="webconfig:email.certificate-required" />
    </p>
    <ul class="links">
      <li>
        <a href={hrefOf(caCertificatePath)}>
          <T k="webconfig:page.ca-certificate" />
        </a>
      </li>
      <li>
        <a href={hrefOf(rootCertificatesPath)}>
          <T k="webconfig:page.root-certificates" />
        </a>
      </li>
    </ul>
  </Notice>
);

/** OAuth2 comes with the firmware (G03). */
const OldFirmware = () => (
  <>
    <T k="webconfig:email.old-firmware" />{' '}
    <a href={hrefOf(firmwarePath)}>
      <T k="webconfig:page.firmware-update" />
    </a>
  </>
);

/** Who the printer is to the mail service. With OAuth2 that comes from the sign-in alone. */
function Account({ form: { values }, change }: PartProps) {
  const { authenticationMethod: method, authenticatedAccount: account } = values;
  if (method === 'off') return null;
  if (method === 'oauth2')
    return (
      <>
        <ReadOnly label="email.authenticated-account">
          <bdi>{account}</bdi>
        </ReadOnly>
        <ReadOnly label="webconfig:email.authenticated-password">
          <span aria-hidden="true">*****</span>
          <span class="unseen">
            <T k="webconfig:email.hidden" />
          </span>
        </ReadOnly>
      </>
    );
  return (
    <>
      <TextField
        name="authenticatedAccount"
        value={account}
        onInput={(value) => change({ authenticatedAccount: value })}
      />
      <PasswordField
        name="authenticatedPassword"
        value={values.password}
        onInput={(password) => change({ password })}
        hint={<T k="webconfig:form.keep-password" />}
      />
    </>
  );
}

/** Where the mail goes, and how safely. */
function Server({ form: { values }, change }: PartProps) {
  const isPop = values.authenticationMethod === 'pop-before-smtp';
  return (
    <>
      <TextField
        name="senderAddress"
        value={values.senderAddress}
        onInput={(senderAddress) => change({ senderAddress })}
      />
      <TextField name="smtpServer" value={values.smtpServer} onInput={(smtpServer) => change({ smtpServer })} />
      <NumberField name="smtpPort" value={values.smtpPort} onInput={(smtpPort) => change({ smtpPort })} />
      <Select<EmailServerSettings['secureConnection']>
        name="secureConnection"
        value={values.secureConnection}
        disabled={isPop}
        choices={[
          { value: 'none', label: 'email.secure.none' },
          { value: 'ssl-tls', label: 'email.secure.ssl-tls' },
          { value: 'starttls', label: 'email.secure.starttls' },
        ]}
        onChoose={(secureConnection) => change({ secureConnection })}
        hint={isPop && <T k="webconfig:email.none-plain" />}
      />
      <Radio
        name="certificateValidation"
        value={values.certificateValidation ? 'enable' : 'disable'}
        choices={[
          { value: 'enable', label: 'value.enable' },
          { value: 'disable', label: 'value.disable' },
        ]}
        onChoose={(chosen) => change({ certificateValidation: chosen === 'enable' })}
        hint={
          <>
            <T k="webconfig:email.validation-recommended" /> <T k="webconfig:email.validation-disabled" />
          </>
        }
      />
    </>
  );
}

/** POP before SMTP needs them; with OAuth2 the guide's page shows them, empty (G40). */
function Pop3({ form: { values }, change }: PartProps) {
  const { authenticationMethod: method } = values;
  if (method !== 'pop-before-smtp' && method !== 'oauth2') return null;
  return (
    <>
      <TextField name="pop3Server" value={values.pop3Server} onInput={(pop3Server) => change({ pop3Server })} />
      <NumberField name="pop3Port" value={values.pop3Port} onInput={(pop3Port) => change({ pop3Port })} />
    </>
  );
}

/** What is on this page only and not on the printer (G32). */
const Unsaved = () => (
  <Notice tone="warning" live title={<T k="webconfig:email.not-saved-title" />}>
    <p>
      <T k="webconfig:email.not-saved" />
    </p>
  </Notice>
);

/** The settings in the order of the guide's pictures (G40). */
export function BasicFormPart({ form, change, onSaved }: PartProps & { onSaved: () => void }) {
  const saving = useSaving();
  const { values, methods } = form;
  const isOauth = values.authenticationMethod === 'oauth2';
  const save = async (): Promise<void> => {
    if (await saving.save(form.problems, form.save)) onSaved();
  };
  return (
    <>
      <CertificateNotice />
      {form.unsaved && <Unsaved />}
      <Form saving={saving} labels={labels} onSubmit={() => void save()} buttons={<Ok />}>
        <Select
          name="authenticationMethod"
          value={values.authenticationMethod}
          choices={methods.map((method) => ({ value: method, label: `email.method.${method}` as const }))}
          onChoose={(authenticationMethod) => change({ authenticationMethod })}
          hint={
            form.oldFirmware ? <OldFirmware /> : isOauth && form.standardOnly && <T k="webconfig:email.standard-only" />
          }
        />
        {isOauth && <ServiceRows form={form} change={change} />}
        {hasDetails(form) && (
          <>
            <Account form={form} change={change} />
            <Server form={form} change={change} />
            <Pop3 form={form} change={change} />
          </>
        )}
      </Form>
    </>
  );
}
