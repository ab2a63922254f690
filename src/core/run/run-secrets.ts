/** Puts texts where a run has names for them: the practice passwords and codes of the world in which it is done again. */
import type { Command } from '../protocol.ts';
import type { World } from '../world.ts';
import { mayBeSecret } from './note-step.ts';
import { accountPassword } from './step-secrets.ts';

/** What nobody's password, code or account is. */
const wrong = 'wrong';

export class RunSecrets {
  readonly #world: World;
  /** The administrator's password that a step of the run has set. */
  #admin = '';
  readonly #users = new Map<number, string>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The command with its texts. */
  filled(command: Command): Command {
    const fill = (value: unknown, key: string): unknown => {
      if (typeof value === 'string') return mayBeSecret.test(key) ? this.#text(value, command) : value;
      if (Array.isArray(value)) return value.map((entry) => fill(entry, ''));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, fill(entry, name)]));
    };
    const filled = fill(command, '') as Command;
    if (!('session' in filled) || typeof filled.session?.name !== 'string') return filled;
    // What only the browser knew is made anew; it logs in again after a run anyhow.
    return { ...filled, session: { ...filled.session, key: filled.session.name.repeat(4) } };
  }

  #text(name: string, command: Command): string {
    const { printer, email } = this.#world;
    const fresh = /^@new-(\d{1,6})$/.exec(name);
    if (fresh !== null) return `Practice-new-${fresh[1]}`;
    switch (name) {
      case '@admin':
        return printer.admin.password === null ? printer.serial : this.#admin;
      case '@user':
        return command.type === 'access.sign-in' ? (this.#users.get(command.user) ?? wrong) : wrong;
      case '@account':
        return (email === null ? null : accountPassword(email, command)) ?? wrong;
      case '@code':
        return email?.signIn?.state === 'waiting' ? email.signIn.userCode : wrong;
      case '@wrong':
        return wrong;
      default:
        return name;
    }
  }

  /** Told of every command that was carried out, with its texts. */
  note(command: Command): void {
    if (command.type === 'admin.change-password') this.#admin = command.next;
    if (command.type !== 'web.request') return;
    const { request } = command;
    if (request.type === 'admin-password.save') this.#admin = request.next;
    if (request.type === 'access-user.save' && request.password !== null)
      this.#users.set(request.user.number, request.password);
  }
}
