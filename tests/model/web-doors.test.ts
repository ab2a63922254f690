// Every kind of request, at every closed door: refused, and nothing has changed.
import { describe, expect, it } from 'vitest';
import type { WebRequest, WebSession } from '../../src/core/device/web/web-request.ts';
import { webRequestTypes } from '../../src/core/device/web/web-shape.ts';
import { browser, loggedIn, sessionOf } from '../support/web-config.ts';
import { webBefore, webSamples } from '../support/web-samples.ts';
import { testWorld } from '../support/world.ts';
import { stateOf } from '../support/world-state.ts';

type Stage = ReturnType<typeof testWorld>;

/** Session that stands before a closed door, made in a world where somebody else is logged in. */
const doors: Readonly<Record<string, (stage: Stage) => WebSession>> = {
  'never logged in': () => sessionOf(7),
  'an unknown name with a known key': () => ({ ...sessionOf(7), key: sessionOf(1).key }),
  'the right name with a wrong key': () => ({ ...sessionOf(1), key: `${sessionOf(1).key.slice(0, -1)}f` }),
  'the right name with the key of another': () => ({ ...sessionOf(1), key: sessionOf(2).key }),
  expired: ({ world, clock }) => {
    const { session } = loggedIn(world, 3);
    clock.advance(120_000);
    return session;
  },
  'expired in a jump of time': ({ world, does }) => {
    const { session } = loggedIn(world, 3);
    does({ type: 'time.forward', ms: 120_000 });
    return session;
  },
  'logged out': ({ world, does }) => {
    const { session } = loggedIn(world, 3);
    does({ type: 'web.log-out', session });
    return session;
  },
  'pushed out by others': ({ world, clock }) => {
    for (const number of [3, 4, 5, 6, 8]) {
      clock.advance(10);
      loggedIn(world, number);
    }
    return sessionOf(3);
  },
  'before a power cut': ({ world, does }) => {
    const { session } = loggedIn(world, 3);
    does({ type: 'power.cut' });
    return session;
  },
  'before the firmware was updated': ({ world, clock }) => {
    const here = loggedIn(world, 3);
    here.does({ type: 'firmware.update' });
    clock.advance(20_000);
    return here.session;
  },
  'before the password was changed in another browser': ({ world }) => {
    const { session } = loggedIn(world, 3);
    loggedIn(world, 4).does(webSamples['admin-password.save']);
    return session;
  },
  'of another world': () => loggedIn(testWorld('additional-network').world, 3).session,
};

/** A world in which the request could be carried out. */
function ready(type: WebRequest['type']): Stage {
  const stage = testWorld('additional-network');
  const here = loggedIn(stage.world, 1);
  loggedIn(stage.world, 2);
  const before = webBefore[type];
  if (before !== undefined) here.does(before);
  return stage;
}

describe.each(webRequestTypes)('%s', (type) => {
  it('is carried out for who is logged in', () => {
    expect(browser(ready(type).world, 1).ask(webSamples[type])).toMatchObject({ ok: true });
  });

  it.each(Object.keys(doors))('%s: log-in-required, and nothing has changed', (door) => {
    const stage = ready(type);
    const session = doors[door]?.(stage) ?? sessionOf(7);
    const before = stateOf(stage.world);
    const outcome = stage.world.send({ type: 'web.request', session, request: webSamples[type] });
    expect(outcome).toEqual({ ok: false, refusal: { reason: 'log-in-required' } });
    expect(stateOf(stage.world)).toBe(before);
  });
});

it('a session that is none is malformed, and nothing has changed', () => {
  const { world } = ready('touch');
  const before = stateOf(world);
  const none = [
    null,
    undefined,
    '',
    1,
    {},
    [],
    { name: '00000001' },
    { ...sessionOf(1), more: 1 },
    { name: [], key: {} },
  ];
  const odd = [
    { ...sessionOf(1), name: '__proto__' },
    { ...sessionOf(1), key: 'G'.repeat(32) },
  ];
  for (const session of [...none, ...odd]) {
    const outcome = world.send({ type: 'web.request', session: session as WebSession, request: { type: 'touch' } });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: 'malformed' } });
    expect(stateOf(world)).toBe(before);
  }
});
