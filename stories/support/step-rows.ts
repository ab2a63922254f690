// Steps within screens: forms, keyboard, checks, messages; reached by taps on the real panel.

import { stepDuration } from '../../src/core/device/check/check-steps.ts';
import { printTime } from '../../src/core/device/jobs/timing.ts';
import type { ItemId } from '../../src/core/device/panel/menu.ts';
import { newPrinter } from '../../src/core/device/printer.ts';
import type { Command } from '../../src/core/protocol.ts';
import type { ScenarioId } from '../../src/core/scenario/scenario-ids.ts';
import { go } from './state-rows.ts';
import type { Step, StoryRow } from './story-row.ts';

const on = (
  name: string,
  scenario: ScenarioId,
  screen: ItemId,
  steps: readonly Step[],
  before: readonly Command[] = [],
): StoryRow => ({
  name,
  scenario,
  commands: [...before, go(screen)],
  steps,
  screen,
});

const ok: Step = { tap: 'action.ok' };
const signIn: Command = { type: 'admin.sign-in', password: newPrinter.serial };
const wrong: readonly Step[] = [{ keys: 'wrong' }, ok, { see: 'admin.wrong' }];
const ownPassword: Command = { type: 'admin.change-password', next: 'Practice-2026', confirm: 'Practice-2026' };

const signInRows: readonly StoryRow[] = [
  on('admin-sign-in: typing', 'admin-locked', 'admin-sign-in', [
    { type: 'FP7k' },
    { see: 'value.characters', values: { used: 4, limit: 20 } },
  ]),
  on('admin-sign-in: shown', 'admin-locked', 'admin-sign-in', [
    { type: 'FP7' },
    { tap: 'keyboard.show' },
    { see: 'value.characters', values: { used: 3, limit: 20 } },
  ]),
  on('admin-sign-in: full', 'admin-locked', 'admin-sign-in', [
    { keys: '123456789012345678901' },
    { see: 'keyboard.full' },
  ]),
  on('admin-sign-in: signs', 'admin-locked', 'admin-sign-in', [{ page: 'keyboard.digits' }]),
  on('admin-sign-in: wrong password', 'admin-locked', 'admin-sign-in', wrong),
  on('admin-sign-in: waiting', 'admin-locked', 'admin-sign-in', [...wrong, ...wrong, ...wrong]),
  on(
    'admin-sign-in: own password',
    'admin-locked',
    'admin-sign-in',
    [{ keys: 'a' }],
    [signIn, ownPassword, { type: 'admin.sign-out' }],
  ),
].map((row) => ({ ...row, commands: [...(row.commands ?? []).slice(0, -1), go('network-settings')] }));

const passwordRows: readonly StoryRow[] = [
  on('admin-password: keyboard', 'signed-in', 'admin-password', [{ open: 'admin.next' }, { type: 'abc' }], [signIn]),
  on(
    'admin-password: too short',
    'signed-in',
    'admin-password',
    [{ open: 'admin.next' }, { keys: 'abc' }, ok, ok, { see: 'admin.problem.too-short', values: { min: 8 } }],
    [signIn],
  ),
  on(
    'admin-password: not the same',
    'signed-in',
    'admin-password',
    [
      { open: 'admin.next' },
      { keys: 'Practice-2026' },
      ok,
      { open: 'admin.confirm' },
      { keys: 'Practice-2027' },
      ok,
      ok,
      { see: 'admin.problem.not-equal' },
    ],
    [signIn],
  ),
  on('admin-password: own in use', 'signed-in', 'admin-password', [{ see: 'admin.own-in-use' }], [signIn, ownPassword]),
  on(
    'admin-password: restore?',
    'signed-in',
    'admin-password',
    [{ tap: 'action.restore' }, { see: 'action.cancel' }],
    [signIn, ownPassword],
  ),
  on(
    'admin-password: restored',
    'signed-in',
    'admin-password',
    [{ tap: 'action.restore' }, { tap: 'action.restore' }, { see: 'notice.password-reset' }],
    [signIn, ownPassword],
  ),
  on('lock-setting: on', 'signed-in', 'lock-setting', [{ tap: 'value.on' }], [signIn]),
];

const setupRows: readonly StoryRow[] = [
  on('network-setup: Wi-Fi', 'signed-in', 'network-setup', [{ tap: 'value.wifi' }]),
  on('network-setup: manual', 'signed-in', 'network-setup', [{ tap: 'value.manual' }]),
  on('network-setup: refused', 'signed-in', 'network-setup', [
    { tap: 'value.manual' },
    { open: 'network.gateway' },
    { erase: '192.168.1.1'.length },
    { type: '10.0.0.1' },
    ok,
    ok,
    { see: 'ipv4-problem.not-in-network' },
  ]),
  on('network-setup: keyboard', 'signed-in', 'network-setup', [
    { tap: 'value.manual' },
    { open: 'network.address' },
    { type: '192.168.1.2' },
  ]),
  on('network-setup: not an address', 'signed-in', 'network-setup', [
    { tap: 'value.manual' },
    { open: 'network.address' },
    { erase: '43'.length },
    { keys: '300' },
    ok,
    ok,
    { see: 'ipv4-problem.not-an-address' },
  ]),
  on('network-setup: saved', 'signed-in', 'network-setup', [ok, { see: 'notice.saved' }]),
  on('additional-network-setup: manual', 'additional-network', 'additional-network-setup', [{ tap: 'value.manual' }]),
];

