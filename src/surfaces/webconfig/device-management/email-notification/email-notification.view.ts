import { notifyLimit } from '../../../../core/device/web/notify.ts';
import type { WebProblem, WebProblems } from '../../../../core/device/web/web-request.ts';
import { type NotifyDestination, type NotifyEvent, notifyEvents } from '../../../../core/device/web/web-settings.ts';

/** As many rows as the printer keeps destinations (P27): those that are saved, then empty ones. */
export const rowsOf = (saved: readonly NotifyDestination[]): readonly NotifyDestination[] =>
  Array.from({ length: notifyLimit }, (_, at) => saved[at] ?? { address: '', events: [] });

const isEmpty = ({ address, events }: NotifyDestination): boolean => address === '' && events.length === 0;

/** What is sent: rows that somebody filled, spaces around addresses left out. */
export const filled = (rows: readonly NotifyDestination[]): readonly NotifyDestination[] =>
  rows.map(({ address, events }) => ({ address: address.trim(), events })).filter((row) => !isEmpty(row));

/** A row with an event wanted or not, in the order of the page. */
export const withEvent = (row: NotifyDestination, changed: NotifyEvent, isWanted: boolean): NotifyDestination => ({
  ...row,
  events: notifyEvents.filter((each) => (each === changed ? isWanted : row.events.includes(each))),
});

/** Problems of the destinations that were sent (`address.0`), under the rows that they came from: empty rows are not sent. */
export function byRow(rows: readonly NotifyDestination[], found: WebProblems): WebProblems {
  const places = rows.flatMap((row, at) => (isEmpty({ ...row, address: row.address.trim() }) ? [] : [at]));
  const moved = (field: string): string =>
    field.replace(/(?<=^(address|events)\.)\d+$/, (sent) => String(places[Number(sent)] ?? sent));
  return Object.fromEntries(
    Object.entries(found).map(([field, problem]): [string, WebProblem] => [moved(field), problem]),
  );
}
