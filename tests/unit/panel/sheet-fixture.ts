// Sheets for the tests of paper and PDF: real scenarios, real words, no browser.
import { startTime } from '../../../src/core/device/printer.ts';
import { statusSheet } from '../../../src/core/device/status-sheet.ts';
import type { ScenarioId } from '../../../src/core/scenario/scenario-ids.ts';
import { type DisplayLanguage, loadI18n } from '../../../src/i18n/i18n.ts';
import type { PaperDocument } from '../../../src/ui/paper/paper-document.ts';
import { sheetDocument } from '../../../src/ui/paper/sheet-document.ts';
import { viewAt } from './fixture.ts';

/** The status sheet of a scenario in a language's words. */
export async function sheetIn(language: DisplayLanguage, scenario: ScenarioId = 'signed-in'): Promise<PaperDocument> {
  const { printer, account } = viewAt(scenario);
  const { t } = await loadI18n(language, { root: null, namespaces: ['panel', 'screens'] });
  return sheetDocument({ sections: statusSheet(printer, account, startTime), printedAt: startTime }, t, language);
}
