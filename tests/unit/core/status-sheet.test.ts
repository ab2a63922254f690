import { expect, test } from 'vitest';
import { newPrinter, startTime } from '../../../src/core/device/printer.ts';
import { emailServerRows, type SheetSection, statusSheet } from '../../../src/core/device/status-sheet.ts';
import { sheetSectionsShape } from '../../../src/core/device/status-sheet-shape.ts';
import { scenarioIds } from '../../../src/core/scenario/scenario-ids.ts';
import { scenarioOf } from '../../../src/core/scenario/scenarios.ts';

const sheetOf = (scenario: (typeof scenarioIds)[number]): SheetSection[] => {
  const { printer, account } = scenarioOf(scenario);
  return statusSheet({ ...printer, clockOffset: 0 }, account, startTime);
};
const section = (sheet: readonly SheetSection[], title: SheetSection['title']) =>
  sheet.find((candidate) => candidate.title === title);
const labels = (sheet: readonly SheetSection[], title: SheetSection['title']) =>
  section(sheet, title)?.rows.map(({ label }) => label);

test('the sheet has the sections of printer.md 4, in order; the email server among them (G22)', () => {
  const titles = sheetOf('signed-in').map(({ title }) => title);
  expect(titles).toEqual([
    'sheet.general',
    'sheet.wired-wifi',
    'sheet.tcp-ip',
    'sheet.dns',
    'sheet.email-server',
    'sheet.wifi-direct',
    'sheet.ipv6',
    'sheet.proxy',
    'sheet.services',
    'sheet.security',
  ]);
});

test('the email server is told as its status screen tells it', () => {
  const { printer, account } = scenarioOf('signed-in');
  expect(section(sheetOf('signed-in'), 'sheet.email-server')?.rows).toEqual(
    emailServerRows({ ...printer, clockOffset: 0 }, account),
  );
});

test('only a model with a second network has one on its sheet, and its MAC address (G06)', () => {
  expect(section(sheetOf('signed-in'), 'sheet.additional')).toBeUndefined();
  const sheet = sheetOf('additional-network');
  expect(labels(sheet, 'sheet.additional')).toContain('network.address');
  expect(labels(sheet, 'sheet.general')).toContain('sheet.additional-mac');
  expect(labels(sheetOf('signed-in'), 'sheet.general')).not.toContain('sheet.additional-mac');
});

test('a cable has a speed, Wi-Fi a name and a signal; what was not handed out is not set', () => {
  expect(labels(sheetOf('signed-in'), 'sheet.wired-wifi')).toEqual([
    'network.connection',
    'network.connection-status',
    'network.speed',
    'network.mac',
  ]);
  expect(labels(sheetOf('wifi-only'), 'sheet.wired-wifi')).toEqual([
    'network.connection',
    'network.connection-status',
    'network.ssid',
    'network.security',
    'network.signal',
    'network.mac',
  ]);
  const unset = { as: 'word', word: 'value.not-set' };
  const tcp = section(sheetOf('cable-unplugged'), 'sheet.tcp-ip')?.rows.slice(1);
  expect(tcp?.map(({ value }) => value)).toEqual([unset, unset, unset]);
});

test('no label stands twice in a section, and no password on the sheet', () => {
  for (const scenario of scenarioIds) {
    const sheet = sheetOf(scenario);
    for (const { title, rows } of sheet) expect(new Set(rows.map(({ label }) => label)).size, title).toBe(rows.length);
    expect(JSON.stringify(sheet)).not.toMatch(/password/i);
  }
});

test('every sheet that can be printed fits its shape in snapshots', () => {
  for (const scenario of scenarioIds) expect(sheetSectionsShape(sheetOf(scenario), 'sheet')).toBeNull();
  const languages = statusSheet({ ...newPrinter, language: 'uz', clockOffset: 0 }, 'expired', startTime);
  expect(sheetSectionsShape(JSON.parse(JSON.stringify(languages)), 'sheet')).toBeNull();
});

const row = (value: unknown) => [{ title: 'sheet.general', rows: [{ label: 'sheet.model', value }] }];

test.for([
  ['no list', {}],
  ['a title that there is not', [{ title: 'sheet.title', rows: [] }]],
  ['a label that there is not', [{ title: 'sheet.general', rows: [{ label: 'x', value: { as: 'text', text: '' } }] }]],
  ['more than a section has', [{ title: 'sheet.general', rows: [], note: '' }]],
  ['no value', row(null)],
  ['a kind of value that there is not', row({ as: 'html', html: '' })],
  ['a kind named like a part of every object', row({ as: 'constructor' })],
  ['a word that there is not', row({ as: 'word', word: 'sheet.title' })],
  ['a value of another kind', row({ as: 'text', text: 'x', word: 'value.on' })],
  ['a text too long', row({ as: 'text', text: 'x'.repeat(321) })],
  ['a fifth bar', row({ as: 'signal', bars: 5 })],
  ['a language that the printer has not', row({ as: 'language', language: 'de' })],
  ['no time', row({ as: 'time', time: Number.NaN })],
] as const)('the shape refuses %s', ([, sections]) => {
  expect(sheetSectionsShape(sections, 'sheet')).toMatch(/^sheet/);
});
