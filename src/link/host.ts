import type { Ports } from '../core/ports.ts';
import type { Want } from '../core/protocol.ts';
import { defaultScenario } from '../core/scenario/factory-default.ts';
import type { ScenarioId } from '../core/scenario/scenario-ids.ts';
import { HostedWorld } from './hosted-world.ts';
import type { LinkState } from './link.ts';
import { type Guard, noGuard } from './locks.ts';
import type { FromHost, Request, ToHost } from './messages.ts';
import type { WorldStore } from './store.ts';

/** The host's end of one window. */
export interface Attached {
  receive(message: ToHost): void;
  /** Drops the window: it closed or died. */
  detach(): void;
}

/** Owns worlds and tells windows of them. */
export interface Host {
  attach(post: (message: FromHost) => void): Attached;
  /** Saves what is open and lets go of the store. */
  close(): Promise<void>;
}

/** What a host needs. Without a guard nobody else may write to the store. */
export interface HostOptions {
  ports: Ports;
  store: WorldStore;
  guard?: Guard;
  /** Loads what the ports need for other commands than the panel's own steps. */
  prepare?: () => Promise<void>;
}

/** Whether a text names a scenario; the list of the others is no part of the first load. */
const isScenario = async (id: string): Promise<boolean> =>
  id === defaultScenario || (await import('../core/scenario/scenario-ids.ts')).isScenarioId(id);

type Value = Extract<FromHost, { type: 'done' }>['value'];

class Window implements Attached {
  readonly #host: WorldHost;
  readonly post: (message: FromHost) => void;
  /** What the window asked for, and then the world it got: after a take-over it comes back to the same one. */
  wanted: string | undefined;
  opened = false;
  want: Want | undefined;
  world: HostedWorld | null = null;
  unwatch = (): void => {};
  /** Requests that came before it was told how it stands. */
  readonly early: Request[] = [];
  told: LinkState = { state: 'connecting' };

  constructor(host: WorldHost, post: (message: FromHost) => void) {
    this.#host = host;
    this.post = post;
  }

  receive(message: ToHost): void {
    if (message.type === 'close') this.detach();
    else if (message.type === 'open') {
      this.wanted = message.scenario;
      this.want = message.want;
      this.opened = true;
      this.#host.arrive(this);
    } else this.#host.answer(this, message);
  }

  detach(): void {
    this.unwatch();
    this.#host.drop(this);
  }

  show(state: LinkState): void {
    this.told = state;
    this.post({ type: 'state', state });
  }
}

class WorldHost implements Host {
  readonly #options: HostOptions;
  readonly #guard: Guard;
  readonly #windows = new Set<Window>();
  readonly #worlds = new Map<ScenarioId, Promise<HostedWorld>>();
  /** How the host itself stands; null: it holds the store, and each world has its own state. */
  #standing: LinkState | null = { state: 'connecting' };
  #closed = false;

  constructor(options: HostOptions) {
    this.#options = options;
    this.#guard = options.guard ?? noGuard();
    this.#request(false);
  }

  attach(post: (message: FromHost) => void): Attached {
    const window = new Window(this, post);
    this.#windows.add(window);
    return window;
  }

  drop(window: Window): void {
    this.#windows.delete(window);
  }

