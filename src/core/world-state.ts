import type { Actor } from 'xstate';
import type { Reality } from './cloud/entra/sign-in.ts';
import type { adminSessionMachine } from './device/admin/admin-session.machine.ts';
import type { CheckState } from './device/check/check-steps.ts';
import type { EmailState } from './device/email/email-state.ts';
import type { EmailAccountState, emailAccountMachine } from './device/email-server/email-account.machine.ts';
import type { panelMachine } from './device/panel/panel.machine.ts';
import { currentItem } from './device/panel/panel-steps.ts';
import { stepOf } from './device/panel/step-of.ts';
import { type PrintAdminSession, printAdminUser } from './device/print-admin/print-admin.ts';
import type { PrinterState } from './device/printer.ts';
import type { AccessState } from './device/web/access.ts';
import type { LoggedIn, WebGuard } from './device/web/web-sessions.ts';
import type { Ports } from './ports.ts';
import type { HintId } from './protocol.ts';
import type { RunLog } from './run/run.ts';
import type { ScenarioId } from './scenario/scenario-ids.ts';
import { type Snapshot, snapshotVersion } from './scenario/snapshot.ts';
import { startActors } from './start.ts';

/** What a world is made of, and how it is put into a snapshot and out of one. */
export class WorldState {
  readonly ports: Ports;
  declare printer: PrinterState;
  declare panel: Actor<typeof panelMachine>;
  declare admin: Actor<typeof adminSessionMachine>;
  declare account: Actor<typeof emailAccountMachine>;
  declare check: CheckState;
  /** Email, jobs and the Microsoft side; null until something needs them, and without an engine it stands still. */
  declare email: EmailState | null;
  /** The true time minus the port's, in ms. */
  declare timeOffset: number;
  declare lastTouch: number;
  declare scenario: ScenarioId;
  declare reality: Reality;
  declare hints: readonly HintId[];
  declare webGuard: WebGuard;
  /** Which user of Access Control is at the panel, and who has to wait for another try. */
  declare access: AccessState;
  /** Who is logged in at the panel where Epson Print Admin Serverless runs. */
  declare printAdmin: PrintAdminSession;
  /** Who is logged in to Web Config. Never saved: a restart logs everybody out. */
  sessions: readonly LoggedIn[] = [];
  /** What was done since the scenario began. */
  declare run: RunLog;

  constructor(ports: Ports, snapshot: Snapshot) {
    this.ports = ports;
    this.take(snapshot);
  }

  /** Becomes what a snapshot holds. */
  protected take(snapshot: Snapshot): void {
    this.scenario = snapshot.scenario;
    this.printer = snapshot.printer;
    this.check = snapshot.check;
    this.email = snapshot.email;
    this.timeOffset = snapshot.timeOffset;
    this.lastTouch = snapshot.lastTouch;
    this.reality = snapshot.reality;
    this.hints = snapshot.hints;
    this.webGuard = snapshot.web;
    this.access = snapshot.access;
    this.printAdmin = snapshot.printAdmin;
    this.run = snapshot.run;
    this.sessions = [];
    ({ panel: this.panel, admin: this.admin, account: this.account } = startActors(snapshot));
  }

  protected snapshotAt(revision: number): Snapshot {
    const panel = this.panel.getSnapshot();
    const admin = this.admin.getSnapshot();
    return {
      format: 'faceplate-world',
      version: snapshotVersion,
      scenario: this.scenario,
      revision,
      printer: this.printer,
      account: this.account.getSnapshot().value as EmailAccountState,
      admin: { signedIn: admin.value === 'signed-in', context: admin.context },
      panel: { value: panel.value, context: panel.context },
      check: this.check,
      email: this.email,
      timeOffset: this.timeOffset,
      lastTouch: this.lastTouch,
      reality: this.reality,
      hints: this.hints,
      web: this.webGuard,
      access: this.access,
      printAdmin: this.printAdmin,
      run: this.run,
    };
  }

  /** ms since 1970-01-01T00:00Z as it is in the simulated world, whatever the printer's clock shows. */
  get trueTime(): number {
    return this.ports.clock.now() + this.timeOffset;
  }

  /** Port time (ms) at which the panel times out; null where nothing would happen then. */
  get timeoutAt(): number | null {
    const { on, seconds } = this.printer.operationTimeout;
    const { context, value } = this.panel.getSnapshot();
    const isAtStart =
      context.trail.length === 1 &&
      context.field === null &&
      (context.trail[0] !== 'print-admin-log-in' || stepOf(value) === 'form');
    const idle = !context.admin && !context.access.user && (isAtStart || context.trail[0] === 'first-language');
    return !on || idle ? null : this.lastTouch + seconds * 1000;
  }

  /** Whoever is at the panel has the rights of the administrator: by the password, or as a user of Epson Print Admin Serverless. */
  get isAdmin(): boolean {
    return (
      this.admin.getSnapshot().value === 'signed-in' ||
      printAdminUser(this.printer, this.printAdmin.user)?.administrator === true
    );
  }

  /** The parts that are kept on disk before anybody hears of a change. */
  protected get saved(): readonly unknown[] {
    return [
      this.printer,
      this.email,
      this.webGuard,
      this.hints,
      this.reality,
      this.access,
      this.printAdmin,
      this.account.getSnapshot(),
      this.admin.getSnapshot(),
      // From here the panel's page leaves for the directory's, and finds the panel as it left it.
      currentItem(this.panel.getSnapshot().context) === 'to-my-email',
    ];
  }

  protected stopActors(): void {
    for (const actor of [this.panel, this.admin, this.account]) actor.stop();
  }
}
