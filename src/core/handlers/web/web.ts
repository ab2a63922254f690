/** Web Config's door: who may ask, and who carries it out. */
import { matchesPassword } from '../../device/admin/password.ts';
import type { WebRequestOf, WebRequestType, WebSession } from '../../device/web/web-request.ts';
import { countWrongTry, freshGuard, isLive, type LoggedIn, sessionLimit } from '../../device/web/web-sessions.ts';
import { webRequestShape, webSessionShape } from '../../device/web/web-shape.ts';
import type { Refusal } from '../../protocol.ts';
import { text } from '../../shape.ts';
import type { World } from '../../world.ts';
import type { Handlers } from '../handlers.ts';
import { malformed, notOffered } from '../refusals.ts';
import { deviceRequests } from './device-requests.ts';
import { emailRequests } from './email-requests.ts';
import { printAdminRequests } from './print-admin-requests.ts';
import { securityRequests } from './security-requests.ts';

/** Carries one kind of request out for somebody who is logged in; its shape has been checked. What is refused has changed nothing. */
export type WebRequestHandler<T extends WebRequestType> = (
  world: World,
  request: WebRequestOf<T>,
  session: LoggedIn,
) => Refusal | null;
export type WebRequestHandlers<T extends WebRequestType> = { readonly [K in T]: WebRequestHandler<K> };

const requests: WebRequestHandlers<WebRequestType> = {
  touch: () => null,
  ...emailRequests,
  ...deviceRequests,
  ...securityRequests,
  ...printAdminRequests,
};

const loginRequired: Refusal = { reason: 'log-in-required' };

/** Whether both texts are the same; the time it takes tells nothing of where they differ. */
const same = (one: string, other: string): boolean =>
  [...one].reduce(
    (different, character, at) => different + (character === other[at] ? 0 : 1),
    one.length - other.length,
  ) === 0;

/** The session that a window means, where it is live and its own. */
function sessionOf(world: World, given: WebSession): LoggedIn | null {
  const found = world.sessions.find(({ name }) => name === given.name);
  return found !== undefined && same(found.key, given.key) && isLive(world, found) ? found : null;
}

export const webHandlers: Handlers<'web.log-in' | 'web.log-out' | 'web.request'> = {
  'web.log-in': (world, { session, userName, password }) => {
    const wrong =
      malformed(session, webSessionShape, 'session') ??
      malformed(userName, text(64), 'userName') ??
      malformed(password, text(64), 'password');
    if (wrong !== null) return wrong;
    const now = world.ports.clock.now();
    const { blockedUntil } = world.webGuard;
    if (now < blockedUntil) return { reason: 'wait', wait: blockedUntil - now };
    // Nobody gets into a session of another browser by its name.
    if (world.sessions.some(({ name }) => name === session.name)) return notOffered;
    const { admin, serial, web } = world.printer;
    const isRight =
      userName === web.administratorName && matchesPassword(admin.password, serial, password, world.ports.digest);
    if (!isRight) return { reason: 'wrong-password', wait: countWrongTry(world, now) };
    world.webGuard = freshGuard;
    const known = [...world.sessions].sort((one, other) => other.seenAt - one.seenAt).slice(0, sessionLimit - 1);
    world.sessions = [{ ...session, seenAt: world.trueTime }, ...known];
    world.record({ type: 'web.logged-in' });
    return null;
  },
  'web.log-out': (world, { session }) => {
    const wrong = malformed(session, webSessionShape, 'session');
    if (wrong !== null) return wrong;
    const own = sessionOf(world, session);
    if (own === null) return loginRequired;
    world.sessions = world.sessions.filter((other) => other !== own);
    world.record({ type: 'web.logged-out' });
    return null;
  },
  'web.request': (world, { session, request }) => {
    const foreign = malformed(session, webSessionShape, 'session');
    if (foreign !== null) return foreign;
    const own = sessionOf(world, session);
    // Whether the request could be carried out is nobody's business who is not logged in.
    if (own === null) return loginRequired;
    const wrong = malformed(request, webRequestShape, 'request');
    if (wrong !== null) return wrong;
    const handler = requests[request.type] as (world: World, request: never, session: LoggedIn) => Refusal | null;
    const refusal = handler(world, request as never, own);
    // A refused request is a sign of life, too.
    world.sessions = world.sessions.map((other) =>
      other.name === own.name ? { ...other, seenAt: world.trueTime } : other,
    );
    if (refusal === null && request.type !== 'touch') world.record({ type: 'web.changed', request: request.type });
    return refusal;
  },
};
