import { childrenOf, type Item, type ItemId, needsAdmin } from '../../../../core/device/panel/menu.ts';
import { profileOf } from '../../../../core/device/profile.ts';
import type { WorldView } from '../../../../core/protocol.ts';

/** One row of a menu list. */
export interface MenuRowView {
  id: ItemId;
  icon: Item['icon'];
  /** Asks for the administrator first. */
  locked: boolean;
}

/** World view → the rows of the menu that is open. */
export const menuView = ({ panel, printer, admin }: WorldView): readonly MenuRowView[] =>
  childrenOf(panel.item, profileOf(printer.model).capabilities).map(({ id, icon }) => ({
    id,
    icon,
    locked: !admin.signedIn && needsAdmin(id, admin.locked),
  }));
