import type { ItemId } from '../../src/core/device/panel/menu.ts';
import type { PanelSize } from '../../src/core/device/profile.ts';
import type { Command } from '../../src/core/protocol.ts';
import type { ScenarioId } from '../../src/core/scenario/scenario-ids.ts';
import type { Key } from '../../src/i18n/i18n.ts';

/** What a person does or sees, in words of the panel by their keys: the same story plays in every language. */
export type Step =
  /** Taps the button of that name; of several, the first. A value `$key` stands for the word of that key. */
  | { tap: Key; values?: Record<string, string | number> }
  /** Opens the field of that label on a form. */
  | { open: Key }
  /** Deletes so many characters, key by key. */
  | { erase: number }
  /** Turns to another page of the keyboard: the key's name ends with the page's. */
  | { page: Key }
  /** The button is there. */
  | { button: Key }
  /** Types on the panel's own keyboard, key by key. */
  | { type: string }
  /** Types on a keyboard on a cable. */
  | { keys: string }
  /** Time passes for the printer, in ms. */
  | { pass: number }
  /** The text is there. */
  | { see: Key; values?: Record<string, string | number> };

/** A story as plain data. */
export interface StoryRow {
  name: string;
  scenario: ScenarioId;
  /** What happened before, without the panel being touched. */
  commands?: readonly Command[];
  /** Opened by tapping from Home to it, level by level. */
  walk?: readonly ItemId[];
  steps?: readonly Step[];
  /** The screen that is shown in the end. */
  screen: ItemId;
  size?: PanelSize;
}

/** What a file `*.table.stories.ts` exports. */
export interface StoryTable {
  title: string;
  rows: readonly StoryRow[];
}
