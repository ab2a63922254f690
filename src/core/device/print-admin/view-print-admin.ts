import type { World } from '../../world.ts';
import { stepOf } from '../panel/step-of.ts';
import { cardsAtPanel } from './cards.ts';
import { printAdminUser, runsPrintAdmin } from './print-admin.ts';
import type { PrintAdminView } from './print-admin-view.ts';
import { isInitialPassword } from './stored-password.ts';

/** World → what its panels may know; null where nobody has to log in. */
export function printAdminView({ printer, printAdmin, panel }: World): PrintAdminView | null {
  if (!runsPrintAdmin(printer)) return null;
  const user = printAdminUser(printer, printAdmin.user);
  const { howToAuthenticate, idNumberDigits, allowCardRegistration } = printer.web.openPlatform;
  const isChoosing = stepOf(panel.getSnapshot().value) === 'card';
  return {
    method: howToAuthenticate,
    digits: idNumberDigits,
    registers: allowCardRegistration,
    user:
      user === null
        ? null
        : { id: user.id, name: user.name || user.userId, administrator: user.administrator, color: user.color },
    cards: isChoosing ? cardsAtPanel(printer) : [],
    blockedUntil: printAdmin.guard.blockedUntil,
    practice: Object.values(printer.secrets.printAdminPasswords).some(isInitialPassword),
  };
}
