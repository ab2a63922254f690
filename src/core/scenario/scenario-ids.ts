/** The names of the scenarios, apart from their contents: links are checked against them before a world is there. */
export const scenarioIds = [
  'factory-default',
  'signed-in',
  'not-signed-in',
  'token-expired',
  'cable-unplugged',
  'wifi-only',
  'additional-network',
  'admin-locked',
  'old-firmware',
  'compact-panel',
] as const;

export type ScenarioId = (typeof scenarioIds)[number];
export const isScenarioId = (id: string): id is ScenarioId => (scenarioIds as readonly string[]).includes(id);
/** The scenario of a world that no link asked for. */
export const defaultScenario: ScenarioId = 'factory-default';
