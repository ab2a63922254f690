import type { Command, Outcome, Want } from '../core/protocol.ts';
import { type LinkState, NotAcknowledged, type WorldLink } from './link.ts';
import type { Channel, Connect, FromHost, Request } from './messages.ts';

type Value = Extract<FromHost, { type: 'done' }>['value'];
type Ask<T> = T extends unknown ? Omit<T, 'id'> : never;

/** Connections in a row that may fail before a person is asked. */
const tries = 3;

/** What a client needs. `now`: port time of the host (ms). */
export interface ClientOptions {
  connect: Connect;
  scenario?: string | undefined;
  /** What the window gets besides the view. */
  want?: Want | undefined;
  now: () => number;
}

/** The window's end of a link, over any channel. Connects again by itself when the host dies. */
class Client implements WorldLink {
  readonly #options: ClientOptions;
  #current: LinkState = { state: 'connecting' };
  readonly #listeners = new Set<() => void>();
  readonly #pending = new Map<number, { resolve: (value: Value) => void; reject: (error: Error) => void }>();
  #channel: Channel | null = null;
  #scenario: string | undefined;
  #nextId = 1;
  #failures = 0;
  #closed = false;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#scenario = options.scenario;
    this.#connect();
  }

  get current(): LinkState {
    return this.#current;
  }

  #connect(): void {
    let alive = true;
    const receive = (message: FromHost): void => {
      if (alive && !this.#closed) this.#receive(message);
    };
    const lost = (why: string): void => {
      if (!alive || this.#closed) return;
      alive = false;
      this.#lose(why);
    };
    this.#channel = this.#options.connect(receive, lost);
    const { want } = this.#options;
    this.#channel.post({
      type: 'open',
      ...(this.#scenario === undefined ? {} : { scenario: this.#scenario }),
      ...(want === undefined ? {} : { want }),
    });
  }

  #lose(why: string): void {
    this.#channel?.close();
    this.#channel = null;
    this.#failures += 1;
    const failed = this.#failures >= tries;
    this.#set(failed ? { state: 'failed', detail: why } : { state: 'connecting' });
    this.#rejectAll(why);
    if (!failed) this.#connect();
  }

  #receive(message: FromHost): void {
    if (message.type === 'state') {
      if (message.state.state !== 'connecting') this.#failures = 0;
      // After a crash of the host the window comes back to the world it showed.
      if (message.state.state === 'ready') this.#scenario = message.state.view.scenario;
      this.#set(message.state);
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.type === 'done') pending?.resolve(message.value);
    else pending?.reject(new NotAcknowledged(message.detail));
  }

  #set(state: LinkState): void {
    this.#current = state;
    for (const listener of this.#listeners) listener();
  }

  #rejectAll(why: string): void {
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(new NotAcknowledged(why));
  }

  #ask(request: Ask<Request>): Promise<Value> {
    const channel = this.#channel;
    if (channel === null)
      return Promise.reject(new NotAcknowledged(this.#closed ? 'The link is closed.' : 'There is no connection.'));
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      channel.post({ ...request, id });
    });
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  send(command: Command): Promise<Outcome> {
    return this.#ask({ type: 'send', command }) as Promise<Outcome>;
  }

  now(): number {
    return this.#options.now();
  }

  keptCopy(): Promise<string> {
    return this.#ask({ type: 'kept-copy' }) as Promise<string>;
  }

  async startAfresh(): Promise<void> {
    await this.#ask({ type: 'start-afresh' });
  }

  async takeOver(): Promise<void> {
    await this.#ask({ type: 'take-over' });
  }

  async retry(): Promise<void> {
    if (this.#channel !== null) return void (await this.#ask({ type: 'retry' }));
    if (this.#closed) throw new NotAcknowledged('The link is closed.');
    this.#failures = 0;
    this.#set({ state: 'connecting' });
    this.#connect();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#listeners.clear();
    this.#channel?.post({ type: 'close' });
    this.#channel?.close();
    this.#channel = null;
    this.#rejectAll('The link is closed.');
  }
}

/** A link over a channel. */
export const createClient = (options: ClientOptions): WorldLink => new Client(options);
