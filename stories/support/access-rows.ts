// Access Control on the panel, and the printer's own emails: set up at Web Config, seen by whoever stands there.
import type { AccessUser } from '../../src/core/device/web/web-settings.ts';
import type { Command } from '../../src/core/protocol.ts';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';
import { go } from './state-rows.ts';
import type { Step, StoryRow } from './story-row.ts';

const maria: AccessUser = { number: 2, name: 'Maria', functions: ['scan', 'copy', 'print'] };
/** As long as a name can be. */
const wide: AccessUser = { number: 3, name: 'WWWWWWWWWWWWWW', functions: [] };
const unset: AccessUser = { number: 4, name: 'new.colleague', functions: ['scan'] };

/** Access Control is on; Maria may scan, the one with the long name may not, the third has no password yet. */
export const controlled: readonly Command[] = atWebConfig(
  { type: 'access-user.save', user: maria, password: 'maria-1' },
  { type: 'access-user.save', user: wide, password: 'wide-1' },
  { type: 'access-user.save', user: unset, password: null },
  { type: 'access-control.save', on: true, allowUnidentified: false },
);

const ask: Command = { type: 'panel.open', item: 'user-sign-in' };
const signIn = ({ number }: AccessUser, password: string): readonly Command[] => [
  ask,
  { type: 'access.sign-in', user: number, password },
];
const passwordOf = ({ number }: AccessUser): readonly Command[] => [
  ask,
  { type: 'panel.set-draft', values: { user: String(number) } },
  { type: 'panel.enter-field', field: 'password.user' },
];
const ok: Step = { tap: 'action.ok' };
const wrong: readonly Step[] = [{ keys: 'wrong' }, ok, { see: 'admin.wrong' }];

const row = (
  name: string,
  screen: StoryRow['screen'],
  commands: readonly Command[],
  steps: readonly Step[] = [],
): StoryRow => ({ name, scenario: 'signed-in', commands: [...controlled, ...commands], steps, screen });

const scan: Command = {
  type: 'scan.start',
  scan: {
    to: ['anna@contoso.com'],
    subject: 'Practice',
    fileName: 'Scan_20261123_0900',
    format: 'pdf',
    color: 'color',
    resolution: 600,
    limit: 1,
    sample: 'contract',
  },
};
/** A scan that is too large, of which the printer tells Anna. */
const notified: readonly Command[] = [
  ...atWebConfig({
    type: 'notification.save',
    destinations: [{ address: 'anna@contoso.com', events: ['job-failed'] }],
  }),
  ...signIn(maria, 'maria-1'),
  scan,
];
const afterAll: Step = { pass: 60_000 };

export const accessRows: readonly StoryRow[] = [
  row('home: asks who is there', 'home', []),
  row('home: a user is signed in', 'home', signIn(maria, 'maria-1')),
  row('home: not for this user', 'home', signIn(wide, 'wide-1'), [
    { tap: 'menu.scan-to-email' },
    { see: 'message.not-for-user' },
  ]),
  row('user-sign-in: before a scan', 'user-sign-in', [], [{ tap: 'menu.scan-to-email' }, { see: 'access.who' }]),
  row('user-sign-in: password', 'user-sign-in', passwordOf(maria), [{ keys: 'mar' }]),
  row('user-sign-in: long name', 'user-sign-in', passwordOf(wide)),
  row('user-sign-in: wrong password', 'user-sign-in', passwordOf(maria), wrong),
  row('user-sign-in: waiting', 'user-sign-in', passwordOf(maria), [...wrong, ...wrong, ...wrong]),
  row('user-sign-in: no password yet', 'user-sign-in', passwordOf(unset), [
    { keys: 'a' },
    ok,
    { see: 'access.no-password', values: { name: unset.name } },
  ]),
  row(
    'job-status: email notification',
    'job-status',
    [...notified, go('job-status')],
    [afterAll, { see: 'jobs.notification' }],
  ),
];
