import { checkSteps, stepDuration, stepsDone } from './device/check/check-steps.ts';
import type { PanelEvent } from './device/panel/panel-events.ts';
import { currentItem } from './device/panel/panel-steps.ts';
import { capabilitiesOf } from './device/print-admin/print-admin.ts';
import { panelAccess } from './device/web/access.ts';
import type { Engine } from './engine.ts';
import type { Handlers } from './handlers/handlers.ts';
import { panelHandlers } from './handlers/panel.ts';
import type { Ports } from './ports.ts';
import type {
  Command,
  CommandType,
  Fact,
  MoreView,
  Outcome,
  Refusal,
  TokenReply,
  Want,
  WorldView,
} from './protocol.ts';
import { isFromOutside } from './run/from-outside.ts';
import { noteStep } from './run/note-step.ts';
import type { Snapshot } from './scenario/snapshot.ts';
import { isRecord } from './shape.ts';
import { viewOf } from './view.ts';
import { WorldState } from './world-state.ts';

/** Milliseconds of warning before the operation timeout (WCAG 2.2.1 asks for 20), or half the timeout where that is less. */
const warningTime = 20_000;

/** A change that a window hears of. `durable`: something saved on the printer changed, not only what the panel shows. */
export interface Change {
  facts: readonly Fact[];
  durable: boolean;
}

/** A printer, what surrounds it and its clock. Deterministic: the same ports, start and commands give the same run. */
export class World extends WorldState {
  #revision: number;
  #facts: Fact[] = [];
  #listeners = new Set<(change: Change) => void>();
  #wake: { at: number; cancel: () => void } | null = null;
  #warned = false;
  #handlers: Partial<Handlers<CommandType>> = { ...panelHandlers };
  #engine: Engine | null = null;
  /** What the command that is being carried out is answered with. */
  answer: TokenReply | null = null;

  constructor(ports: Ports, snapshot: Snapshot) {
    super(ports, snapshot);
    this.#revision = snapshot.revision;
    this.#tick();
  }

  /** Adds commands that the world did not know. */
  learn(handlers: Partial<Handlers<CommandType>>): void {
    // The engine's own handlers stand over others of the same name, whichever came first.
    this.#handlers = { ...this.#handlers, ...handlers, ...this.#engine?.handlers };
  }

  /** Gives the world its engine, which goes on with what was under way. */
  start(engine: Engine): void {
    this.#engine = engine;
    this.learn(engine.handlers);
    this.#tick();
  }

