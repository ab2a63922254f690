import type { MailView } from './device/email/mail-view.ts';
import type { Handlers } from './handlers/handlers.ts';
import type { Command, CommandType, Fact, MoreView, Outcome, Want } from './protocol.ts';
import type { SecretName } from './run/run.ts';
import type { World } from './world.ts';

/** What a world does by itself beyond its panel: email, jobs and the Microsoft side. Loaded when it is first needed. */
export interface Engine {
  handlers: Partial<Handlers<CommandType>>;
  /** Port time (ms) at which the next step is due; null where nothing is under way. */
  nextWake(world: World): number | null;
  /** Carries out one step that is due; false where none is. */
  step(world: World): boolean;
  /** Null while the world's email is not begun. */
  view(world: World): MailView | null;
  /** What a window asked for; but for Web Config's null while the world's email is not begun. */
  more(world: World, want: Want): MoreView | null;
  /** What stands in the run for the secrets of a command that is about to be carried out. */
  names(world: World): SecretName;
  /** Whoever was logged in at the panel is not there any more (Epson Print Admin Serverless): nothing of theirs stays open. */
  loggedOut(world: World): void;
  /** Whether whoever is at the panel may see a job. */
  mayShow(world: World, job: number): boolean;
  /** Told of every command before it is carried out, for the timeline; what it returns is told what came of it. */
  heard(world: World, command: Command): (outcome: Outcome, facts: readonly Fact[]) => void;
}
