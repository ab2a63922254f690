import type { Theme } from '../../src/core/device/printer.ts';
import { type PanelSize, panelSizes } from '../../src/core/device/profile.ts';
import { isScenarioId } from '../../src/core/scenario/scenario-ids.ts';
import type { DisplayLanguage } from '../../src/i18n/languages.ts';
import { type Stage, type StageWish, setUp } from './stage.ts';
import type { Overrides } from './stage-view.tsx';

/** The toolbar's choices. 'model', 'printer' and 'story' leave it to the story. */
export interface Globals {
  language: DisplayLanguage;
  size: PanelSize | 'model';
  theme: Theme | 'printer';
  scenario: string;
}

/** The part of Storybook's context that a stage is made from. */
interface Context {
  id: string;
  globals: Record<string, unknown>;
  parameters: Record<string, unknown>;
}

interface Kept {
  made: string;
  stage: Promise<Stage>;
}

// Of the stories that are drawn now: a new language or size is drawn without losing what was done in the story.
const stages = new Map<string, Kept>();

const globalsOf = (globals: Record<string, unknown>): Globals => globals as unknown as Globals;

/** What the toolbar sets over the story. */
export function overridesOf(globals: Record<string, unknown>): Overrides {
  const { theme } = globalsOf(globals);
  // From an address, Storybook reads `size:4.3` as a number.
  const size = String(globals.size);
  return {
    size: Object.hasOwn(panelSizes, size) ? (size as PanelSize) : undefined,
    theme: theme === 'printer' ? undefined : theme,
  };
}

/** The stage of a story: the one that stands, as long as it starts from the same; its language follows the toolbar. */
export async function stageFor({ id, globals, parameters }: Context): Promise<Stage> {
  const { language, scenario } = globalsOf(globals);
  const told = (parameters.stage ?? {}) as StageWish;
  const wish = isScenarioId(scenario) ? { ...told, scenario } : told;
  const made = JSON.stringify(wish);
  const kept = stages.get(id);
  if (kept?.made !== made) {
    strike(id);
    const stage = setUp(wish, language);
    stages.set(id, { made, stage });
    asked.set(id, language);
    return stage;
  }
  const stage = await kept.stage;
  // Only what was changed in the toolbar: a language chosen on the panel stays.
  if (asked.get(id) !== language) await stage.i18n.change(language);
  asked.set(id, language);
  return stage;
}

const asked = new Map<string, DisplayLanguage>();

/** Takes a story's stage down. */
export function strike(id: string): void {
  const kept = stages.get(id);
  stages.delete(id);
  void kept?.stage.then(({ link }) => link.close());
}
