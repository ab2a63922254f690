import { expect, test } from 'vitest';
import { checkConnection } from '../../../src/core/device/check/connection-check.ts';
import { connectionCheckOf } from '../../../src/surfaces/panel/screens/connection-check/connection-check.view.ts';
import { viewAt } from './fixture.ts';

function check(scenario: Parameters<typeof viewAt>[0], done: number) {
  const view = viewAt(scenario);
  const results = checkConnection(view.printer.network, 'standard');
  return connectionCheckOf({ ...view, check: { network: 'standard', startedAt: 0, results, done } }, 'standard');
}
const states = ({ steps }: ReturnType<typeof check>) => steps.map(({ state }) => state).join(' ');

test('before the start everything waits', () => {
  expect(connectionCheckOf(viewAt('signed-in'), 'standard')).toMatchObject({ state: 'ready', failed: null });
});

test('results come one after another', () => {
  expect(states(check('signed-in', 2))).toBe('passed passed running waiting waiting');
  expect(check('signed-in', 2).state).toBe('running');
  expect(states(check('signed-in', 5))).toBe('passed passed passed passed passed');
  expect(check('signed-in', 5)).toMatchObject({ state: 'passed', failed: null });
});

test('the first failure is what the advice is about', () => {
  expect(check('cable-unplugged', 1)).toMatchObject({ state: 'running', failed: null });
  expect(check('cable-unplugged', 5)).toMatchObject({ state: 'failed', failed: 'link' });
  expect(states(check('cable-unplugged', 5))).toBe('failed not-reached not-reached not-reached not-reached');
});

test("the check of the other network is not this screen's", () => {
  const view = viewAt('additional-network');
  const results = checkConnection(view.printer.network, 'standard');
  expect(
    connectionCheckOf({ check: { network: 'standard', startedAt: 0, results, done: 5 } }, 'additional').state,
  ).toBe('ready');
});
