import type { World } from '../core/world.ts';

type MoreCommands = typeof import('../core/handlers/settings-and-room.ts').settingsAndRoom;
type EmailEngine = typeof import('../core/email-engine.ts').emailEngine;

/** What a world can do beyond the panel's own steps, loaded when it is first needed, to keep it out of the first load. */
export class WorldParts {
  readonly #prepare: (() => Promise<void>) | undefined;
  #more: MoreCommands | null = null;
  /** Email, jobs and the Microsoft side. */
  #engine: EmailEngine | null = null;

  /** `prepare`: loads what the ports need for these commands. */
  constructor(prepare?: () => Promise<void>) {
    this.#prepare = prepare;
  }

  /** Everything is loaded: what a world does not know now, nobody knows. */
  get isComplete(): boolean {
    return this.#more !== null && this.#engine !== null;
  }

  /** Gives a world what is loaded. */
  giveTo(world: World): void {
    if (this.#more !== null) world.learn(this.#more);
    if (this.#engine !== null) world.start(this.#engine);
  }

  /** Loads until the world knows a command, or everything is loaded. Rejects where a file cannot be loaded. */
  async load(world: () => World | null, type: string): Promise<void> {
    if (this.#more === null) {
      await this.#prepare?.();
      this.#more = (await import('../core/handlers/settings-and-room.ts')).settingsAndRoom;
      world()?.learn(this.#more);
    }
    if (world()?.knows(type) !== false) return;
    await this.loadEngine();
    const now = world();
    if (now !== null && this.#engine !== null && !now.hasEngine) now.start(this.#engine);
  }

  /** The engine carries out requests with passwords, too (Web Config): what the ports need for them comes with it. */
  async loadEngine(): Promise<void> {
    if (this.#engine !== null) return;
    await this.#prepare?.();
    this.#engine = (await import('../core/email-engine.ts')).emailEngine;
  }
}
