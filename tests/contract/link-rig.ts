// What the contract of a WorldLink needs of every way to a world.
import type { Want, WorldView } from '../../src/core/protocol.ts';
import type { ScenarioId } from '../../src/core/scenario/scenario-ids.ts';
import type { LinkState, WorldLink } from '../../src/link/link.ts';

/** One browser with one store, empty at first. */
export interface Rig {
  /** A new window; without a scenario it opens the current world. `want`: what it gets besides the view. */
  connect(scenario?: ScenarioId, want?: Want): WorldLink;
  /** Every window and host ends, as with the browser; the store stays. */
  restart(): Promise<void>;
  /** The stored text of a world as it is. */
  stored(id: string): Promise<string | undefined>;
  /** Puts a text into the store past every host; before a window opens that world. */
  plant(id: string, text: string): Promise<void>;
  /** The texts that were set aside. */
  aside(): Promise<string[]>;
  end(): Promise<void>;
}

/** Waits until a link's state passes; rejects with the state it has after 5 s. */
export function until(link: WorldLink, passes: (state: LinkState) => boolean): Promise<LinkState> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The link stays ${JSON.stringify(link.current)}`)), 5000);
    const look = (): void => {
      if (!passes(link.current)) return;
      clearTimeout(timer);
      stop();
      resolve(link.current);
    };
    const stop = link.subscribe(look);
    look();
  });
}

/** The view of a link that is ready; waits for it. */
export async function ready(link: WorldLink): Promise<WorldView> {
  const state = await until(link, (now) => now.state !== 'connecting');
  if (state.state !== 'ready') throw new Error(`The link is ${JSON.stringify(state)}`);
  return state.view;
}

/** The view of a link right now. */
export function view(link: WorldLink): WorldView {
  if (link.current.state !== 'ready') throw new Error(`The link is ${JSON.stringify(link.current)}`);
  return link.current.view;
}
