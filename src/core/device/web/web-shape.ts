/** What Web Config's settings and requests must look like when they come from outside: types and sizes. What a value means is checked by the request itself, which says it beside the field. */
import { exactly, flag, listOf, orNull, whole } from '../../record-shape.ts';
import { fault, isRecord, oneOf, recordOf, type Shape, text } from '../../shape.ts';
import { models } from '../models.ts';
import { printAdminRequestShapes } from '../print-admin/print-admin-shape.ts';
import { emailServerShape, operationTimeoutShape } from '../shapes.ts';
import type { WebRequestType } from './web-request.ts';
import { accessFunctions, notifyEvents } from './web-settings.ts';

const time = whole(-8.64e15, 8.64e15);
/** Long enough for whatever a field may be given: its own limit is said beside it. */
const typed = text(3000);

/** Parts of the settings, with texts of a shape: short ones as they are saved, long ones as a page may send them. */
function partsOf(textShape: Shape, port: Shape) {
  const user = exactly({ number: whole(0, 1e9), name: textShape, functions: listOf(oneOf(accessFunctions), 4) });
  const destination = exactly({ address: textShape, events: listOf(oneOf(notifyEvents), 4) });
  const server = {
    authenticationMethod: oneOf(['off', 'smtp-auth', 'pop-before-smtp', 'oauth2']),
    authenticatedAccount: textShape,
    senderAddress: textShape,
    smtpServer: textShape,
    smtpPort: port,
    secureConnection: oneOf(['none', 'ssl-tls', 'starttls']),
    certificateValidation: flag,
    pop3Server: textShape,
    pop3Port: orNull(port),
  };
  const dateTime = { synchronise: flag, server: textShape, interval: whole(0, 1e9) };
  return { user, destination, server, faxServer: exactly(server), dateTime };
}
const certificate = exactly({
  serial: text(128),
  subject: text(1000),
  issuer: text(1000),
  validFrom: time,
  validUntil: time,
  pem: text(20_000),
});
const openPlatform = exactly({
  authenticationMethod: oneOf(['local-db', 'remote-db', 'local-and-remote-db']),
  howToAuthenticate: oneOf(['card-or-id-and-password', 'user-id', 'card-or-id-number', 'id-number']),
  idNumberDigits: whole(0, 1e9),
  allowCardRegistration: flag,
  senderAddress: oneOf(['printer', 'user']),
});
const settingsOf = (textShape: Shape, { user, destination, faxServer, dateTime }: ReturnType<typeof partsOf>) => ({
  administratorName: textShape,
  deviceName: textShape,
  accessControl: exactly({ on: flag, allowUnidentified: flag, users: listOf(user, 10) }),
  notification: listOf(destination, 5),
  caCertificates: listOf(certificate, 10),
  dateTime: exactly(dateTime),
  faxServer,
  openPlatform,
});
const { user, destination, server, faxServer, dateTime } = partsOf(typed, whole(-1e9, 1e9));
/** Settings of an email server as a page sends them, before they are checked. */
const typedServer = exactly({ ...server, emailService: oneOf(['exchange-online', 'outlook-com']) });
const typedIpv4 = exactly({
  mode: oneOf(['automatic', 'manual']),
  manual: exactly({ address: typed, mask: typed, gateway: typed, dns1: typed, dns2: typed }),
});
const short = text(255);

/** WebSettings, exactly. */
export const webSettingsShape = exactly({
  ...settingsOf(short, partsOf(short, whole(1, 65535))),
  rootCertificates: exactly({ version: text(10), updatedAt: orNull(time) }),
});
export const secretsShape = exactly({
  faxPassword: text(128),
  userPasswords: recordOf(text(128), 10),
  printAdminPasswords: recordOf(text(128), 2000),
});

/** SettingsFile, exactly. */
export const settingsFileShape = exactly({
  format: oneOf(['faceplate-settings']),
  version: oneOf([1]),
  model: oneOf(Object.keys(models)),
  emailServer: emailServerShape,
  operationTimeout: operationTimeoutShape,
  web: exactly(settingsOf(short, partsOf(short, whole(1, 65535)))),
});

const service = oneOf(['exchange-online', 'outlook-com']);
const network = oneOf(['standard', 'additional']);
const requests: Readonly<Record<WebRequestType, Readonly<Record<string, Shape>>>> = {
  touch: {},
  'email-server.save': { settings: typedServer, password: orNull(typed) },
  'email-sign-in.start': { service },
  'email-sign-in.cancel': {},
  'email-account.sign-out': {},
  'connection-test.start': {},
  'network.save': { network, connection: oneOf(['wired', 'wifi']), ipv4: typedIpv4 },
  'device-name.save': { deviceName: typed },
  'operation-timeout.save': { operationTimeout: operationTimeoutShape },
  'date-time.save': { time: orNull(time), ...dateTime },
  'firmware.update': {},
  'root-certificates.update': {},
  'ca-certificate.import': { certificate },
  'ca-certificate.delete': { serial: text(128) },
  'notification.save': { destinations: listOf(destination, 100) },
  'settings.import': { file: settingsFileShape },
  'admin-password.save': { userName: typed, current: typed, next: typed, confirm: typed },
  'access-control.save': { on: flag, allowUnidentified: flag },
  'access-user.save': { user, password: orNull(typed) },
  'access-user.delete': { number: whole(0, 1e9) },
  'fax-server.save': { settings: faxServer, password: orNull(typed) },
  'open-platform.save': { settings: openPlatform },
  ...printAdminRequestShapes,
};

/** Every kind of request there is. */
export const webRequestTypes = Object.keys(requests) as readonly WebRequestType[];

const shapes: Readonly<Record<string, Shape>> = Object.fromEntries(
  Object.entries(requests).map(([type, fields]) => [type, exactly({ type: oneOf([type]), ...fields })]),
);

/** WebRequest, exactly. */
export const webRequestShape: Shape = (value, path) => {
  const type = isRecord(value) ? value.type : undefined;
  const shape = typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type] : undefined;
  return shape === undefined ? fault(`${path}.type`, `one of ${Object.keys(shapes).join(', ')}`) : shape(value, path);
};

export const webSessionShape = exactly({ name: text(8, /^[0-9a-f]{8}$/), key: text(32, /^[0-9a-f]{32}$/) });