  /** A world of its own that can do all that this one can. */
  twin(ports: Ports, snapshot: Snapshot): World {
    const twin = new World(ports, snapshot);
    twin.learn(this.#handlers);
    if (this.#engine !== null) twin.start(this.#engine);
    return twin;
  }

  get hasEngine(): boolean {
    return this.#engine !== null;
  }

  knows(type: string): boolean {
    return Object.hasOwn(this.#handlers, type);
  }

  /** Carries a command out, or refuses it and changes nothing. */
  send(command: Command): Outcome {
    const saved = this.saved;
    const noted = noteStep(this, command, this.#engine?.names);
    const heard = this.#engine?.heard(this, command);
    const refusal = this.#carryOut(command);
    // A wrong password is refused, and yet counted: the count must outlive a restart.
    const durable = this.saved.some((part, at) => part !== saved[at]);
    if (refusal === null && !isFromOutside(command.type)) this.touch();
    const { answer } = this;
    this.answer = null;
    const outcome: Outcome =
      refusal === null
        ? { ok: true, revision: this.#revision + 1, ...(answer === null ? {} : { answer }) }
        : { ok: false, refusal };
    noted(outcome.ok);
    heard?.(outcome, this.#facts);
    this.#schedule();
    this.#publish(durable, refusal === null || durable);
    return outcome;
  }

  #carryOut(command: Command): Refusal | null {
    // What comes from a window is checked before it is believed, its very shape too.
    const type: unknown = isRecord(command) ? command.type : undefined;
    if (typeof type !== 'string' || !this.knows(type))
      return { reason: 'malformed', detail: 'type: no command has this name' };
    const handler = this.#handlers[command.type] as (world: World, command: never) => Refusal | null;
    return handler(this, command as never);
  }

  /** Sends an event to the panel's chart; false where the panel does not take it where it stands. */
  movePanel(event: PanelEvent): boolean {
    const before = this.panel.getSnapshot();
    const from = currentItem(before.context);
    this.panel.send(event);
    const after = this.panel.getSnapshot();
    const to = currentItem(after.context);
    if (from !== to) {
      // A connection check belongs to its screen: leaving it, in whatever way, ends the check.
      this.check = null;
      this.record({ type: 'panel.moved', from, to });
    }
    return after !== before;
  }

  record(fact: Fact): void {
    this.#facts.push(fact);
  }

  touch(): void {
    this.lastTouch = this.ports.clock.now();
    this.#warned = false;
  }

  /** Puts the world back to the start of its scenario. */
  restart(snapshot: Snapshot): void {
    this.stopActors();
    this.take({ ...snapshot, check: null, hints: this.hints, lastTouch: this.lastTouch, scenario: this.scenario });
  }

  get view(): WorldView {
    const timeoutAt = this.timeoutAt;
    return viewOf(
      this,
      this.#revision,
      timeoutAt !== null && this.ports.clock.now() >= this.#warnAt(timeoutAt) ? timeoutAt : null,
      this.#engine?.view(this) ?? null,
    );
  }

  /** What a window wants besides the view; null until the email has begun. */
  more(want: Want): MoreView | null {
    return this.#engine?.more(this, want) ?? null;
  }

  get snapshot(): Snapshot {
    return this.snapshotAt(this.#revision);
  }

  /** Calls `listener` after every change; returns a function that ends it. */
  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends all timers. */
  stop(): void {
    this.#wake?.cancel();
    this.#wake = null;
    this.#listeners.clear();
    this.stopActors();
  }

  #publish(durable: boolean, changed: boolean): void {
    const facts = this.#facts;
    if (facts.length > 0) this.#facts = [];
    if (!changed) return;
    this.#revision += 1;
    for (const listener of this.#listeners) listener({ facts, durable });
  }

  #warnAt(timeoutAt: number): number {
    return timeoutAt - Math.min(warningTime, (this.printer.operationTimeout.seconds * 1000) / 2);
  }

  /** The next moment at which something happens by itself; null where nothing will. */
  #nextWake(): number | null {
    const times: number[] = [];
    const timeoutAt = this.timeoutAt;
    if (timeoutAt !== null) times.push(this.#warned ? timeoutAt : this.#warnAt(timeoutAt));
    if (this.check !== null) {
      const done = stepsDone(this.check, this.ports.clock.now());
      if (done < checkSteps.length) times.push(this.check.startedAt + (done + 1) * stepDuration);
    }
    const due = this.#engine?.nextWake(this) ?? null;
    if (due !== null) times.push(due);
    return times.length === 0 ? null : Math.min(...times);
  }

  /** Keeps one timer. A timer that is early enough stays: when it fires, the next is computed, so that an event costs no timer. */
  #schedule(): void {
    const next = this.#nextWake();
    if (next === null || (this.#wake !== null && this.#wake.at <= next)) return;
    this.#wake?.cancel();
    this.#wake = { at: next, cancel: this.ports.clock.wakeAt(next, () => this.#onWake()) };
  }

  #onWake(): void {
    this.#wake = null;
    this.#tick();
  }

  #tick(): void {
    const now = this.ports.clock.now();
    const timeoutAt = this.timeoutAt;
    const saved = this.saved;
    let changed = false;
    // Several steps may be due: after a pause, or a jump in time.
    while (this.#engine?.step(this)) changed = true;
    if (timeoutAt !== null && now >= timeoutAt) {
      this.timeOut();
      changed = true;
    } else if (timeoutAt !== null && now >= this.#warnAt(timeoutAt) && !this.#warned) {
      this.#warned = true;
      changed = true;
    }
    if (this.check !== null && now <= this.check.startedAt + (checkSteps.length + 1) * stepDuration) {
      changed = true;
      if (stepsDone(this.check, now) === checkSteps.length)
        this.record({ type: 'connection-check.finished', network: this.check.network });
    }
    this.#publish(
      this.saved.some((part, at) => part !== saved[at]),
      changed,
    );
    this.#schedule();
  }

  /** The panel goes back to Home and whoever is signed in there is signed out (printer.md 2.4). */
  timeOut(): void {
    this.signOut();
    this.noteAccess();
    this.movePanel({ type: 'timed-out' });
    this.#warned = false;
    this.record({ type: 'panel.timed-out' });
  }

  /** Nobody is signed in at the panel any more. */
  signOut(): void {
    if (this.admin.getSnapshot().value === 'signed-in') {
      this.admin.send({ type: 'signed-out' });
      this.record({ type: 'admin.signed-out' });
    }
    if (this.access.user !== null) {
      this.access = { ...this.access, user: null };
      this.record({ type: 'access.signed-out' });
    }
    if (this.printAdmin.user !== null) {
      this.printAdmin = { ...this.printAdmin, user: null };
      this.#engine?.loggedOut(this);
      this.record({ type: 'print-admin.logged-out' });
    }
  }

  /** Tells the panel's chart who is there and what is locked. */
  noteAccess(): void {
    const { printer, access, printAdmin, isAdmin: admin } = this;
    this.movePanel({
      type: 'access.changed',
      capabilities: capabilitiesOf(printer),
      locked: printer.admin.locked,
      admin,
      access: panelAccess(printer, { admin, user: access.user, printAdmin: printAdmin.user }),
    });
    // Details of a job that is somebody else's close.
    const { job } = this.panel.getSnapshot().context;
    if (job !== null && this.#engine?.mayShow(this, job) === false) this.movePanel({ type: 'home' });
  }
}
