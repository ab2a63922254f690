import { stepsDone } from './device/check/check-steps.ts';
import type { MailView } from './device/email/mail-view.ts';
import type { EmailAccountState } from './device/email-server/email-account.machine.ts';
import { type Capability, profileOf } from './device/models.ts';
import { linkOf } from './device/network/network.ts';
import { childrenOf, type ItemId, itemOf, needsAdmin, tilesOf } from './device/panel/menu.ts';
import { currentItem } from './device/panel/panel-steps.ts';
import type { PanelRow, WorldView } from './protocol.ts';
import type { World } from './world.ts';

function stepOf(value: unknown): WorldView['panel']['step'] {
  const step: unknown = typeof value === 'object' && value !== null ? Object.values(value)[0] : null;
  return (step ?? null) as WorldView['panel']['step'];
}

function rowsOf(item: ItemId, capabilities: readonly Capability[], barred: (id: ItemId) => boolean): PanelRow[] {
  const rows = item === 'home' ? tilesOf(capabilities) : childrenOf(item, capabilities);
  return rows.map(({ id, icon }) => ({ id, icon, locked: barred(id) }));
}

/** What windows may know: the state of a world without its secrets. */
export function viewOf(world: World, revision: number, timeoutAt: number | null, mail: MailView | null): WorldView {
  const { value, context } = world.panel.getSnapshot();
  const { admin, secrets: _, ...printer } = world.printer;
  const session = world.admin.getSnapshot();
  const signedIn = session.value === 'signed-in';
  const item = currentItem(context);
  const { kind, network } = itemOf(item);
  return {
    revision,
    scenario: world.scenario,
    printer,
    reality: world.reality,
    hints: world.hints,
    panel: {
      size: profileOf(printer.model).panel,
      item,
      kind,
      rows: rowsOf(item, profileOf(printer.model).capabilities, (id) => !signedIn && needsAdmin(id, admin.locked)),
      network: network ?? 'standard',
      trail: context.trail,
      step: context.field === 'password.sign-in' ? 'keyboard' : stepOf(value),
      field: context.field,
      draft: context.draft,
      notice: context.notice,
      message: context.message,
      timeoutAt,
    },
    admin: { signedIn, locked: admin.locked, initialPassword: admin.password === null, ...session.context },
    link: linkOf(printer.network, 'standard'),
    mail,
    account: world.account.getSnapshot().value as EmailAccountState,
    check: world.check === null ? null : { ...world.check, done: stepsDone(world.check, world.ports.clock.now()) },
    more: null,
  };
}
