import { newPrinter } from '../../src/core/device/printer.ts';
import type { WebRequest, WebSession } from '../../src/core/device/web/web-request.ts';
import type { WebView } from '../../src/core/device/web/web-view.ts';
import type { Outcome, Refusal } from '../../src/core/protocol.ts';
import type { World } from '../../src/core/world.ts';

/** The session of a browser, told apart by a number. */
export const sessionOf = (browser: number): WebSession => ({
  name: browser.toString(16).padStart(8, '0'),
  key: browser.toString(16).padStart(32, 'a'),
});

/** Web Config's own part of the view. */
export function webOf(world: World): WebView {
  const more = world.more('web');
  if (more?.of !== 'web') throw new Error('No view of Web Config.');
  return more;
}

/** A browser at Web Config. */
export function browser(world: World, number = 1) {
  const session = sessionOf(number);
  const logIn = (password = newPrinter.serial, userName = ''): Outcome =>
    world.send({ type: 'web.log-in', session, userName, password });
  const ask = (request: WebRequest): Outcome => world.send({ type: 'web.request', session, request });
  /** Asks and fails where it is refused. */
  const does = (...requests: readonly WebRequest[]): void => {
    for (const request of requests) {
      const outcome = ask(request);
      if (!outcome.ok) throw new Error(`${request.type} was refused: ${JSON.stringify(outcome.refusal)}`);
    }
  };
  /** Why a request is refused; fails where it is not. */
  const refusalOf = (request: WebRequest): Refusal => {
    const outcome = ask(request);
    if (outcome.ok) throw new Error(`${request.type} was carried out.`);
    return outcome.refusal;
  };
  const isIn = (): boolean => webOf(world).sessions.includes(session.name);
  return { session, logIn, ask, does, refusalOf, isIn };
}

/** A browser that is logged in with the initial password. */
export function loggedIn(world: World, number = 1) {
  const here = browser(world, number);
  const outcome = here.logIn();
  if (!outcome.ok) throw new Error(`log-in was refused: ${JSON.stringify(outcome.refusal)}`);
  return here;
}

/** A refusal that names fields. */
export const problems = (found: Readonly<Record<string, unknown>>) => ({ reason: 'web', problems: found });
