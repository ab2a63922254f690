import type { Ports } from '../core/ports.ts';
import type { Command, Outcome, Want } from '../core/protocol.ts';
import { defaultScenario, factoryDefault } from '../core/scenario/factory-default.ts';
import type { ScenarioId } from '../core/scenario/scenario-ids.ts';
import type { Snapshot, SnapshotProblem } from '../core/scenario/snapshot.ts';
import { snapshotOf } from '../core/start.ts';
import { type Change, World } from '../core/world.ts';
import { type LinkState, NotAcknowledged } from './link.ts';
import { type More, Shown } from './shown.ts';
import { StoreTaken, type WorldStore } from './store.ts';
import { WorldParts } from './world-parts.ts';

/** ms that mere navigation may stay unsaved: a tap costs no write of its own, and a change does not wait behind one. */
const lazily = 300;

/** What a hosted world needs from its host. */
export interface Surroundings {
  ports: Ports;
  store: WorldStore;
  /** The store has another writer: this host must stop. */
  taken(): void;
  /** See HostOptions. */
  prepare?: () => Promise<void>;
}

interface Waiting {
  done(): void;
  failed(error: Error): void;
}

const describe = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/**
 * A world and its store. A change of the printer is shown and acknowledged only when it is on disk; navigation is shown
 * at once, but never before a change that it followed. One write at a time: what comes meanwhile goes into the next.
 */
