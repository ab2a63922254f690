/** Email Notification (printer.md 6.4, P27): who wants to hear of what, and what the printer still has to tell. */
import type { World } from '../../world.ts';
import { owedLimit } from '../email/email-state.ts';
import type { PrinterState } from '../printer.ts';
import { type NotifyDestination, type NotifyEvent, notifyEvents } from './web-settings.ts';

/** Destinations that the printer keeps (P27). */
export const notifyLimit = 5;

/** Those who want to hear of an event. */
export const whoWants = ({ web }: Pick<PrinterState, 'web'>, event: NotifyEvent): readonly string[] =>
  web.notification.filter(({ events }) => events.includes(event)).map(({ address }) => address);

/** Destinations with each event once, in their order. */
export const tidyDestinations = (destinations: readonly NotifyDestination[]): readonly NotifyDestination[] =>
  destinations.map(({ address, events }) => ({
    address,
    events: notifyEvents.filter((known) => events.includes(known)),
  }));

/** Something happened that somebody may want to hear of: it is told as soon as the printer can send. `detail`: lines of the message. */
export function noteEvent(world: World, event: NotifyEvent, detail = ''): void {
  const { email } = world;
  if (email === null || whoWants(world.printer, event).length === 0) return;
  const owed = [...email.owed, { event, at: world.trueTime, detail }].slice(-owedLimit);
  world.email = { ...email, owed };
}
