// States of screens by circumstance: what the room, the account and the printer's own settings make of a screen.

import { exchangeOnline } from '../../src/core/device/email-server/email-server.ts';
import type { Surroundings } from '../../src/core/device/network/network.ts';
import type { ItemId } from '../../src/core/device/panel/menu.ts';
import { newPrinter } from '../../src/core/device/printer.ts';
import type { Command } from '../../src/core/protocol.ts';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';
import type { ScenarioId } from '../../src/core/scenario/scenario-ids.ts';
import type { StoryRow } from './story-row.ts';

/** Straight to a screen, as a link does. */
export const go = (item: ItemId): Command => ({ type: 'panel.go', item });

/** A row for a screen that is as it is because of what was before. */
const seen = (
  name: string,
  scenario: ScenarioId,
  screen: ItemId,
  before: readonly Command[] = [],
  more: Partial<StoryRow> = {},
): StoryRow => ({
  name,
  scenario,
  commands: [...before, go(screen)],
  screen,
  ...more,
});

const room = (surroundings: Partial<Surroundings>): Command => ({ type: 'surroundings.set', surroundings });
const noAddress = room({ dhcp: { standard: null, additional: null } });
const { sounds } = newPrinter;
const signIn: Command = { type: 'admin.sign-in', password: newPrinter.serial };
const byPassword = (authenticationMethod: 'smtp-auth' | 'pop-before-smtp'): readonly Command[] =>
  atWebConfig({
    type: 'email-server.save',
    password: null,
    settings: {
      ...exchangeOnline('printer@contoso.com'),
      authenticationMethod,
      smtpServer: 'mail.contoso.com',
      secureConnection: 'none',
      pop3Server: 'pop.contoso.com',
      pop3Port: 995,
    },
  });

const home: readonly StoryRow[] = [
  seen('home: no cable', 'cable-unplugged', 'home'),
  seen('home: no address', 'signed-in', 'home', [noAddress]),
  seen('home: Wi-Fi', 'wifi-only', 'home'),
  seen('home: no Wi-Fi signal', 'wifi-only', 'home', [
    room({ accessPoint: { ssid: 'Contoso-Office', security: 'WPA2-PSK', signal: 0 } }),
  ]),
  seen('home: muted', 'signed-in', 'home', [{ type: 'sounds.set', sounds: { ...sounds, muted: true } }]),
  seen('home: locked', 'admin-locked', 'home', [], { steps: [{ button: 'action.sign-in' }] }),
  seen('home: administrator signed in', 'admin-locked', 'home', [signIn], { steps: [{ button: 'action.sign-out' }] }),
  seen('home: small model without fax', 'compact-panel', 'home'),
  { name: 'first start', scenario: 'factory-default', screen: 'first-language' },
  { name: 'first start: small panel', scenario: 'factory-default', screen: 'first-language', size: '4.3' },
];

const menus: readonly StoryRow[] = [
  seen('network-settings: two networks', 'additional-network', 'network-settings'),
  seen('general-settings: locked rows', 'admin-locked', 'general-settings'),
  seen('basic-settings: locked rows', 'admin-locked', 'basic-settings'),
];

const network: readonly StoryRow[] = [
  seen('wired-wifi-status: no cable', 'cable-unplugged', 'wired-wifi-status'),
  seen('wired-wifi-status: no address', 'signed-in', 'wired-wifi-status', [noAddress]),
  seen('wired-wifi-status: Wi-Fi', 'wifi-only', 'wired-wifi-status'),
  seen('wifi-direct-status: on', 'wifi-only', 'wifi-direct-status'),
  seen('additional-wired-status: no cable', 'additional-network', 'additional-wired-status', [
    room({ cable: { standard: true, additional: false } }),
  ]),
];

const email: readonly StoryRow[] = [
  seen('email-server-status: signed in', 'signed-in', 'email-server-status', [], {
    steps: [{ see: 'email.state.signed-in' }],
  }),
  seen('email-server-status: before the guide', 'before-you-begin', 'email-server-status'),
  seen('email-server-status: prepared as the guide says', 'first-sign-in', 'email-server-status'),
  seen('email-server-status: not signed in', 'not-signed-in', 'email-server-status', [], {
    steps: [{ see: 'email.state.not-configured' }],
  }),
  seen('email-server-status: expired', 'token-expired', 'email-server-status', [], {
    steps: [{ see: 'email.advice.expired' }],
  }),
  seen('email-server-status: old firmware', 'old-firmware', 'email-server-status', [], {
    steps: [{ see: 'email.advice.old-firmware' }],
  }),
  seen('email-server-status: SMTP AUTH', 'signed-in', 'email-server-status', byPassword('smtp-auth'), {
    steps: [{ see: 'email.method.smtp-auth' }],
  }),
  seen('email-server-status: POP before SMTP', 'signed-in', 'email-server-status', byPassword('pop-before-smtp'), {
    steps: [{ see: 'email.pop3-server' }],
  }),
];

const settings: readonly StoryRow[] = [
  seen('sounds: muted', 'signed-in', 'sounds', [{ type: 'sounds.set', sounds: { ...sounds, muted: true } }]),
  seen('sounds: loudest', 'signed-in', 'sounds', [{ type: 'sounds.set', sounds: { ...sounds, volume: 4 } }]),
  seen('operation-timeout: off', 'signed-in', 'operation-timeout', [
    { type: 'operation-timeout.set', operationTimeout: { on: false, seconds: 120 } },
  ]),
  seen('theme: dark', 'signed-in', 'theme', [{ type: 'theme.set', theme: 'dark' }]),
  seen('theme: high contrast', 'signed-in', 'theme', [{ type: 'theme.set', theme: 'high-contrast' }]),
  seen('brightness: lowest', 'signed-in', 'brightness', [{ type: 'brightness.set', percent: 20 }]),
  seen('about: small panel', 'compact-panel', 'about'),
];

export const circumstances: readonly StoryRow[] = [...home, ...menus, ...network, ...email, ...settings];
