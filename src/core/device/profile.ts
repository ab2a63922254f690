/** What differs between printer models. Names are neutral; sizes follow shared reference printer.md 2.1. */

/** Languages of the guide's editions and English. */
export const languages = ['en', 'mk', 'ru', 'ms', 'pl', 'uz'] as const;
export type Language = (typeof languages)[number];

/** Drawn size of the touch panel in CSS pixels, and the smallest touch target that is 44 px and 9.5 mm there (kiosk.md 2.2). */
export const panelSizes = {
  '4.3': { width: 480, height: 272, ppi: 128, target: 48 },
  '7': { width: 800, height: 480, ppi: 133, target: 50 },
  '10.1': { width: 1024, height: 600, ppi: 118, target: 48 },
} as const satisfies Record<string, { width: number; height: number; ppi: number; target: number }>;
/** Diagonal in inches. */
export type PanelSize = keyof typeof panelSizes;

export type Capability = 'fax' | 'additional-network' | 'to-my-email';

export interface ModelProfile {
  name: string;
  panel: PanelSize;
  capabilities: readonly Capability[];
  /** Languages in which Web Config is offered (G39); the others get English. */
  webConfigLanguages: readonly Language[];
}

export const models = {
  'model-43': { name: 'Model 43', panel: '4.3', capabilities: [], webConfigLanguages: ['en', 'ru', 'pl'] },
  'model-70': {
    name: 'Model 70',
    panel: '7',
    capabilities: ['fax', 'to-my-email'],
    webConfigLanguages: ['en', 'ru', 'pl'],
  },
  'model-101': {
    name: 'Model 101',
    panel: '10.1',
    capabilities: ['fax', 'to-my-email', 'additional-network'],
    webConfigLanguages: ['en', 'ru', 'pl'],
  },
} as const satisfies Record<string, ModelProfile>;
export type ModelId = keyof typeof models;

/** The profile of a model; the widened type, for code that does not care which model it is. */
export const profileOf = (model: ModelId): ModelProfile => models[model];
