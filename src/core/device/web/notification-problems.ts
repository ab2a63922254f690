/** What is wrong with the destinations of Email Notification. The page asks before it sends, the printer before it saves. */
import { addressProblem } from '../email/entries.ts';
import type { PrinterState } from '../printer.ts';
import { only } from './email-server-problems.ts';
import { notifyLimit } from './notify.ts';
import type { WebProblem, WebProblems, WebRequestOf } from './web-request.ts';

/** Fields `destinations` (the whole list), `address.<row from 0>` and `events.<row>`. An email server comes first (printer.md 6.4). */
export function notificationProblems(
  { emailServer }: Pick<PrinterState, 'emailServer'>,
  { destinations }: Omit<WebRequestOf<'notification.save'>, 'type'>,
): WebProblems {
  if (destinations.length === 0) return {};
  if (emailServer.authenticationMethod === 'off') return { destinations: { problem: 'sign-in-first' } };
  if (destinations.length > notifyLimit) return { destinations: { problem: 'too-many', limit: notifyLimit } };
  const found = destinations.flatMap(({ address, events }, row): [string, WebProblem | null][] => {
    const isTwice = destinations.slice(0, row).some((before) => before.address.toLowerCase() === address.toLowerCase());
    return [
      [`address.${row}`, addressProblem(address) ?? (isTwice ? { problem: 'twice' } : null)],
      [`events.${row}`, events.length === 0 ? { problem: 'empty' } : null],
    ];
  });
  return only(Object.fromEntries(found));
}
