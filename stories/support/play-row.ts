import { handsOn } from './hands.ts';
import type { Stage, StageWish } from './stage.ts';
import type { StoryRow } from './story-row.ts';

/** The part of Storybook's context that playing needs. */
interface PlayContext {
  canvasElement: HTMLElement;
  loaded: Record<string, unknown>;
}

/** The hands on the panel of a story that is being played. */
export const handsOf = ({ canvasElement, loaded }: PlayContext) => handsOn(canvasElement, loaded.stage as Stage);

/** What a row's story starts from.
 * @public for the modules that .storybook/story-tables.ts writes
 */
export const parametersOf = ({ scenario, commands, size }: StoryRow): { stage: StageWish } => ({
  stage: { scenario, ...(commands === undefined ? {} : { commands }), ...(size === undefined ? {} : { size }) },
});

/** Does what a row says, through the real panel, and looks at where it led.
 * @public for the modules that .storybook/story-tables.ts writes
 */
export async function playRow(context: PlayContext, { walk = [], steps = [], screen }: StoryRow): Promise<void> {
  const hands = handsOf(context);
  for (const item of walk) await hands.tap(`menu.${item}`);
  for (const step of steps) await hands.carryOut(step);
  await hands.sees(screen);
}
