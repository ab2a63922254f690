import { expect, test } from 'vitest';
import { networkSetupOf } from '../../../src/surfaces/panel/screens/network-setup/network-setup.view.ts';
import { viewAt } from './fixture.ts';

const setup = (draft: Record<string, string>, checked = false) =>
  networkSetupOf(viewAt('signed-in', { item: 'network-setup', draft }), 'standard', checked);
const problems = (draft: Record<string, string>, checked = false) =>
  Object.fromEntries(
    setup(draft, checked).fields.flatMap(({ part, problem }) => (problem === null ? [] : [[part, problem]])),
  );

test('without a draft the form is what is saved, and OK saves just that', () => {
  const { connection, mode, fields, firstProblem, apply } = setup({});
  expect({ connection, mode, fields, firstProblem }).toEqual({
    connection: 'wired',
    mode: 'automatic',
    fields: [],
    firstProblem: null,
  });
  expect(apply.ipv4).toEqual(viewAt('signed-in').printer.network.standard.ipv4);
});

test('a manual entry starts from the addresses in force', () => {
  const { fields, apply } = setup({ mode: 'manual', 'ipv4.address': '192.168.1.50' });
  expect(fields.map(({ value }) => value)).toEqual(['192.168.1.50', '255.255.255.0', '192.168.1.1', '192.168.1.1', '']);
  expect(apply.ipv4).toMatchObject({ mode: 'manual', manual: { address: '192.168.1.50', gateway: '192.168.1.1' } });
});

test('a field that was typed shows its problem at once, the others after OK', () => {
  const draft = { mode: 'manual', 'ipv4.address': '192.168.1.439' };
  expect(problems(draft)).toEqual({ address: 'not-an-address' });
  const cross = { mode: 'manual', 'ipv4.address': '10.0.0.5' };
  expect(problems(cross)).toEqual({});
  expect(problems(cross, true)).toEqual({ gateway: 'not-in-network' });
  expect(setup(cross).firstProblem).toBe('gateway');
});

test('going back to automatic keeps what was saved by hand', () => {
  expect(setup({ mode: 'automatic', 'ipv4.address': 'nonsense' })).toMatchObject({
    firstProblem: null,
    apply: { ipv4: { manual: { address: '' } } },
  });
});

test('the additional network has a cable only', () => {
  const { connection, apply } = networkSetupOf(
    viewAt('additional-network', { draft: { connection: 'wired' } }),
    'additional',
    false,
  );
  expect(connection).toBeNull();
  expect(apply).toMatchObject({ network: 'additional', connection: 'wired' });
});
