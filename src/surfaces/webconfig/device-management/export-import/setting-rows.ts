/** Every setting of a settings file as a row: on which page it stands, what it is called, and its value in words. One table for the preview and for naming what is wrong. */

import { accessLimits } from '../../../../core/device/web/access-users.ts';
import { notifyLimit } from '../../../../core/device/web/notify.ts';
import type { SettingsFile } from '../../../../core/device/web/web-request.ts';
import type { FaxServerSettings } from '../../../../core/device/web/web-settings.ts';
import type { PlainKey, Translate } from '../../../../i18n/i18n.ts';

export interface SettingRow {
  /** Where it stands in the file, as the checks of an import name it: `emailServer.smtpServer`. */
  place: string;
  /** "Email Server > Basic". */
  page: readonly PlainKey[];
  label: (t: Translate) => string;
  /** In words; '' where there is none. */
  value: (file: SettingsFile, t: Translate) => string;
}

const pagesOf = {
  email: ['webconfig:group.email-server', 'webconfig:page.basic'],
  panel: ['webconfig:page.control-panel'],
  admin: ['webconfig:page.change-admin-password'],
  network: ['webconfig:tab.network', 'webconfig:page.basic'],
  access: ['webconfig:group.access-control', 'webconfig:page.basic'],
  users: ['webconfig:group.access-control', 'webconfig:page.user-settings'],
  notify: ['webconfig:page.email-notification'],
  ca: ['webconfig:page.ca-certificate'],
  clock: ['webconfig:page.date-time'],
  fax: ['webconfig:group.fax-server', 'webconfig:page.email-server-settings'],
  platform: ['webconfig:tab.epson-open-platform', 'webconfig:page.authentication-settings'],
} as const satisfies Record<string, readonly PlainKey[]>;

const row = (place: string, page: keyof typeof pagesOf, label: PlainKey, value: SettingRow['value']): SettingRow => ({
  place,
  page: pagesOf[page],
  label: (t) => t(label),
  value,
});
const onOff = (isOn: boolean, t: Translate): string => t(isOn ? 'value.on' : 'value.off');

/** Settings of an email server; the printer's own and that for faxes have the same. */
function serverRows(page: 'email' | 'fax', part: string, read: (file: SettingsFile) => FaxServerSettings) {
  const of = (field: string, label: PlainKey, value: (settings: FaxServerSettings, t: Translate) => string) =>
    row(`${part}.${field}`, page, label, (file, t) => value(read(file), t));
  return {
    method: of('authenticationMethod', 'email.authentication-method', ({ authenticationMethod }, t) =>
      t(`email.method.${authenticationMethod}`),
    ),
    others: [
      of('authenticatedAccount', 'email.authenticated-account', (settings) => settings.authenticatedAccount),
      of('senderAddress', 'email.sender-address', (settings) => settings.senderAddress),
      of('smtpServer', 'email.smtp-server', (settings) => settings.smtpServer),
      of('smtpPort', 'email.smtp-port', (settings) => String(settings.smtpPort)),
      of('secureConnection', 'email.secure-connection', (settings, t) =>
        t(`email.secure.${settings.secureConnection}`),
      ),
      of('certificateValidation', 'email.certificate-validation', (settings, t) =>
        t(settings.certificateValidation ? 'value.enable' : 'value.disable'),
      ),
      of('pop3Server', 'email.pop3-server', (settings) => settings.pop3Server),
      of('pop3Port', 'email.pop3-port', ({ pop3Port }) => (pop3Port === null ? '' : String(pop3Port))),
    ],
  };
}

function emailRows(): readonly SettingRow[] {
  const { method, others } = serverRows('email', 'emailServer', ({ emailServer }) => emailServer);
  const service = row('emailServer.emailService', 'email', 'email.email-service', ({ emailServer }, t) =>
    t(`email.service.${emailServer.emailService}`),
  );
  return [method, service, ...others];
}

function faxRows(): readonly SettingRow[] {
  const { method, others } = serverRows('fax', 'faxServer', ({ web }) => web.faxServer);
  return [method, ...others];
}

