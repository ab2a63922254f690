import type { World } from '../../world.ts';
import type { EmailState } from '../email/email-state.ts';
import { emailRows } from '../email/email-view.ts';
import { newerFirmware } from './firmware.ts';
import { isLive } from './web-sessions.ts';
import type { WebView } from './web-view.ts';

/** Jobs that Status > Job History shows. */
const historyShown = 100;

/** World → what Web Config's windows may know; also before the email has begun. */
export function webView(world: World, email: EmailState | null): WebView {
  const { timeOffset, printer } = world;
  const port = <T extends { startedAt: number; until: number }>(times: T | null): T | null =>
    times === null ? null : { ...times, startedAt: times.startedAt - timeOffset, until: times.until - timeOffset };
  const sessions = world.sessions.filter((session) => isLive(world, session)).map(({ name }) => name);
  return {
    of: 'web',
    sessions,
    guard: world.webGuard,
    history: email === null ? [] : emailRows(world, email, historyShown),
    test: port(email?.test ?? null),
    update: port(email?.update ?? null),
    lastUpdate: email?.lastUpdate ?? null,
    newFirmware: newerFirmware(printer),
    printAdmin: sessions.length === 0 ? null : printer.printAdmin,
  };
}
