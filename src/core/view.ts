import { stepsDone } from './device/check/check-steps.ts';
import type { MailView } from './device/email/mail-view.ts';
import type { EmailAccountState } from './device/email-server/email-account.machine.ts';
import { profileOf } from './device/models.ts';
import { linkOf } from './device/network/network.ts';
import { childrenOf, type Item, type ItemId, itemOf, needsAdmin, tilesOf } from './device/panel/menu.ts';
import type { PanelContext } from './device/panel/panel-events.ts';
import { currentItem } from './device/panel/panel-steps.ts';
import { stepOf } from './device/panel/step-of.ts';
import { printAdminView } from './device/print-admin/view-print-admin.ts';
import { type AccessState, signedInUser } from './device/web/access.ts';
import type { PanelRow, WorldView } from './protocol.ts';
import type { World } from './world.ts';

type Locks = Pick<PanelContext, 'capabilities' | 'locked' | 'admin' | 'access'>;

const lockOf = ({ id, access: needed }: Item, { locked, admin, access }: Locks): PanelRow['locked'] => {
  if (!admin && needsAdmin(id, locked)) return 'admin';
  return needed !== undefined && access.barred.includes(needed) ? 'user' : null;
};

/** Whether anything on a row, or below it, is there for somebody who is not the administrator. */
const isForUsers = (item: Item, locks: Locks): boolean => {
  if (lockOf(item, locks) === 'admin') return false;
  return item.kind !== 'menu' || childrenOf(item.id, locks.capabilities).some((row) => isForUsers(row, locks));
};

function rowsOf(item: ItemId, locks: Locks): PanelRow[] {
  const all = item === 'home' ? tilesOf(locks.capabilities) : childrenOf(item, locks.capabilities);
  // A user of Access Control sees no administrator's rows; a level of nothing else, which only a link opens, shows them.
  const own = locks.access.user ? all.filter((row) => isForUsers(row, locks)) : all;
  return (own.length === 0 ? all : own).map((row) => ({ id: row.id, icon: row.icon, locked: lockOf(row, locks) }));
}

/** User number → when the next try is taken, of those who have to wait. */
const waitsOf = ({ tries }: AccessState): WorldView['users']['waits'] =>
  Object.fromEntries(
    Object.entries(tries).flatMap(([number, { blockedUntil }]) =>
      blockedUntil === 0 ? [] : [[number, blockedUntil] as const],
    ),
  );

/** What windows may know: the state of a world without its secrets. */
export function viewOf(world: World, revision: number, timeoutAt: number | null, mail: MailView | null): WorldView {
  const { value, context } = world.panel.getSnapshot();
  const { admin, secrets: _, printAdmin: __, ...printer } = world.printer;
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
      rows: rowsOf(item, context),
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
    users: { signedIn: signedInUser(printer, world.access.user), waits: waitsOf(world.access) },
    printAdmin: printAdminView(world),
    link: linkOf(printer.network, 'standard'),
    mail,
    account: world.account.getSnapshot().value as EmailAccountState,
    check: world.check === null ? null : { ...world.check, done: stepsDone(world.check, world.ports.clock.now()) },
    more: null,
  };
}
