import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioId } from '../../../src/core/scenario/scenario-ids.ts';
import { type NetworkDraft, networkFormOf } from '../../../src/surfaces/webconfig/network/basic.view.ts';
import { checkProperty } from '../../support/check-property.ts';
import { loggedIn } from '../../support/web-config.ts';
import { testWorld } from '../../support/world.ts';

function at(scenario: ScenarioId) {
  const stage = testWorld(scenario);
  stage.does({ type: 'email.look' });
  const here = loggedIn(stage.world);
  const form = (draft: NetworkDraft = {}) => networkFormOf(stage.world.view, draft);
  return { ...stage, here, form };
}

describe('Network > Basic', () => {
  it('shows what is in force, and sends nothing that has not changed', () => {
    const { form } = at('signed-in');
    expect(form()).toMatchObject({
      networks: ['standard'],
      deviceName: 'FACEPLATE104300',
      mode: 'automatic',
      ipv4: { address: '192.168.1.43', dns1: '192.168.1.1' },
      problems: {},
      requests: [],
    });
  });

  it('begins a manual address with the one in force, so that one field can be changed alone', () => {
    const { form, here, world } = at('signed-in');
    const typed = form({ mode: 'manual', address: '192.168.1.50' });
    expect(typed.ipv4).toMatchObject({ address: '192.168.1.50', mask: '255.255.255.0', gateway: '192.168.1.1' });
    expect(typed.problems).toEqual({});
    here.does(...typed.requests);
    expect(world.view.printer.network.standard).toMatchObject({
      connection: 'wired',
      ipv4: { mode: 'manual', manual: { address: '192.168.1.50' } },
    });
    expect(form().requests).toEqual([]);
    const back = form({ mode: 'automatic' });
    expect(back.ipv4.address).toBe('192.168.1.43');
    here.does(...back.requests);
    // The address that was entered is kept for another time.
    expect(world.view.printer.network.standard.ipv4).toMatchObject({
      mode: 'automatic',
      manual: { address: '192.168.1.50' },
    });
  });

  it('sends the name and the addresses, each only where it changed', () => {
    const { form, here, world } = at('signed-in');
    const named = form({ deviceName: 'Office-2' });
    expect(named.requests).toEqual([{ type: 'device-name.save', deviceName: 'Office-2' }]);
    here.does(...named.requests);
    expect(form().deviceName).toBe('Office-2');
    expect(world.view.printer.web.deviceName).toBe('Office-2');
    expect(form({ deviceName: '' }).problems).toEqual({ deviceName: { problem: 'empty' } });
  });

  it('has both networks where the model has two (G06)', () => {
    const { form } = at('additional-network');
    expect(form().networks).toEqual(['standard', 'additional']);
    expect(form({ network: 'additional' }).ipv4.address).toBe('10.20.0.43');
    expect(form({ network: 'additional', mode: 'manual' }).requests).toMatchObject([
      { network: 'additional', connection: 'wired' },
    ]);
  });
});

const octets = fc.tuple(fc.nat(256), fc.nat(256), fc.nat(256), fc.nat(256)).map((parts) => parts.join('.'));
const address = fc.oneof(octets, fc.constantFrom('', '255.255.255.0', '192.168.1.1', '192.168.1.77', '01.2.3.4', 'x'));
const drafts = fc.record(
  {
    network: fc.constantFrom('standard', 'additional'),
    deviceName: fc.oneof(fc.string({ maxLength: 18 }), fc.constantFrom('Office-2', '12345', '-a', 'a')),
    mode: fc.constantFrom('automatic', 'manual'),
    address,
    mask: address,
    gateway: address,
    dns1: address,
    dns2: address,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<NetworkDraft>;

it('the page finds the same problems as the printer, whatever is typed', () => {
  checkProperty(
    fc.property(drafts, (draft) => {
      const { here, form } = at('additional-network');
      const { problems, requests } = form(draft);
      const found = Object.assign(
        {},
        ...requests.map((request) => {
          const outcome = here.ask(request);
          if (outcome.ok) return {};
          if (outcome.refusal.reason !== 'web') throw new Error(JSON.stringify(outcome.refusal));
          return outcome.refusal.problems;
        }),
      );
      expect(problems).toEqual(found);
    }),
    150,
  );
});
