import { newPrinter } from '../device/printer.ts';
import type { ScenarioId } from './scenario-ids.ts';
import type { Scenario } from './scenarios.ts';

/** The scenario of a world that no link asked for. */
export const defaultScenario: ScenarioId = 'factory-default';

/** Its start, apart from the others: it is all that the first load needs. */
export const factoryDefault: Scenario = {
  printer: { ...newPrinter, languageChosen: false },
  account: 'not-configured',
};
