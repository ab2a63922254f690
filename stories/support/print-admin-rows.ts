// Epson Print Admin Serverless at the panel, on the printer's own world: who logs in, how, and what is said where they cannot.

import type { PrintAdminUser } from '../../src/core/device/print-admin/print-admin.ts';
import { newPrinter } from '../../src/core/device/printer.ts';
import type { OpenPlatformSettings } from '../../src/core/device/web/web-settings.ts';
import type { Command } from '../../src/core/protocol.ts';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';
import { practiceUsers } from '../../src/core/scenario/print-admin-starts.ts';
import type { Step, StoryRow } from './story-row.ts';

/** A card is held over the reader by somebody who does not look at the panel. */
export const holdCard = (card: string): Command => ({ type: 'print-admin.present-card', card });

const settings = (change: Partial<OpenPlatformSettings>): readonly Command[] =>
  atWebConfig({ type: 'open-platform.save', settings: { ...newPrinter.web.openPlatform, ...change } });

/** A practice user with something else, as the administrator saves it. */
export function savedUser(userId: string, change: Partial<PrintAdminUser>): readonly Command[] {
  const known = practiceUsers.find((user) => user.userId === userId);
  if (known === undefined) throw new Error(`Nobody who practises has the user ID ${userId}.`);
  const { source: _, ...user } = known;
  return atWebConfig({ type: 'print-admin-user.save', user: { ...user, ...change }, password: null });
}

const ok: Step = { tap: 'action.ok' };
const typed = (text: string): readonly Step[] => [{ keys: text }, ok];
const toPassword: readonly Step[] = [{ tap: 'log-in.user-id-and-password' }, ...typed('anna')];
const wrong: readonly Step[] = [...typed('wrong'), { see: 'log-in.problem.wrong' }];
const newCard: readonly Step[] = [{ tap: 'log-in.hold-card' }, { tap: 'log-in.new-card' }];

const logIn = (name: string, steps: readonly Step[], commands: readonly Command[] = []): StoryRow => ({
  name: `print-admin-log-in: ${name}`,
  scenario: 'to-my-email',
  commands,
  steps,
  screen: 'print-admin-log-in',
});
const home = (name: string, commands: readonly Command[], steps: readonly Step[] = []): StoryRow => ({
  name: `home: ${name}`,
  scenario: 'to-my-email',
  commands,
  steps,
  screen: 'home',
});

/** What Anna meets behind To My Email. */
const annas = (
  [
    'to-my-email',
    'to-my-email-before-consent',
    'to-my-email-first-time',
    'to-my-email-in-use',
    'to-my-email-user-not-enabled',
    'to-my-email-send-as',
    'to-my-email-consent-withdrawn',
    'to-my-email-long-pause',
  ] as const
).map(
  (scenario): StoryRow => ({
    name: `to-my-email: Anna, ${scenario}`,
    scenario,
    commands: [holdCard('anna')],
    walk: ['to-my-email'],
    screen: 'to-my-email',
  }),
);

export const printAdminRows: readonly StoryRow[] = [
  logIn('cards', [{ tap: 'log-in.hold-card' }, { see: 'log-in.which-card' }]),
  logIn('unknown card', [...newCard, { see: 'log-in.register-question' }]),
  logIn(
    'unknown card, for the administrator',
    [...newCard, { see: 'log-in.ask-administrator' }],
    [...settings({ allowCardRegistration: false })],
  ),
  logIn('card registered', [
    ...newCard,
    { tap: 'log-in.yes' },
    ...typed('daria'),
    ...typed('practice'),
    { see: 'notice.card-registered' },
  ]),
  logIn('no user ID', [{ tap: 'log-in.user-id-and-password' }, ok, { see: 'log-in.problem.no-user-id' }]),
  logIn('wrong password', [...toPassword, ...wrong]),
  logIn('waiting', [...toPassword, ...wrong, ...wrong, ...wrong]),
  logIn(
    'user ID alone',
    [{ tap: 'log-in.user-id' }, ...typed('nobody'), { see: 'log-in.problem.wrong-user-id' }],
    settings({ howToAuthenticate: 'user-id' }),
  ),
  logIn(
    'ID number too short',
    [{ tap: 'log-in.id-number' }, ...typed('12'), { see: 'log-in.problem.too-short', values: { count: 4 } }],
    settings({ howToAuthenticate: 'card-or-id-number' }),
  ),
  logIn(
    'wrong ID number',
    [{ tap: 'log-in.id-number' }, ...typed('4711'), { see: 'log-in.problem.wrong-number' }],
    settings({ howToAuthenticate: 'id-number' }),
  ),
  logIn('card not registered after all', [...newCard, { tap: 'log-in.no' }, { see: 'log-in.hold-card' }]),
  logIn(
    'logged out',
    [{ tap: 'log-in.log-out-user', values: { name: 'Anna Example' } }, { see: 'notice.logged-out' }],
    [holdCard('anna')],
  ),
  home('a user is logged in', [holdCard('anna')], [{ button: 'menu.to-my-email' }, { see: 'log-in.log-out' }]),
  home('a user with the rights of the administrator', [holdCard('ada')], [{ see: 'log-in.log-out' }]),
  home(
    'To My Email not for this user',
    [...savedUser('boris', { functions: ['scan'] }), holdCard('boris')],
    [{ tap: 'menu.to-my-email' }, { see: 'message.not-for-user' }],
  ),
  home(
    'the administrator is no user',
    [{ type: 'admin.sign-in', password: newPrinter.serial }],
    [{ tap: 'menu.to-my-email' }, { see: 'message.for-users' }],
  ),
  ...annas,
];
