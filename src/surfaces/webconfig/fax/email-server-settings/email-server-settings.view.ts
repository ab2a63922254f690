import { isCurrentFirmware } from '../../../../core/device/printer.ts';
import type { FaxServerSettings } from '../../../../core/device/web/web-settings.ts';
import type { WorldView } from '../../../../core/protocol.ts';
import { wholeOf } from '../../widgets/whole-number.ts';

export type Method = FaxServerSettings['authenticationMethod'];

/** The methods that the firmware offers; OAuth2 with current firmware only (G03, G23). */
export const methodsFor = ({ firmware }: Pick<WorldView['printer'], 'firmware'>): readonly Method[] =>
  (['off', 'smtp-auth', 'pop-before-smtp', 'oauth2'] as const).filter(
    (method) => method !== 'oauth2' || isCurrentFirmware(firmware),
  );

/** Secure Connections of a method: POP before SMTP is never encrypted (printer.md 6.2). */
export const securitiesFor = (method: Method): readonly FaxServerSettings['secureConnection'][] =>
  method === 'pop-before-smtp' ? ['none'] : ['none', 'ssl-tls', 'starttls'];

/** Fields that a method needs; the others are not drawn. */
export const fieldsFor = (method: Method) => ({
  account: method !== 'off',
  password: method === 'smtp-auth' || method === 'pop-before-smtp',
  pop3: method === 'pop-before-smtp',
});

/** The form as it is typed: ports are texts until they are checked. */
export interface FaxDraft {
  settings: FaxServerSettings;
  smtpPort: string;
  pop3Port: string;
  /** '' keeps the saved one. */
  password: string;
}

export const draftOf = (settings: FaxServerSettings): FaxDraft => ({
  settings,
  smtpPort: String(settings.smtpPort),
  pop3Port: settings.pop3Port === null ? '' : String(settings.pop3Port),
  password: '',
});

/** Another method was chosen: what it does not offer goes back to what it does. */
export function withMethod(draft: FaxDraft, authenticationMethod: Method): FaxDraft {
  const { secureConnection } = draft.settings;
  const isOffered = securitiesFor(authenticationMethod).includes(secureConnection);
  return {
    ...draft,
    settings: {
      ...draft.settings,
      authenticationMethod,
      secureConnection: isOffered ? secureConnection : 'none',
    },
  };
}

/** What is checked and sent. Fields that are not drawn cannot be corrected: what is saved of them stays. */
export function sentOf(
  { settings, smtpPort, pop3Port, password }: FaxDraft,
  saved: FaxServerSettings,
): { settings: FaxServerSettings; password: string | null } {
  const { authenticationMethod } = settings;
  if (authenticationMethod === 'off') return { settings: { ...saved, authenticationMethod }, password: null };
  const fields = fieldsFor(authenticationMethod);
  const pop3 = fields.pop3
    ? { pop3Server: settings.pop3Server.trim(), pop3Port: pop3Port.trim() === '' ? null : wholeOf(pop3Port) }
    : { pop3Server: saved.pop3Server, pop3Port: saved.pop3Port };
  return {
    settings: {
      ...settings,
      authenticatedAccount: settings.authenticatedAccount.trim(),
      senderAddress: settings.senderAddress.trim(),
      smtpServer: settings.smtpServer.trim(),
      smtpPort: wholeOf(smtpPort),
      ...pop3,
    },
    password: fields.password && password !== '' ? password : null,
  };
}
