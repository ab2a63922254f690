import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPrinter } from '../../../src/core/device/printer.ts';
import { deviceName } from '../../../src/core/device/status-sheet.ts';
import { placeOf, readAddress } from '../../../src/surfaces/desk/computer/address.view.ts';
import { checkProperty } from '../../support/check-property.ts';
import { deskAt } from './fixture.ts';

const webConfig = { tab: 'printer', page: 'web-config' };

describe('the computer opens', () => {
  const { view } = deskAt('signed-in');

  it.each([
    '192.168.1.43',
    ' 192.168.1.43 ',
    'http://192.168.1.43',
    'https://192.168.1.43/',
    'HTTPS://192.168.1.43/PRESENTATION/ADVANCED',
    '192.168.1.43:443/x?y#z',
    deviceName(newPrinter),
    `http://${deviceName(newPrinter).toLowerCase()}.local/`,
  ])('Web Config at the printer’s own address or name: %s', (typed) => {
    expect(placeOf(typed, view())).toEqual(webConfig);
  });

  it.each(['microsoft.com/devicelogin', 'https://microsoft.com/devicelogin/', 'www.microsoft.com/link'])(
    'the page for the code at %s',
    (typed) => expect(placeOf(typed, view())).toEqual({ tab: 'microsoft' }),
  );

  it('admin centers with their paths, and the mailboxes', () => {
    expect(placeOf('https://admin.exchange.microsoft.com/#/settings', view())).toEqual({
      tab: 'admin',
      address: 'admin.exchange.microsoft.com',
    });
    expect(placeOf('entra.microsoft.com/users', view())).toEqual({
      tab: 'admin',
      address: 'entra.microsoft.com/users',
    });
    expect(placeOf('outlook.office.com', view())).toEqual({ tab: 'mail' });
  });
});

describe('a wrong address is explained', () => {
  it.each([
    ['192.168.1.44', 'no-device'],
    ['example.org', 'unknown'],
    ['192.168.1.400', 'unknown'],
    ['where is it', 'not-typed'],
    ['<script>', 'not-typed'],
    ['', 'empty'],
    ['http://', 'empty'],
  ])('%s: %s', (typed, page) => {
    expect(placeOf(typed, deskAt('signed-in').view())).toMatchObject({ tab: 'printer', page });
  });

  it('while the printer has no cable, its own address does not answer, and no other is said to be wrong', () => {
    const { view } = deskAt('cable-unplugged');
    expect(placeOf('192.168.1.43', view())).toEqual({ tab: 'printer', page: 'offline', host: '192.168.1.43' });
    expect(placeOf(deviceName(newPrinter), view())).toMatchObject({ page: 'offline' });
    expect(placeOf('192.168.1.44', view())).toMatchObject({ page: 'no-network' });
  });

  it('whatever is typed: never an exception, and never Web Config at another address', () => {
    const view = deskAt('signed-in').view();
    checkProperty(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.ipV4(), fc.ipV6()), (typed) => {
        const place = placeOf(typed, view);
        if (place.tab === 'printer' && place.page === 'web-config')
          expect(['192.168.1.43', deviceName(newPrinter).toLowerCase()]).toContain(
            readAddress(typed).host.replace(/\.local$/, ''),
          );
      }),
      1000,
    );
  });
});

describe('the address follows the network', () => {
  it('a new address of the printer is the right one from then on, the old one no more', () => {
    const { view, does } = deskAt('signed-in');
    const manual = { address: '10.0.0.7', mask: '255.255.255.0', gateway: '10.0.0.1', dns1: '10.0.0.1', dns2: '' };
    does({ type: 'network.apply', network: 'standard', connection: 'wired', ipv4: { mode: 'manual', manual } });
    expect(placeOf('10.0.0.7', view())).toEqual(webConfig);
    expect(placeOf('192.168.1.43', view())).toMatchObject({ page: 'no-device' });
  });

  it('both networks of a printer lead to it, each while it is connected', () => {
    const { view, does } = deskAt('additional-network');
    expect(placeOf('192.168.1.43', view())).toEqual(webConfig);
    expect(placeOf('10.20.0.43', view())).toEqual(webConfig);
    does({ type: 'surroundings.set', surroundings: { cable: { standard: false, additional: true } } });
    expect(placeOf('192.168.1.43', view())).toMatchObject({ page: 'offline' });
    expect(placeOf('10.20.0.43', view())).toEqual(webConfig);
  });
});
