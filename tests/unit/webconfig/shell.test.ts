import { describe, expect, it } from 'vitest';
import { newSession, problemsOf } from '../../../src/surfaces/webconfig/session.ts';
import { unspokenOf } from '../../../src/surfaces/webconfig/shell/language-note.tsx';
import { logInOf, tryOf } from '../../../src/surfaces/webconfig/shell/log-in.view.ts';
import { unreachableOf } from '../../../src/surfaces/webconfig/shell/unreachable.view.ts';
import { endOf } from '../../../src/surfaces/webconfig/status/job-history.view.ts';
import { panelAddress } from '../../../src/surfaces/webconfig/status/panel-snapshot.tsx';
import { webconfigSurface } from '../../../src/surfaces/webconfig/webconfig.tsx';
import { doneAt } from '../../../src/surfaces/webconfig/widgets/progress.tsx';
import { testWorld } from '../../support/world.ts';

describe('a session', () => {
  it('has a name and a key that nobody else has, of the form that the printer asks for', () => {
    const made = Array.from({ length: 50 }, newSession);
    for (const { name, key } of made) {
      expect(name).toMatch(/^[0-9a-f]{8}$/);
      expect(key).toMatch(/^[0-9a-f]{32}$/);
    }
    expect(new Set(made.map(({ key }) => key)).size).toBe(50);
  });

  it('turns every refusal into something that the page can say', () => {
    expect(problemsOf({ reason: 'web', problems: { next: { problem: 'empty' } } })).toEqual({
      next: { problem: 'empty' },
    });
    expect(problemsOf({ reason: 'ipv4', problems: { mask: 'not-a-mask' } })).toEqual({
      mask: { problem: 'ipv4', of: 'not-a-mask' },
    });
    expect(problemsOf({ reason: 'malformed', detail: 'x' })).toEqual({ '': { problem: 'not-offered' } });
    expect(problemsOf({ reason: 'log-in-required' })).toEqual({ '': { problem: 'not-offered' } });
  });
});

describe('the log-in page', () => {
  it('counts whole seconds until the next try', () => {
    const guard = { wrongTries: 3, blockedUntil: 10_000 };
    expect(logInOf({ guard }, 'wrong', 7400)).toEqual({ wrong: true, notAnswered: false, wait: 3 });
    expect(logInOf({ guard }, 'none', 10_000).wait).toBe(0);
  });

  it('tells a wrong password from a printer that did not answer', () => {
    expect(tryOf(null)).toBe('none');
    expect(tryOf({ reason: 'wrong-password', wait: 0 })).toBe('wrong');
    expect(tryOf({ reason: 'wait', wait: 5 })).toBe('wrong');
    expect(tryOf('not-answered')).toBe('not-answered');
    expect(tryOf({ reason: 'malformed', detail: 'x' })).toBe('not-answered');
  });
});

describe('a printer is reached', () => {
  it('by its network, or not, and why', () => {
    expect(unreachableOf(testWorld('signed-in').world.view)).toBeNull();
    expect(unreachableOf(testWorld('cable-unplugged').world.view)).toBe('no-cable');
    expect(unreachableOf(testWorld('wifi-only').world.view)).toBeNull();
  });

  it('by either network where it has two', () => {
    const { world, does } = testWorld('only-additional-network');
    expect(unreachableOf(world.view)).toBeNull();
    does({ type: 'surroundings.set', surroundings: { cable: { standard: false, additional: false } } });
    expect(unreachableOf(world.view)).toBe('no-cable');
  });
});

describe('the language of Web Config (G39)', () => {
  const { languageFor = (given) => given } = webconfigSurface;

  it('is English, Russian or Polish', () => {
    const { view } = testWorld('signed-in').world;
    expect((['en', 'mk', 'ru', 'ms', 'pl', 'uz'] as const).map((language) => languageFor(language, view))).toEqual([
      'en',
      'en',
      'ru',
      'en',
      'pl',
      'en',
    ]);
    expect(languageFor('mk', null)).toBe('en');
    expect(languageFor('en-XA', view)).toBe('en-XA');
  });

  it('is explained once to those who speak another', () => {
    expect(unspokenOf('mk', 'en', [])).toBe('mk');
    expect(unspokenOf('mk', 'en', ['webconfig-language'])).toBeNull();
    expect(unspokenOf('pl', 'pl', [])).toBeNull();
    expect(unspokenOf('en', 'en-XA', [])).toBeNull();
  });
});

describe('what is shown of the printer', () => {
  it('a job’s end: its code as the guide has it or tagged, else its state', () => {
    expect(endOf({ state: 'failed', code: 361 })).toEqual({ as: 'code', code: 361, inGuide: true });
    expect(endOf({ state: 'failed', code: 312 })).toEqual({ as: 'code', code: 312, inGuide: false });
    expect(endOf({ state: 'done', code: null })).toEqual({ as: 'state', state: 'done' });
    expect(endOf({ state: 'cancelled', code: null })).toEqual({ as: 'state', state: 'cancelled' });
  });

  it('the panel with the same parameters, but for the screen to open', () => {
    expect(panelAddress('?scenario=signed-in&lang=mk')).toBe('../panel/?scenario=signed-in&lang=mk');
    expect(panelAddress('?screen=about')).toBe('../panel/');
  });

  it('how far something has come', () => {
    expect(doneAt({ from: 0, until: 4 }, 1)).toBe(0.25);
    expect(doneAt({ from: 0, until: 4 }, 9)).toBe(1);
    expect(doneAt({ from: 4, until: 4 }, 4)).toBe(1);
    expect(doneAt({ from: 4, until: 8 }, 0)).toBe(0);
  });
});