/** One row for each of the ten places of the list. */
const userRows: readonly SettingRow[] = Array.from({ length: accessLimits.users }, (_, at) => ({
  place: `accessControl.users.${at + 1}`,
  page: pagesOf.users,
  label: (t) => t('webconfig:settings-file.user', { number: at + 1 }),
  value: ({ web }, t) => {
    const user = web.accessControl.users.find(({ number }) => number === at + 1);
    if (user === undefined) return '';
    return [user.name, ...user.functions.map((each) => t(`webconfig:access.function.${each}`))].join(', ');
  },
}));

const notifyRows: readonly SettingRow[] = Array.from({ length: notifyLimit }, (_, at) => ({
  place: `notification.${at}`,
  page: pagesOf.notify,
  label: (t) => t('webconfig:notify.destination', { number: at + 1 }),
  value: ({ web }, t) => {
    const destination = web.notification[at];
    if (destination === undefined) return '';
    return [destination.address, ...destination.events.map((each) => t(`webconfig:notify.event.${each}`))].join(', ');
  },
}));

const clockRows: readonly SettingRow[] = [
  row('dateTime.synchronise', 'clock', 'webconfig:clock.method', ({ web }, t) =>
    t(web.dateTime.synchronise ? 'webconfig:clock.by-server' : 'webconfig:clock.by-hand'),
  ),
  row('dateTime.server', 'clock', 'webconfig:clock.server', ({ web }) => web.dateTime.server),
  row('dateTime.interval', 'clock', 'webconfig:clock.interval', ({ web }) => String(web.dateTime.interval)),
];

const platformRows: readonly SettingRow[] = [
  row('openPlatform.authenticationMethod', 'platform', 'email.authentication-method', ({ web }, t) =>
    t(`webconfig:open-platform.method.${web.openPlatform.authenticationMethod}`),
  ),
  row('openPlatform.howToAuthenticate', 'platform', 'webconfig:open-platform.how', ({ web }, t) =>
    t(`webconfig:open-platform.how-to.${web.openPlatform.howToAuthenticate}`),
  ),
  row('openPlatform.idNumberDigits', 'platform', 'webconfig:open-platform.id-digits', ({ web }) =>
    String(web.openPlatform.idNumberDigits),
  ),
  row('openPlatform.allowCardRegistration', 'platform', 'webconfig:open-platform.allow-cards', ({ web }, t) =>
    onOff(web.openPlatform.allowCardRegistration, t),
  ),
  row('openPlatform.senderAddress', 'platform', 'email.sender-address', ({ web }, t) =>
    t(`webconfig:open-platform.sender.${web.openPlatform.senderAddress}`),
  ),
];

/** All rows but those of certificates, in the order of the tabs' pages that people know best. */
export const settingRows: readonly SettingRow[] = [
  ...emailRows(),
  row('deviceName', 'network', 'network.device-name', ({ web }) => web.deviceName),
  row('administratorName', 'admin', 'webconfig:log-in.user-name', ({ web }) => web.administratorName),
  row('accessControl.on', 'access', 'webconfig:access.on', ({ web }, t) => onOff(web.accessControl.on, t)),
  row('accessControl.allowUnidentified', 'access', 'webconfig:access.allow-unidentified', ({ web }, t) =>
    onOff(web.accessControl.allowUnidentified, t),
  ),
  ...userRows,
  ...notifyRows,
  row('operationTimeout', 'panel', 'menu.operation-timeout', ({ operationTimeout: { on, seconds } }, t) =>
    on ? t('value.seconds', { count: seconds }) : t('value.off'),
  ),
  ...clockRows,
  ...faxRows(),
  ...platformRows,
];

/** The row of one CA certificate, by its serial number. */
export const certificateRow = (serial: string): SettingRow => ({
  place: `caCertificates.${serial}`,
  page: pagesOf.ca,
  label: (t) => `${t('webconfig:ca.serial')} ${serial}`,
  value: ({ web }) => web.caCertificates.find((each) => each.serial === serial)?.subject ?? '',
});

/** "Email Server > Basic". */
export const pageText = ({ page }: Pick<SettingRow, 'page'>, t: Translate): string =>
  page.map((key) => (t as (key: PlainKey) => string)(key)).join(' > ');