// A person sees it run before time passes: the command may still be under way.
const start: readonly Step[] = [{ tap: 'action.start' }, { see: 'check.running' }];
const done: Step = { pass: 5 * stepDuration };
const surroundings = (change: Extract<Command, { type: 'surroundings.set' }>['surroundings']): readonly Command[] => [
  { type: 'surroundings.set', surroundings: change },
];

const checkRows: readonly StoryRow[] = [
  on('connection-check: started', 'signed-in', 'connection-check', start),
  on('connection-check: half way', 'signed-in', 'connection-check', [
    ...start,
    { pass: 2 * stepDuration },
    { see: 'check.running' },
  ]),
  on('connection-check: stopped', 'signed-in', 'connection-check', [
    ...start,
    { tap: 'action.stop' },
    { see: 'check.intro' },
  ]),
  on('connection-check: passed', 'signed-in', 'connection-check', [...start, done, { see: 'check.passed' }]),
  on('connection-check: no cable', 'cable-unplugged', 'connection-check', [
    ...start,
    done,
    { see: 'check.advice.link' },
  ]),
  on(
    'connection-check: no address',
    'signed-in',
    'connection-check',
    [...start, done, { see: 'check.advice.address' }],
    surroundings({ dhcp: { standard: null, additional: null } }),
  ),
  on(
    'connection-check: no names',
    'signed-in',
    'connection-check',
    [...start, done, { see: 'check.advice.dns' }],
    surroundings({ dns: false }),
  ),
  on(
    'connection-check: no internet',
    'signed-in',
    'connection-check',
    [...start, done, { see: 'check.advice.internet' }],
    surroundings({ internet: false }),
  ),
];

const idle = newPrinter.operationTimeout.seconds * 1000;

const startPrinting: readonly Step[] = [{ tap: 'sheet.start' }, { see: 'sheet.printing' }];
const printedSheet: readonly Step[] = [...startPrinting, { pass: printTime }, { see: 'sheet.email-server' }];

const otherRows: readonly StoryRow[] = [
  on('print-status-sheet: printing', 'signed-in', 'print-status-sheet', startPrinting),
  on('print-status-sheet: cancelled', 'signed-in', 'print-status-sheet', [
    ...startPrinting,
    { tap: 'action.cancel' },
    { see: 'sheet.confirm' },
  ]),
  on('print-status-sheet: sheet', 'signed-in', 'print-status-sheet', printedSheet),
  ...(['4.3', '10.1'] as const).map((size) => ({
    ...on(`print-status-sheet: sheet, ${size} inch`, 'signed-in', 'print-status-sheet', printedSheet),
    size,
  })),
  on('print-status-sheet: larger type', 'signed-in', 'print-status-sheet', [...printedSheet, { tap: 'sheet.enlarge' }]),
  on('print-status-sheet: two networks', 'additional-network', 'print-status-sheet', printedSheet),
  on('print-status-sheet: dark', 'signed-in', 'print-status-sheet', printedSheet, [
    { type: 'theme.set', theme: 'dark' },
  ]),
  on('date-time: later', 'signed-in', 'date-time', [{ tap: 'date-time.more', values: { field: '$date-time.month' } }]),
  on('date-time: saved', 'signed-in', 'date-time', [ok, { see: 'notice.saved' }]),
  on('about: start again?', 'signed-in', 'about', [{ tap: 'about.restart' }, { see: 'about.restart-question' }]),
  on('timeout: warning', 'signed-in', 'theme', [
    { pass: idle - 12_000 },
    { see: 'timeout.warning', values: { count: 12 } },
  ]),
  ...(['4.3', '10.1'] as const).map((size) => ({
    ...on(`timeout: warning, ${size} inch`, 'signed-in', 'theme', [
      { pass: idle - 12_000 },
      { see: 'timeout.warning', values: { count: 12 } },
    ]),
    size,
  })),
  {
    name: 'timeout: back at Home',
    scenario: 'signed-in',
    commands: [go('theme')],
    steps: [{ pass: idle }, { see: 'notice.timed-out' }],
    screen: 'home',
  },
  {
    name: 'notice: signed in',
    scenario: 'admin-locked',
    steps: [{ tap: 'action.sign-in' }, { keys: newPrinter.serial }, ok, { see: 'notice.signed-in' }],
    screen: 'home',
  },
  {
    name: 'notice: signed out',
    scenario: 'admin-locked',
    commands: [signIn],
    steps: [{ tap: 'action.sign-out' }, { see: 'notice.signed-out' }],
    screen: 'home',
  },
];

export const stepRows: readonly StoryRow[] = [...signInRows, ...passwordRows, ...setupRows, ...checkRows, ...otherRows];
