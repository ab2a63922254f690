/** What differs between printer models. Names are neutral; sizes follow printer.md 2.1. */
import type { Language, PanelSize } from './profile.ts';

export type Capability =
  | 'fax'
  | 'additional-network'
  | 'to-my-email' /** Not a model's: a license key of Epson Print Admin Serverless is registered. */
  | 'print-admin';

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
