/** Puts texts where a run has names for them: the practice passwords and codes of the world in which it is done again. */
import type { Command } from '../protocol.ts';
import type { World } from '../world.ts';
import { applicationText } from './application-secrets.ts';
import { mayBeSecret } from './note-step.ts';
import { accountPassword } from './step-secrets.ts';
import { firstPassword, freeNumber, numberText, userOf } from './user-secrets.ts';

/** What nobody's password, code or account is. */
const wrong = 'wrong';

export class RunSecrets {
  readonly #world: World;
  /** The administrator's password that a step of the run has set. */
  #admin = '';
  readonly #users = new Map<number, string>();
  /** Of Epson Print Admin Serverless, by `id`. */
  readonly #printAdminUsers = new Map<number, string>();

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
        return this.#userPassword(command) ?? wrong;
      case '@account':
        return (email === null ? null : accountPassword(email, command)) ?? wrong;
      case '@code':
        return email?.signIn?.state === 'waiting' ? email.signIn.userCode : wrong;
      case '@wrong':
        return command.type === 'print-admin.enter-number' ? freeNumber(printer) : wrong;
      default:
        return numberText(printer, name) ?? this.#applicationText(name, command) ?? name;
    }
  }

  #applicationText(name: string, command: Command): string | null {
    const { email, printAdmin } = this.#world;
    if (command.type !== 'authorize.token' || !name.startsWith('@')) return null;
    return (email === null ? null : applicationText(email, printAdmin.user, name, command)) ?? wrong;
  }

  #userPassword(command: Command): string | null {
    const { printer } = this.#world;
    if (command.type === 'access.sign-in') return this.#users.get(command.user) ?? null;
    if (command.type !== 'print-admin.log-in' && command.type !== 'print-admin.register-card') return null;
    const id = userOf(printer, command.userId)?.id ?? 0;
    return this.#printAdminUsers.get(id) ?? firstPassword(printer, id);
  }

  #notePassword(userId: string, password: string | null): void {
    const user = userOf(this.#world.printer, userId);
    if (user !== undefined && password) this.#printAdminUsers.set(user.id, password);
  }

  /** Told of every command that was carried out, with its texts. */
  note(command: Command): void {
    if (command.type === 'admin.change-password') this.#admin = command.next;
    if (command.type !== 'web.request') return;
    const { request } = command;
    if (request.type === 'admin-password.save') this.#admin = request.next;
    if (request.type === 'access-user.save' && request.password !== null)
      this.#users.set(request.user.number, request.password);
    if (request.type === 'print-admin-user.save') this.#notePassword(request.user.userId, request.password);
    if (request.type === 'print-admin-users.import')
      for (const { userId, password } of request.rows) this.#notePassword(userId, password);
  }
}
