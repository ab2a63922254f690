import type { StoryContext, StoryObj } from '@storybook/preact-vite';
import { waitFor, within } from 'storybook/test';
import { startTime } from '../../src/core/device/printer.ts';
import type { Command } from '../../src/core/protocol.ts';
import type { ScenarioId } from '../../src/core/scenario/scenario-ids.ts';
import { type DisplayLanguage, type I18n, loadI18n } from '../../src/i18n/i18n.ts';
import { I18nProvider } from '../../src/i18n/t.tsx';
import { connectInPage } from '../../src/link/in-page.ts';
import type { WorldLink } from '../../src/link/link.ts';
import { memoryStore } from '../../src/link/memory-store.ts';
import { settled } from '../../src/link/settled.ts';
import { type SimulatedClock, simulatedClock, simulatedPorts } from '../../src/link/simulated-clock.ts';
import { deskSurface } from '../../src/surfaces/desk/desk.tsx';
import { FrameContext, type FrameProps } from '../../src/surfaces/desk/desk-context.ts';
import { SurfaceWindow } from '../../src/ui/boot.tsx';
import { loadTheme } from '../../src/ui/theme.ts';
import { carryOut } from './stage.ts';
import { StageView } from './stage-view.tsx';

/** What a story of the desk starts from. */
export interface DeskWish {
  scenario?: ScenarioId;
  commands?: readonly Command[];
  /** ms that pass after the commands: a scan arrives, a sheet comes out. */
  passes?: number;
  /** px; without it, as wide as the window of stories is. */
  phone?: boolean;
}

interface DeskStage {
  link: WorldLink;
  clock: SimulatedClock;
  i18n: I18n;
}

async function setUp({ scenario = 'signed-in', commands = [], passes = 0 }: DeskWish, language: DisplayLanguage) {
  const clock = simulatedClock(startTime);
  const link = connectInPage({ ports: simulatedPorts(1, clock), store: memoryStore(), scenario, want: 'desk' });
  const words = loadI18n(language, { namespaces: ['panel', ...deskSurface.namespaces] });
  const [i18n] = await Promise.all([words, settled(link), loadTheme('dark'), import('../../src/core/email-engine.ts')]);
  await carryOut(link, [{ type: 'email.look' }, ...commands]);
  if (passes > 0) clock.advance(passes);
  return { link, clock, i18n };
}

/** The other surfaces have pages of their own; here the panel is drawn in its frame's place, and of the others their name. */
const frameOn =
  ({ link, i18n }: DeskStage) =>
  ({ name, title, class: extra = '' }: FrameProps) => (
    <div class={`frame ${extra}`}>
      {name === 'faceplate-panel' ? <StageView stage={{ link, i18n, wish: {} }} size="4.3" /> : <p>{title}</p>}
    </div>
  );

export type DeskContext = Pick<StoryContext, 'canvasElement'> & { loaded: Record<string, unknown> };

/** A person at the desk: things are found by their names. */
export const atDesk = ({ canvasElement }: Pick<StoryContext, 'canvasElement'>) => within(canvasElement);

/** A story of the desk on a world of its own. */
export function deskStory(wish: DeskWish, play?: (context: DeskContext) => Promise<void>): StoryObj {
  return {
    ...(wish.phone === true ? { globals: { viewport: { value: 'phone' } } } : {}),
    loaders: [
      async ({ globals }) =>
        ({ desk: await setUp(wish, globals.language as DisplayLanguage) }) as Record<string, unknown>,
    ],
    render: (_, { loaded }) => {
      const stage = loaded.desk as DeskStage;
      return (
        <I18nProvider i18n={stage.i18n}>
          <FrameContext.Provider value={frameOn(stage)}>
            <SurfaceWindow surface={deskSurface} link={stage.link} params={{}} />
          </FrameContext.Provider>
        </I18nProvider>
      );
    },
    play: async (context) => {
      const { canvasElement } = context;
      await waitFor(() => {
        if (canvasElement.querySelector('.desk .printer, .desk .monitor') === null)
          throw new Error('The desk is not there.');
      });
      await play?.(context);
      // Windows and rarer icons come with files of their own.
      await waitFor(() => {
        if (canvasElement.querySelector('.icon:empty') !== null) throw new Error('An icon is missing.');
      });
    },
  };
}
