import { inspectionCa } from '../../src/core/device/email/inspection-ca.ts';
import { exchangeOnline } from '../../src/core/device/email-server/email-server.ts';
import { practiceLicense } from '../../src/core/device/print-admin/license.ts';
import { newPrinter } from '../../src/core/device/printer.ts';
import type { WebRequest, WebRequestOf, WebRequestType } from '../../src/core/device/web/web-request.ts';

const { emailService: _, ...faxServer } = exchangeOnline('fax@contoso.com');
const { rootCertificates: _roots, ...web } = newPrinter.web;

const row = {
  userId: 'uwe',
  name: 'Uwe Example',
  department: 'Sales',
  email: 'anna@contoso.com',
  card: '',
  idNumber: '77119',
  administrator: false,
  functions: ['scan', 'to-my-email'],
  color: true,
} as const;

/** One request of each kind that a printer with the additional network, a fax and To My Email can carry out. */
export const webSamples: { readonly [T in WebRequestType]: WebRequestOf<T> } = {
  touch: { type: 'touch' },
  'email-server.save': {
    type: 'email-server.save',
    settings: exchangeOnline('printer@contoso.com'),
    password: 'Practice-1',
  },
  'email-sign-in.start': { type: 'email-sign-in.start', service: 'exchange-online' },
  'email-sign-in.cancel': { type: 'email-sign-in.cancel' },
  'email-account.sign-out': { type: 'email-account.sign-out' },
  'connection-test.start': { type: 'connection-test.start' },
  'network.save': {
    type: 'network.save',
    network: 'standard',
    connection: 'wired',
    ipv4: {
      mode: 'manual',
      manual: { address: '192.168.1.20', mask: '255.255.255.0', gateway: '192.168.1.1', dns1: '192.168.1.1', dns2: '' },
    },
  },
  'device-name.save': { type: 'device-name.save', deviceName: 'Office-2' },
  'operation-timeout.save': { type: 'operation-timeout.save', operationTimeout: { on: true, seconds: 240 } },
  'date-time.save': {
    type: 'date-time.save',
    time: Date.UTC(2027, 0, 1),
    synchronise: true,
    server: 'time.example.com',
    interval: 60,
  },
  'firmware.update': { type: 'firmware.update' },
  'root-certificates.update': { type: 'root-certificates.update' },
  'ca-certificate.import': { type: 'ca-certificate.import', certificate: inspectionCa },
  'ca-certificate.delete': { type: 'ca-certificate.delete', serial: inspectionCa.serial },
  'notification.save': {
    type: 'notification.save',
    destinations: [{ address: 'anna@contoso.com', events: ['job-failed', 'firmware-updated'] }],
  },
  'settings.import': {
    type: 'settings.import',
    file: {
      format: 'faceplate-settings',
      version: 1,
      model: 'model-101',
      emailServer: { ...exchangeOnline('printer@contoso.com'), authenticationMethod: 'smtp-auth' },
      operationTimeout: { on: true, seconds: 120 },
      web: { ...web, deviceName: 'Office-3' },
    },
  },
  'admin-password.save': {
    type: 'admin-password.save',
    userName: 'admin',
    current: newPrinter.serial,
    next: 'practice-1',
    confirm: 'practice-1',
  },
  'access-control.save': { type: 'access-control.save', on: true, allowUnidentified: true },
  'access-user.save': {
    type: 'access-user.save',
    user: { number: 2, name: 'Anna', functions: ['scan', 'copy'] },
    password: 'practice',
  },
  'access-user.delete': { type: 'access-user.delete', number: 2 },
  'fax-server.save': {
    type: 'fax-server.save',
    settings: { ...faxServer, authenticationMethod: 'smtp-auth' },
    password: 'Practice-1',
  },
  'license-key.save': { type: 'license-key.save', key: practiceLicense },
  'license-key.delete': { type: 'license-key.delete' },
  'print-admin-user.save': {
    type: 'print-admin-user.save',
    user: { ...row, id: 0 },
    password: 'practice',
  },
  'print-admin-users.delete': { type: 'print-admin-users.delete', ids: [1] },
  'print-admin-users.import': {
    type: 'print-admin-users.import',
    mode: 'add',
    rows: [{ ...row, userId: 'vera', idNumber: '77120', password: 'practice' }],
  },
  'open-platform.save': { type: 'open-platform.save', settings: { ...newPrinter.web.openPlatform, idNumberDigits: 6 } },
};

/** What has to be there first. */
export const webBefore: { readonly [T in WebRequestType]?: WebRequest } = {
  'email-sign-in.cancel': webSamples['email-sign-in.start'],
  'ca-certificate.delete': webSamples['ca-certificate.import'],
  'access-user.delete': webSamples['access-user.save'],
  'license-key.delete': webSamples['license-key.save'],
  'print-admin-users.delete': webSamples['print-admin-user.save'],
};
