// What a window keeps of a sign-in at its start: only who began it gets its answer.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Command, Outcome, WorldView } from '../../../src/core/protocol.ts';
import { clearPage, keepFor, openPage } from '../../../src/surfaces/panel/page.ts';
import { viewAt } from './fixture.ts';

class MemoryStorage {
  readonly #values = new Map<string, string>();
  getItem = (name: string): string | null => this.#values.get(name) ?? null;
  removeItem = (name: string): void => {
    this.#values.delete(name);
    Reflect.deleteProperty(this, name);
  };
  setItem = (name: string, value: string): void => {
    this.#values.set(name, value);
    // Names are read as properties, as those of a browser's storage can be.
    Object.defineProperty(this, name, { value, enumerable: true, configurable: true });
  };
}

const answer = '#code=1&state=2';
const msal = 'msal.5.token.keys';

function windowOf(user: number | null, kind: WorldView['panel']['kind'] = 'to-my-email') {
  const sent: Command[] = [];
  const view = viewAt('to-my-email-first-time', { kind, item: kind === 'home' ? 'home' : 'to-my-email' });
  const printAdmin =
    user === null
      ? view.printAdmin
      : ({ user: { id: user, name: 'Anna Example', administrator: false, color: true } } as WorldView['printAdmin']);
  const send = (command: Command): Promise<Outcome> => {
    sent.push(command);
    return Promise.resolve({ ok: true, revision: 1 });
  };
  return { link: { current: { state: 'ready' as const, view: { ...view, printAdmin } }, send }, sent };
}

beforeEach(() => {
  vi.stubGlobal('sessionStorage', new MemoryStorage());
  vi.stubGlobal('localStorage', new MemoryStorage());
  vi.stubGlobal('document', { cookie: '' });
});
afterEach(() => vi.unstubAllGlobals());

const leftovers = (): unknown[] =>
  [...Object.values(sessionStorage), ...Object.values(localStorage)].filter((value) => typeof value === 'string');

describe('a page that opens', () => {
  test('takes the answer for whoever began the sign-in', () => {
    keepFor(3);
    sessionStorage.setItem(msal, 'request');
    const { link, sent } = windowOf(3);
    expect(openPage(answer, link)).toEqual({ answer, dropped: false, auth: null });
    expect(sent).toEqual([]);
    // msal needs what it has kept of its request.
    expect(sessionStorage.getItem(msal)).toBe('request');
  });

  test('drops it where nobody is logged in any more, with all that was kept', () => {
    keepFor(3);
    sessionStorage.setItem(msal, 'request');
    localStorage.setItem(msal, 'token');
    const { link, sent } = windowOf(null);
    expect(openPage(answer, link)).toEqual({ answer: null, dropped: true, auth: null });
    expect(sent).toEqual([]);
    expect(leftovers()).toEqual([]);
  });

  test('drops it where somebody else is logged in, whose own sign-in is left alone', () => {
    keepFor(3);
    sessionStorage.setItem(msal, 'request');
    const { link, sent } = windowOf(4);
    expect(openPage(answer, link)).toMatchObject({ answer: null, dropped: true });
    expect(sent).toEqual([]);
    expect(leftovers()).toEqual([]);
  });

  test('drops it where the panel has gone elsewhere meanwhile, and tells the world', () => {
    keepFor(3);
    const { link, sent } = windowOf(3, 'home');
    expect(openPage(answer, link)).toMatchObject({ answer: null, dropped: true });
    expect(sent).toEqual([
      { type: 'my-email.not-signed-in', problem: { reason: 'interrupted', aadsts: null, description: '' } },
    ]);
  });

  test('without an answer clears what somebody else has left, and not one’s own', () => {
    keepFor(3);
    sessionStorage.setItem(msal, 'request');
    openPage(null, windowOf(3).link);
    expect(sessionStorage.getItem(msal)).toBe('request');
    expect(openPage(null, windowOf(4).link)).toEqual({ answer: null, dropped: false, auth: null });
    expect(leftovers()).toEqual([]);
  });

  test('whose world cannot be shown keeps nothing', () => {
    keepFor(3);
    const link = { ...windowOf(3).link, current: { state: 'failed' as const, detail: '' } };
    expect(openPage(answer, link)).toMatchObject({ answer: null });
    expect(leftovers()).toEqual([]);
  });
});

test('a browser without storage opens the panel all the same', () => {
  vi.stubGlobal('sessionStorage', undefined);
  Object.defineProperty(globalThis, 'sessionStorage', {
    configurable: true,
    get: () => {
      throw new Error('SecurityError');
    },
  });
  expect(() => clearPage()).not.toThrow();
  expect(openPage(null, windowOf(3).link)).toEqual({ answer: null, dropped: false, auth: null });
});
