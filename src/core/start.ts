import { createActor } from 'xstate';
import { adminSessionMachine } from './device/admin/admin-session.machine.ts';
import { emailAccountMachine } from './device/email-server/email-account.machine.ts';
import { panelMachine } from './device/panel/panel.machine.ts';
import { capabilitiesOf, nobodyLoggedIn } from './device/print-admin/print-admin.ts';
import { startTime } from './device/printer.ts';
import { freshAccess, panelAccess } from './device/web/access.ts';
import { freshGuard } from './device/web/web-sessions.ts';
import type { Ports } from './ports.ts';
import type { ScenarioId } from './scenario/scenario-ids.ts';
import type { Scenario } from './scenario/scenarios.ts';
import { type Snapshot, snapshotVersion } from './scenario/snapshot.ts';

/** A scenario's start as a snapshot, on the port's clock. */
export function snapshotOf(ports: Ports, id: ScenarioId, { printer, account, clockError = 0 }: Scenario): Snapshot {
  const now = ports.clock.now();
  const panel = createActor(panelMachine, {
    input: {
      capabilities: capabilitiesOf(printer),
      locked: printer.admin.locked,
      admin: false,
      access: panelAccess(printer, { admin: false, user: null, printAdmin: null }),
      firstStart: !printer.languageChosen,
    },
  }).start();
  const { value, context } = panel.getSnapshot();
  panel.stop();
  return {
    format: 'faceplate-world',
    version: snapshotVersion,
    scenario: id,
    revision: 0,
    printer: { ...printer, clockOffset: startTime - now + clockError },
    account,
    admin: { signedIn: false, context: { wrongTries: 0, blockedUntil: 0 } },
    panel: { value, context },
    check: null,
    email: null,
    timeOffset: startTime - now,
    lastTouch: now,
    reality: 'guide',
    hints: [],
    web: freshGuard,
    access: freshAccess,
    printAdmin: nobodyLoggedIn,
    run: { startedAt: now, steps: [], dropped: 0 },
  };
}

/** Actors in the states of a snapshot. Throws where the panel's state value is none of the chart's. */
export function startActors(snapshot: Snapshot) {
  const { value, context } = snapshot.panel;
  const panel = createActor(panelMachine, {
    snapshot: panelMachine.resolveState({ value: value as never, context }),
    input: { ...context, firstStart: false },
  });
  const admin = createActor(adminSessionMachine, {
    snapshot: adminSessionMachine.resolveState({
      value: snapshot.admin.signedIn ? 'signed-in' : 'signed-out',
      context: snapshot.admin.context,
    }),
  });
  const account = createActor(emailAccountMachine, {
    snapshot: emailAccountMachine.resolveState({ value: snapshot.account }),
  });
  return { panel: panel.start(), admin: admin.start(), account: account.start() };
}
