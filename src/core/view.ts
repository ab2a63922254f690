import { stepsDone } from './device/check/connection-check.ts';
import { currentItem } from './device/panel/panel.machine.ts';
import type { WorldView } from './protocol.ts';
import type { World } from './world.ts';

const steps: readonly unknown[] = ['form', 'keyboard', 'confirm', 'preview'];

function stepOf(value: unknown): WorldView['panel']['step'] {
  const step: unknown = typeof value === 'object' && value !== null ? Object.values(value)[0] : null;
  return steps.includes(step) ? (step as WorldView['panel']['step']) : null;
}

/** What windows may know: the state of a world without its secrets. */
export function viewOf(world: World, revision: number, timeoutAt: number | null): WorldView {
  const { value, context } = world.panel.getSnapshot();
  const { admin, ...printer } = world.printer;
  const session = world.admin.getSnapshot();
  return {
    revision,
    scenario: world.scenario,
    printer,
    panel: {
      item: currentItem(context),
      trail: context.trail,
      step: context.field === 'password.sign-in' ? 'keyboard' : stepOf(value),
      field: context.field,
      draft: context.draft,
      notice: context.notice,
      timeoutAt,
    },
    admin: { signedIn: session.value === 'signed-in', locked: admin.locked, initialPassword: admin.password === null, ...session.context },
    account: world.account.getSnapshot().value,
    check: world.check === null ? null : { ...world.check, done: stepsDone(world.check, world.ports.clock.now()) },
  };
}