export class HostedWorld {
  readonly id: ScenarioId;
  readonly #around: Surroundings;
  readonly #shown = new Shown();
  #world: World | null = null;
  #saved: Snapshot | null = null;
  #broken: { text: string; problem: SnapshotProblem } | null = null;
  /** Highest revision ever shown; a world that was put back goes on from there, since revisions only grow. */
  #revision = 0;
  #unsaved = { any: false, durable: false };
  #writing: { durable: boolean } | null = null;
  #waiting: Waiting[] = [];
  readonly #parts: WorldParts;
  /** What came while they are loaded. */
  #learning: Waiting[] | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(id: ScenarioId, around: Surroundings) {
    this.id = id;
    this.#around = around;
    this.#parts = new WorldParts(around.prepare);
  }

  get state(): LinkState {
    return this.#shown.state;
  }

  /** Tells every new state; returns a function that ends it. */
  watch(watcher: (state: LinkState) => void, want?: Want): () => void {
    return this.#shown.watch(watcher, want, this.#holdsBack ? null : this.#world);
  }

  /** The state as a window with this want is shown it. */
  stateFor = (want: Want | undefined): LinkState => this.#shown.stateFor(want);

  /** Goes on from the stored snapshot, or begins the scenario. Never rejects: `state` says how it went. */
  async start(): Promise<void> {
    const { store } = this.#around;
    try {
      const text = await store.load(this.id);
      if (text === undefined) return await this.#begin();
      const read = await this.#read(text);
      if (!('problem' in read)) return;
      this.#broken = { text, problem: read };
      // Where the disk is full the copy is kept when the person starts afresh; the original stays until then.
      await store.setAside(this.id, text, read).catch(() => {});
      this.#show({ state: 'broken', problem: read });
    } catch (error) {
      this.#giveUp(error);
    }
  }

  async #read(text: string): Promise<SnapshotProblem | { read: true }> {
    // The very first visit has nothing to read, so the reader is no part of the first load.
    const { isProblem, readSnapshot } = await import('../core/scenario/read-snapshot.ts');
    try {
      const read = readSnapshot(JSON.parse(text));
      if (isProblem(read)) return read;
      if (read.email !== null) await this.#parts.loadEngine();
      this.#saved = read;
      this.#run(read);
      return { read: true };
    } catch (error) {
      // Not JSON, or a panel state that is none of the chart's.
      this.#saved = null;
      return { problem: 'damaged', detail: describe(error) };
    }
  }

  async #begin(): Promise<void> {
    const { ports } = this.#around;
    // The other scenarios are no part of the first load.
    const snapshot =
      this.id === defaultScenario
        ? snapshotOf(ports, this.id, factoryDefault)
        : (await import('../core/handlers/settings-and-room.ts')).newSnapshot(ports, this.id);
    await this.#around.store.save(this.id, JSON.stringify(snapshot));
    this.#saved = snapshot;
    this.#run(snapshot);
  }

  /** Starts a world from a snapshot that is on disk. Throws where the chart does not know the panel's state. */
  #run(snapshot: Snapshot): void {
    if (this.#stopped) return;
    const world = new World(this.#around.ports, { ...snapshot, revision: Math.max(snapshot.revision, this.#revision) });
    this.#world = world;
    this.#unsaved = { any: false, durable: false };
    world.subscribe((change) => this.#onChange(change));
    this.#parts.giveTo(world);
    // What was due meanwhile is shown when it is on disk.
    if (!this.#holdsBack) this.#showWorld();
  }

  /** Carries a command out; `done` when its outcome is final, `failed` when nothing of it was kept or it cannot be told. */
  carryOut(command: Command, done: (outcome: Outcome) => void, failed: (error: Error) => void): void {
    const again = (): void => this.carryOut(command, done, failed);
    if (this.#learning !== null) this.#learning.push({ done: again, failed });
    else if (this.#world === null) failed(new NotAcknowledged('The world is not ready.'));
    else if (!this.#parts.isComplete && !this.#world.knows(command.type)) {
      this.#learning = [{ done: again, failed }];
      void this.#learn(command.type);
    } else this.#sendTo(this.#world, command, done, failed);
  }

  #sendTo(world: World, command: Command, done: (outcome: Outcome) => void, failed: (error: Error) => void): void {
    try {
      const outcome = world.send(command);
      if (this.#holdsBack) this.#waiting.push({ done: () => done(outcome), failed });
      else done(outcome);
    } catch (error) {
      // Half done, perhaps: back to what is on disk.
      const reason = new NotAcknowledged(`The command failed. ${describe(error)}`);
      this.#putBack(reason);
      if (this.#saved !== null) this.#run(this.#saved);
      failed(reason);
    }
  }

  /** Commands that come meanwhile wait, so that the order stays. */
  async #learn(type: string): Promise<void> {
    let error: NotAcknowledged | null = null;
    try {
      await this.#parts.load(() => this.#world, type);
    } catch (cause) {
      error = new NotAcknowledged(`A part of the program could not be loaded. ${describe(cause)}`);
    }
    const waited = this.#learning ?? [];
    this.#learning = null;
    for (const { done, failed } of waited) {
      if (error === null) done();
      else failed(error);
    }
  }

  /** Something saved on the printer has changed and is not on disk yet. */
  get #holdsBack(): boolean {
    return this.#unsaved.durable || this.#writing?.durable === true;
  }

  #onChange({ durable }: Change): void {
    this.#unsaved = { any: true, durable: this.#unsaved.durable || durable };
    if (!this.#holdsBack) this.#showWorld();
    this.#saveSoon();
  }

  #saveSoon(): void {
    if (this.#writing !== null || !this.#unsaved.any) return;
    // Not at once: the command that made the change, and others of this task, belong to this write.
    if (this.#unsaved.durable) queueMicrotask(() => void this.#save());
    else this.#timer ??= setTimeout(() => void this.#save(), lazily);
  }

  async #save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const world = this.#world;
    if (world === null || this.#writing !== null || !this.#unsaved.any) return;
    const { snapshot, view } = world;
    const more = this.#shown.moreOf(world);
    const { durable } = this.#unsaved;
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#unsaved = { any: false, durable: false };
    this.#writing = { durable };
    try {
      await this.#around.store.save(this.id, JSON.stringify(snapshot));
    } catch (error) {
      this.#writing = null;
      this.#waiting = [...waiting, ...this.#waiting];
      return this.#giveUp(error);
    }
    this.#writing = null;
    this.#saved = snapshot;
    // Put back or taken over meanwhile: the change is on disk, but this host may not speak for it any more.
    const current = world === this.#world;
    if (current && durable) this.#show({ state: 'ready', view }, more);
    for (const { done, failed } of waiting) {
      if (current) done();
      else failed(new NotAcknowledged('The world was taken over.'));
    }
    this.#showWhatFollowed();
  }

  /** Navigation that came during the write waited for it. */
  #showWhatFollowed(): void {
    if (this.#unsaved.any && !this.#unsaved.durable) this.#showWorld();
    if (!this.#unsaved.durable) for (const { done } of this.#waiting.splice(0)) done();
    this.#saveSoon();
  }

  #showWorld(): void {
    if (this.#world !== null) this.#show({ state: 'ready', view: this.#world.view }, this.#shown.moreOf(this.#world));
  }

  #show(state: LinkState, more: More = new Map()): void {
    if (state.state === 'ready') this.#revision = Math.max(this.#revision, state.view.revision);
    this.#shown.show(state, more);
  }

  /** The store failed: back to what it holds, nothing of the rest is acknowledged. */
  #giveUp(error: unknown): void {
    if (error instanceof StoreTaken) {
      this.stop();
      this.#around.taken();
    }
    if (this.#stopped) return;
    const detail = describe(error);
    this.#show({ state: 'no-store', detail });
    this.#putBack(new NotAcknowledged(`Not saved. ${detail}`));
  }

  #putBack(reason: Error): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#revision = Math.max(this.#revision, this.#world?.snapshot.revision ?? 0);
    this.#world?.stop();
    this.#world = null;
    this.#unsaved = { any: false, durable: false };
    for (const { failed } of this.#waiting.splice(0)) failed(reason);
  }

  /** In state 'no-store': writes what was saved last once more, and goes on when that works. Never rejects. */
  async retry(): Promise<void> {
    if (this.state.state !== 'no-store') return;
    const saved = this.#saved;
    if (saved === null) return this.start();
    try {
      await this.#around.store.open();
      await this.#around.store.save(this.id, JSON.stringify(saved));
      if (this.#world === null) this.#run(saved);
    } catch (error) {
      this.#giveUp(error);
    }
  }

  /** The stored text of a snapshot that cannot be used, as it was; null where nothing is broken. */
  keptCopy = (): string | null => this.#broken?.text ?? null;

  /** In state 'broken': begins the scenario. Where the broken copy cannot be kept, nothing is overwritten. Never rejects. */
  async startAfresh(): Promise<void> {
    const broken = this.#broken;
    if (broken === null || this.state.state !== 'broken') return;
    try {
      await this.#around.store.setAside(this.id, broken.text, broken.problem);
      await this.#begin();
      this.#broken = null;
    } catch (error) {
      this.#giveUp(error);
    }
  }

  /** Saves what is only navigation now, as far as that is possible. */
  async flush(): Promise<void> {
    if (this.#unsaved.any) await this.#save();
  }

  /** Ends timers at once; what waits is not acknowledged. The world writes no more. */
  stop(): void {
    this.#stopped = true;
    this.#putBack(new NotAcknowledged('The world was taken over.'));
  }
}
