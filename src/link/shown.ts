import type { MoreView, Want } from '../core/protocol.ts';
import type { World } from '../core/world.ts';
import type { LinkState } from './link.ts';

type Watcher = (state: LinkState) => void;
/** What windows want besides the view, as it was when the view was made. */
export type More = ReadonlyMap<Want, MoreView | null>;

/** What windows are shown of a world, each with what it wants besides. */
export class Shown {
  #state: LinkState = { state: 'connecting' };
  #more: More = new Map();
  readonly #watchers = new Map<Watcher, Want | undefined>();

  get state(): LinkState {
    return this.#state;
  }

  /** Tells every new state; returns a function that ends it. `world`: null where what is shown is not what it is now. */
  watch(watcher: Watcher, want: Want | undefined, world: World | null): () => void {
    this.#watchers.set(watcher, want);
    if (want !== undefined && !this.#more.has(want) && world !== null)
      this.#more = new Map([...this.#more, [want, world.more(want)]]);
    return () => this.#watchers.delete(watcher);
  }

  /** The state as a window with this want is shown it. */
  stateFor(want: Want | undefined): LinkState {
    if (want === undefined || this.#state.state !== 'ready') return this.#state;
    return { state: 'ready', view: { ...this.#state.view, more: this.#more.get(want) ?? null } };
  }

  /** Only what somebody wants: most windows are panels. */
  moreOf(world: World): More {
    const wants = new Set([...this.#watchers.values()].filter((want) => want !== undefined));
    return new Map([...wants].map((want) => [want, world.more(want)]));
  }

  show(state: LinkState, more: More): void {
    this.#state = state;
    this.#more = more;
    for (const [watcher, want] of this.#watchers) watcher(this.stateFor(want));
  }
}
