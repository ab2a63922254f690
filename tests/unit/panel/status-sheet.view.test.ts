import { expect, test } from 'vitest';
import type { MailView } from '../../../src/core/device/email/mail-view.ts';
import { startTime } from '../../../src/core/device/printer.ts';
import { statusSheet } from '../../../src/core/device/status-sheet.ts';
import type { WorldView } from '../../../src/core/protocol.ts';
import { statusSheetOf } from '../../../src/surfaces/panel/screens/status-sheet/status-sheet.view.ts';
import { viewAt } from './fixture.ts';
import { sheetIn } from './sheet-fixture.ts';

type Part = Pick<MailView, 'printing' | 'sheet'>;

function viewWith(step: WorldView['panel']['step'], part: Part | null): Pick<WorldView, 'mail' | 'panel'> {
  const view = viewAt('signed-in', { step });
  return { panel: view.panel, mail: part as MailView | null };
}

const { printer, account } = viewAt('signed-in');
const sheet = { printedAt: startTime, sections: statusSheet(printer, account, startTime) };
const printing: NonNullable<MailView['printing']> = {
  id: 7,
  kind: 'status-sheet',
  state: 'printing',
  time: startTime,
  to: [],
  pages: 1,
  pagesDone: 0,
  progress: { from: 1000, until: 4000 },
  tries: 0,
  code: null,
};

test('first the message is to be checked, also where an earlier sheet lies in the tray (G22)', () => {
  expect(statusSheetOf(viewWith('confirm', null))).toEqual({ step: 'confirm' });
  expect(statusSheetOf(viewWith('confirm', { printing: null, sheet }))).toEqual({ step: 'confirm' });
});

test('while the page comes out, its job can be cancelled', () => {
  const expected = { step: 'printing', job: 7, from: 1000, until: 4000 };
  expect(statusSheetOf(viewWith('preview', { printing, sheet: null }))).toEqual(expected);
  expect(statusSheetOf(viewWith('preview', { printing, sheet }))).toEqual(expected);
});

test('then the sheet is shown as it was printed; after a cancelled first job, the message again', () => {
  expect(statusSheetOf(viewWith('preview', { printing: null, sheet }))).toEqual({ step: 'sheet', ...sheet });
  expect(statusSheetOf(viewWith('preview', { printing: null, sheet: null }))).toEqual({ step: 'confirm' });
});

test('the sheet in words: the printer and the time above, values as the language writes them', async () => {
  const document = await sheetIn('ru');
  expect(document.title.text).toBe('Лист состояния сети');
  expect(document.origin).toMatch(/^Model 70 · FP7K004300 · 23 нояб\. 2026/);
  const rows = document.sections.flatMap((section) => section.rows);
  const shownFor = (key: string) => rows.find(({ label }) => label.key === key)?.value;
  expect(shownFor('sheet.language')).toEqual({ text: 'English', key: null });
  expect(shownFor('network.speed')?.text).toBe('1\u00a0000 Мбит/с');
  expect(shownFor('email.current-status')).toEqual({ text: 'Выполнен вход', key: 'email.state.signed-in' });
});
