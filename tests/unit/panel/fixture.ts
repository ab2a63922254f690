// Views of worlds for the tests of what screens show: real scenarios, no browser.
import { linkOf } from '../../../src/core/device/network/network.ts';
import { startTime } from '../../../src/core/device/printer.ts';
import type { WorldView } from '../../../src/core/protocol.ts';
import type { ScenarioId } from '../../../src/core/scenario/scenario-ids.ts';
import { scenarioOf } from '../../../src/core/scenario/scenarios.ts';

/** What a window sees at the start of a scenario, with the panel where the test wants it. Port time 0 is the scenario's start. */
export function viewAt(scenario: ScenarioId, panel: Partial<WorldView['panel']> = {}): WorldView {
  const { printer, account } = scenarioOf(scenario);
  const { admin, secrets: _, printAdmin: __, ...shown } = printer;
  return {
    revision: 1,
    scenario,
    printer: { ...shown, clockOffset: startTime },
    link: linkOf(printer.network, 'standard'),
    panel: {
      size: '7',
      item: 'home',
      kind: 'home',
      rows: [],
      network: 'standard',
      trail: ['home'],
      step: null,
      field: null,
      draft: {},
      notice: null,
      message: null,
      timeoutAt: null,
      ...panel,
    },
    admin: {
      signedIn: false,
      locked: admin.locked,
      initialPassword: admin.password === null,
      wrongTries: 0,
      blockedUntil: 0,
    },
    account,
    mail: null,
    users: { signedIn: null, waits: {} },
    printAdmin: null,
    reality: 'guide',
    hints: [],
    more: null,
    check: null,
  };
}
