import { startTime } from '../../src/core/device/printer.ts';
import type { PanelSize } from '../../src/core/device/profile.ts';
import type { Command, Want } from '../../src/core/protocol.ts';
import type { ScenarioId } from '../../src/core/scenario/scenario-ids.ts';
import { type DisplayLanguage, type I18n, loadI18n, type Namespace } from '../../src/i18n/i18n.ts';
import { connectInPage } from '../../src/link/in-page.ts';
import type { WorldLink } from '../../src/link/link.ts';
import { memoryStore } from '../../src/link/memory-store.ts';
import { settled } from '../../src/link/settled.ts';
import { type SimulatedClock, simulatedClock, simulatedPorts } from '../../src/link/simulated-clock.ts';
import { loadTheme } from '../../src/ui/theme.ts';

/** What a story starts from, as plain data: `parameters.stage`. */
export interface StageWish {
  scenario?: ScenarioId;
  /** Sent one after the other before the first drawing; one that is refused fails the story. */
  commands?: readonly Command[];
  /** The panel's size; the model's own where it is left out. */
  size?: PanelSize;
  /** What the story's window wants besides the common view: another surface than the panel. */
  want?: Want;
  /** Text that the browser's store holds for the scenario, in place of a world. */
  stored?: string;
}

/** A world in the page, its clock, and the words: what a story draws and its play function drives. */
export interface Stage {
  wish: StageWish;
  link: WorldLink;
  clock: SimulatedClock;
  i18n: I18n;
}

/** The code that the printer shows, in a command of a person who copies it. */
export const shownCode = '@code';

/** A command with the code of now. */
function withCode({ current }: WorldLink, command: Command): Command {
  const signIn = current.state === 'ready' ? current.view.mail?.signIn : null;
  if (command.type !== 'microsoft.step' || command.input.type !== 'enter-code') return command;
  if (command.input.code !== shownCode || signIn?.state !== 'waiting') return command;
  return { ...command, input: { ...command.input, code: signIn.userCode } };
}

/** Sends commands in turn; the first that is refused throws. */
export async function carryOut(link: WorldLink, commands: readonly Command[]): Promise<void> {
  for (const command of commands) {
    const outcome = await link.send(withCode(link, command));
    if (!outcome.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(outcome.refusal)}`);
  }
}

/** Opens a world in the page. Its clock stands still, so that a picture is the same each time. */
export async function openWorld({
  scenario = 'signed-in',
  commands = [],
  stored,
  want,
}: StageWish): Promise<Pick<Stage, 'link' | 'clock'>> {
  const clock = simulatedClock(startTime);
  const store = memoryStore();
  if (stored !== undefined) store.worlds.set(scenario, stored);
  const link = connectInPage({ ports: simulatedPorts(1, clock), store, scenario, ...(want && { want }) });
  await settled(link);
  await carryOut(link, commands);
  return { link, clock };
}

/** The words of a window that wants more than the panel does. */
const wordsOf: Readonly<Record<Want, readonly Namespace[]>> = {
  web: ['webconfig', 'webpages'],
  microsoft: ['microsoft'],
  authorize: ['microsoft'],
  desk: ['desk', 'admin'],
};

/** Sets a stage up. All themes are there at once: no picture, and no check of contrast, comes before its colours. So is the engine of email, whose many files take a development server its time. */
export async function setUp(wish: StageWish, language: DisplayLanguage): Promise<Stage> {
  const more = wish.want === undefined ? [] : wordsOf[wish.want];
  const words = loadI18n(language, { namespaces: ['panel', 'screens', 'app', ...more] });
  const [world, i18n] = await Promise.all([
    openWorld(wish),
    words,
    loadTheme('dark'),
    import('../../src/core/email-engine.ts'),
  ]);
  return { wish, ...world, i18n };
}
