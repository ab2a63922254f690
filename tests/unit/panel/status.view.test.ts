import { expect, test } from 'vitest';
import type { SheetRow } from '../../../src/core/device/status-sheet.ts';
import { emailServerStatusOf } from '../../../src/surfaces/panel/screens/email-server-status/email-server-status.view.ts';
import { networkStatusOf } from '../../../src/surfaces/panel/screens/network-status/network-status.view.ts';
import { wifiDirectStatusOf } from '../../../src/surfaces/panel/screens/wifi-direct-status/wifi-direct-status.view.ts';
import { viewAt } from './fixture.ts';

const labels = (rows: readonly SheetRow[]) => rows.map(({ label }) => label);
const unset = { as: 'word', word: 'value.not-set' };

test('the address is what the network status is about (G07)', () => {
  const status = networkStatusOf(viewAt('signed-in'), 'standard');
  expect(status).toMatchObject({
    tone: 'good',
    icon: 'cable',
    advice: null,
    main: { label: 'network.address', value: { text: '192.168.1.43' } },
  });
  expect(labels(status.rows)).toEqual([
    'network.device-name',
    'network.connection',
    'network.speed',
    'network.obtain',
    'network.mask',
    'network.gateway',
    'network.dns1',
    'network.dns2',
    'network.mac',
  ]);
});

test('without a cable there is no address, no speed, and a way out', () => {
  const status = networkStatusOf(viewAt('cable-unplugged'), 'standard');
  expect(status).toMatchObject({ tone: 'bad', icon: 'no-cable', advice: 'check.advice.link', main: { value: unset } });
  expect(labels(status.rows)).not.toContain('network.speed');
});

test('Wi-Fi is told with its name, security and signal', () => {
  const { icon, rows } = networkStatusOf(viewAt('wifi-only'), 'standard');
  expect(icon).toBe('wifi');
  expect(labels(rows)).toEqual(expect.arrayContaining(['network.ssid', 'network.security', 'network.signal']));
});

test('the additional network says that email does not go out by it (G06)', () => {
  expect(networkStatusOf(viewAt('additional-network'), 'additional').advice).toBe('network.no-oauth');
});

test('Wi-Fi Direct: off says no more than that', () => {
  expect(wifiDirectStatusOf(viewAt('signed-in'))).toMatchObject({ tone: 'plain', main: null, rows: [] });
  expect(wifiDirectStatusOf(viewAt('wifi-only'))).toMatchObject({ tone: 'good', main: { label: 'network.ssid' } });
});

test('the email server status in the order of Web Config (G40), and no password in it', () => {
  const { state, main, rows } = emailServerStatusOf(viewAt('signed-in'));
  expect(state.value).toEqual({ as: 'word', word: 'email.state.signed-in' });
  expect(main?.value).toEqual({ as: 'text', text: 'printer@contoso.com' });
  expect(labels(rows)).toEqual([
    'email.authentication-method',
    'email.email-service',
    'email.sender-address',
    'email.smtp-server',
    'email.smtp-port',
    'email.secure-connection',
    'email.certificate-validation',
    'email.pop3-server',
    'email.pop3-port',
  ]);
});

test.each([
  ['signed-in', null],
  ['not-signed-in', 'email.advice.not-configured'],
  ['token-expired', 'email.advice.expired'],
  ['old-firmware', 'email.advice.old-firmware'],
] as const)('what to do: %s', (scenario, advice) => {
  expect(emailServerStatusOf(viewAt(scenario)).advice).toBe(advice);
});

test('a password method has no account state', () => {
  const view = viewAt('not-signed-in');
  const printer = {
    ...view.printer,
    emailServer: { ...view.printer.emailServer, authenticationMethod: 'smtp-auth' as const },
  };
  expect(emailServerStatusOf({ ...view, printer })).toMatchObject({
    advice: null,
    state: { value: { word: 'email.method.smtp-auth' } },
  });
});
