import { expect, test } from 'vitest';
import { statusBarView } from '../../../src/surfaces/panel/widgets/status-bar.view.ts';
import { testWorld } from '../../support/world.ts';

test.each([
  ['signed-in', 'wired-connected', 'cable', null],
  ['cable-unplugged', 'no-cable', 'no-cable', null],
  ['wifi-only', 'wifi-connected', 'wifi-3', null],
  ['admin-locked', 'wired-connected', 'cable', { does: 'sign-in', user: null }],
] as const)('in %s the bar says %s', (scenario, state, icon, login) => {
  expect(statusBarView(testWorld(scenario).world.view)).toMatchObject({ network: { state, icon }, login, sound: true });
});

test.each([
  [4, 'wifi'],
  [3, 'wifi-3'],
  [2, 'wifi-1'],
  [1, 'wifi-1'],
])('%i bars of Wi-Fi look so', (signal, icon) => {
  const { world, does } = testWorld('wifi-only');
  does({
    type: 'surroundings.set',
    surroundings: { accessPoint: { ssid: 'Contoso-Office', security: 'WPA2-PSK', signal } },
  });
  expect(statusBarView(world.view).network).toEqual({ state: 'wifi-connected', icon, bars: signal });
});

test('out of reach, without an address, muted, signed in: each has its own look', () => {
  const { world, does } = testWorld('wifi-only');
  does({
    type: 'surroundings.set',
    surroundings: { accessPoint: { ssid: 'Contoso-Office', security: 'WPA2-PSK', signal: 0 } },
  });
  expect(statusBarView(world.view).network).toMatchObject({ state: 'no-signal', icon: 'no-signal' });
  does({
    type: 'surroundings.set',
    surroundings: {
      cable: { standard: true, additional: true },
      dhcp: { standard: null, additional: null },
      accessPoint: { ssid: 'Contoso-Office', security: 'WPA2-PSK', signal: 2 },
    },
  });
  expect(statusBarView(world.view).network).toMatchObject({ state: 'no-address', icon: 'warning' });
  does({ type: 'sounds.set', sounds: { muted: true, volume: 2, keys: true } });
  expect(statusBarView(world.view).sound).toBe(false);
  does({ type: 'panel.go', item: 'lock-setting' }, { type: 'admin.sign-in', password: world.printer.serial });
  expect(statusBarView(world.view).login).toEqual({ does: 'sign-out', user: null });
});
