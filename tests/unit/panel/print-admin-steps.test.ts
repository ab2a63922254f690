import { describe, expect, test } from 'vitest';
import type { Command, Outcome } from '../../../src/core/protocol.ts';
import { accepts, keysOf } from '../../../src/surfaces/panel/keyboard/layouts.ts';
import { testWorld } from '../../support/world.ts';

const enter = (field: 'user-id' | 'password' | 'number'): Command => ({
  type: 'panel.enter-field',
  field: `print-admin.${field}`,
});
const leave = (value: string): Command => ({ type: 'panel.leave-field', value });
const step = (to: 'card' | 'register' | 'language'): Command => ({ type: 'panel.step', step: to });
const back: Command = { type: 'panel.back' };

function atLogIn() {
  const { world, does, clock } = testWorld('to-my-email');
  const shown = () => {
    const { item, step: at, field, draft } = world.view.panel;
    return { item, step: at, field, draft };
  };
  return { world, does, clock, shown, tries: (command: Command): Outcome => world.send(command) };
}
const start = { item: 'print-admin-log-in', step: 'form', field: null, draft: {} };

describe('the steps of the log-in', () => {
  test('the password is asked for after the user ID, and Back goes the same way', () => {
    const { does, shown } = atLogIn();
    does(enter('user-id'), leave('anna'));
    expect(shown()).toMatchObject({ step: 'keyboard', field: 'print-admin.password' });
    expect(shown().draft).toEqual({ 'print-admin.user-id': 'anna' });
    does(back);
    expect(shown()).toMatchObject({ step: 'keyboard', field: 'print-admin.user-id' });
    expect(shown().draft).toEqual({ 'print-admin.user-id': 'anna' });
    does(back);
    expect(shown()).toEqual(start);
  });

  test('nothing of what was begun is left at the start', () => {
    const { does, shown } = atLogIn();
    does(step('card'), { type: 'panel.set-draft', values: { card: 'new' } }, back);
    expect(shown()).toEqual(start);
    does(step('card'), { type: 'panel.set-draft', values: { card: 'new' } }, step('register'), back);
    expect(shown()).toEqual(start);
    does(step('card'), { type: 'panel.set-draft', values: { card: 'new' } }, step('register'));
    does(enter('user-id'), back);
    expect(shown()).toEqual(start);
    does(enter('number'), back);
    expect(shown()).toEqual(start);
  });

  test('whoever goes away in the middle leaves nothing to who comes next', () => {
    const { does, shown, clock } = atLogIn();
    does(enter('user-id'), leave('anna'));
    clock.advance(10 * 60_000);
    expect(shown()).toEqual(start);
  });

  test('no password before a user ID, and no draft at the start', () => {
    const { shown, tries } = atLogIn();
    expect(tries(enter('password')).ok).toBe(false);
    expect(tries({ type: 'panel.set-draft', values: { card: 'new' } }).ok).toBe(false);
    expect(shown()).toEqual(start);
  });

  test('a language is chosen at the log-in, and the log-in is there again', () => {
    const { world, does, shown } = atLogIn();
    does(step('language'), { type: 'language.choose', language: 'pl' });
    expect(shown()).toEqual(start);
    expect(world.view.printer.language).toBe('pl');
  });

  test('cards are in the view only while one is chosen', () => {
    const { world, does } = atLogIn();
    expect(world.view.printAdmin?.cards).toEqual([]);
    does(step('card'));
    expect(world.view.printAdmin?.cards.map(({ name }) => name)).toContain('Anna Example');
    does(back);
    expect(world.view.printAdmin?.cards).toEqual([]);
  });

  test('a registered card is held over the reader once more', () => {
    const { world, does, shown, tries } = atLogIn();
    expect(tries({ type: 'print-admin.present-card', card: 'chen' })).toMatchObject({
      refusal: { reason: 'unknown-card' },
    });
    does(step('card'), { type: 'panel.set-draft', values: { card: 'chen' } }, step('register'));
    does(enter('user-id'), leave('chen'));
    does({ type: 'print-admin.register-card', card: 'chen', userId: 'chen', password: 'practice' });
    expect(shown()).toEqual(start);
    expect(world.view.panel.notice).toBe('card-registered');
    does({ type: 'print-admin.present-card', card: 'chen' });
    expect(world.view.panel.item).toBe('home');
    expect(world.view.printAdmin?.user?.name).toBe('Chen Example');
  });
});

test.each([true, false])('the keys of an ID number are the ten digits (compact: %s)', (compact) => {
  const { columns, rows } = keysOf('digits', 'digits', compact);
  const typed = rows.flat().flatMap((key) => (key.kind === 'text' ? [key.text] : []));
  expect(typed.sort().join('')).toBe('0123456789');
  expect(rows.flat().filter(({ kind }) => kind === 'ok')).toHaveLength(1);
  expect(columns).toBeLessThanOrEqual(5);
  expect(['0', '9', '.', 'a', ' '].map((character) => accepts('digits', character))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