  #request(steal: boolean): void {
    this.#guard.request(steal, {
      held: () => void this.#openStore(),
      waits: () => this.#stand({ state: 'elsewhere' }),
      lost: () => this.#lose(),
    });
  }

  async #openStore(): Promise<void> {
    try {
      await this.#options.store.open();
      this.#standing = null;
      await Promise.all([...this.#windows].filter(({ opened }) => opened).map((window) => this.#place(window)));
    } catch (error) {
      this.#stand({
        state: 'no-store',
        detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      });
    }
  }

  #stand(state: LinkState): void {
    this.#standing = state;
    for (const window of this.#windows) {
      window.unwatch();
      window.world = null;
      if (window.opened) this.admit(window);
    }
  }

  /** Another tab took the worlds: stop at once, and wait in the queue in case it goes. */
  #lose(): void {
    const worlds = [...this.#worlds.values()];
    this.#worlds.clear();
    this.#options.store.close();
    this.#stand({ state: 'elsewhere' });
    for (const world of worlds) void world.then((hosted) => hosted.stop());
    if (!this.#closed) this.#request(false);
  }

  /** A window opens. Where the store failed before, a reload is a new try. */
  arrive(window: Window): void {
    if (this.#standing?.state === 'no-store') void this.#openStore();
    else this.admit(window);
  }

  /** Shows a window how it stands, and gives it its world when the host has the store. */
  admit(window: Window): void {
    if (this.#standing === null) void this.#place(window);
    else {
      window.show(this.#standing);
      this.#answerEarly(window);
    }
  }

  async #place(window: Window): Promise<void> {
    try {
      const { store } = this.#options;
      const wanted = window.wanted ?? (await store.current());
      const isKnown = wanted === undefined || (await isScenario(wanted));
      // What the store points at may be a scenario of another version; what a link asks for is told.
      if (!isKnown && window.wanted !== undefined)
        return window.show({ state: 'failed', detail: `No scenario has the id "${wanted}".` });
      const id = isKnown ? ((wanted ?? defaultScenario) as ScenarioId) : defaultScenario;
      // A window that was shown a world finds it again without its name, so the pointer is on disk before.
      // The pointer is a convenience: a world opens also where it cannot be written.
      const isPointedAt = window.wanted === undefined && wanted === id;
      const pointed = isPointedAt ? undefined : store.setCurrent(id).catch(() => {});
      const world = await this.#world(id);
      await pointed;
      if (world.state.state === 'no-store') await world.retry();
      if (this.#standing !== null || !this.#windows.has(window)) return;
      window.unwatch();
      window.wanted = id;
      window.world = world;
      window.unwatch = world.watch((state) => window.show(state), window.want);
      window.show(world.stateFor(window.want));
    } catch (error) {
      window.show({ state: 'no-store', detail: String(error) });
    } finally {
      this.#answerEarly(window);
    }
  }

  #world(id: ScenarioId): Promise<HostedWorld> {
    const known = this.#worlds.get(id);
    if (known !== undefined) return known;
    const hosted = new HostedWorld(id, { ...this.#options, taken: () => this.#lose() });
    const started = hosted.start().then(() => hosted);
    this.#worlds.set(id, started);
    return started;
  }

  #answerEarly(window: Window): void {
    if (window.told.state === 'connecting') return;
    for (const request of window.early.splice(0)) this.answer(window, request);
  }

  answer(window: Window, request: Request): void {
    const { id } = request;
    const done = (value: Value): void => window.post({ type: 'done', id, value });
    const refused = (error: unknown): void =>
      window.post({ type: 'refused', id, detail: error instanceof Error ? error.message : String(error) });
    if (request.type === 'take-over') this.#takeOver(done);
    else if (window.world !== null) answerFrom(window.world, request, done, refused);
    else if (window.told.state === 'connecting') window.early.push(request);
    else if (request.type === 'retry' && this.#standing?.state === 'no-store')
      void this.#openStore().then(() => done(null));
    else refused('The world is not here.');
  }

  #takeOver(done: (value: null) => void): void {
    if (this.#standing?.state === 'elsewhere') {
      this.#stand({ state: 'connecting' });
      this.#request(true);
    }
    done(null);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const worlds = await Promise.all(this.#worlds.values());
    this.#windows.clear();
    for (const world of worlds) {
      await world.flush();
      world.stop();
    }
    this.#options.store.close();
    this.#guard.release();
  }
}

function answerFrom(
  world: HostedWorld,
  request: Request,
  done: (value: Value) => void,
  refused: (error: unknown) => void,
): void {
  switch (request.type) {
    case 'send':
      world.carryOut(request.command, done, refused);
      break;
    case 'kept-copy': {
      const copy = world.keptCopy();
      if (copy === null) refused('There is no broken copy.');
      else done(copy);
      break;
    }
    case 'start-afresh':
      void world.startAfresh().then(() => done(null));
      break;
    case 'retry':
      void world.retry().then(() => done(null));
  }
}

/** Makes a host: it takes hold of the store and then serves the windows that attach. */
export const createHost = (options: HostOptions): Host => new WorldHost(options);
