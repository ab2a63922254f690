import { describe, expect, it } from 'vitest';
import { checkConnection } from '../../../src/core/device/check/connection-check.ts';
import { newPrinter } from '../../../src/core/device/printer.ts';
import { testWorld } from '../../support/world.ts';

const { network } = newPrinter;
const withRoom = (changes: Partial<typeof network.surroundings>) => ({
  ...network,
  surroundings: { ...network.surroundings, ...changes },
});

describe('connection check', () => {
  it.each([
    ['nothing', network, undefined],
    ['link', withRoom({ cable: { standard: false, additional: true } }), 'link'],
    ['address', withRoom({ dhcp: { standard: null, additional: null } }), 'address'],
    ['dns', withRoom({ dns: false }), 'dns'],
    ['internet', withRoom({ internet: false }), 'internet'],
  ] as const)('finds %s broken and goes no further', (_, state, failing) => {
    const results = Object.entries(checkConnection(state, 'standard'));
    expect(results.find(([, result]) => result === 'failed')?.[0]).toBe(failing);
    const at = results.findIndex(([, result]) => result === 'failed');
    expect(results.slice(at + 1).every(([, result]) => at === -1 || result === 'not-reached')).toBe(true);
  });

  it('finds a mistyped gateway', () => {
    const ipv4 = {
      mode: 'manual',
      manual: {
        address: '192.168.1.20',
        mask: '255.255.255.0',
        gateway: '192.168.1.254',
        dns1: '192.168.1.1',
        dns2: '',
      },
    } as const;
    expect(checkConnection({ ...network, standard: { ...network.standard, ipv4 } }, 'standard').gateway).toBe('failed');
  });

  it('shows its steps one after another, can be stopped, and belongs to its screen', () => {
    const { world, clock, does } = testWorld('cable-unplugged');
    expect(world.send({ type: 'connection-check.start', network: 'standard' })).toMatchObject({
      refusal: { reason: 'not-offered' },
    });
    does({ type: 'panel.open', item: 'connection-check' }, { type: 'connection-check.start', network: 'standard' });
    const seen: number[] = [];
    for (let step = 0; step < 6; step += 1) {
      seen.push(world.view.check?.done ?? -1);
      clock.advance(500);
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5]);
    expect(world.send({ type: 'connection-check.stop' })).toMatchObject({ refusal: { reason: 'not-offered' } });
    does({ type: 'connection-check.start', network: 'standard' }, { type: 'connection-check.stop' });
    expect(world.view.check).toBeNull();
    does({ type: 'connection-check.start', network: 'standard' }, { type: 'panel.back' });
    expect(world.view.check).toBeNull();
  });

  it('tells its windows of every step', () => {
    const { world, clock, does } = testWorld();
    does({ type: 'panel.open', item: 'connection-check' }, { type: 'connection-check.start', network: 'standard' });
    const facts: string[] = [];
    let changes = 0;
    world.subscribe((change) => {
      changes += 1;
      facts.push(...change.facts.map((fact) => fact.type));
    });
    clock.advance(10_000);
    expect(changes).toBe(5);
    expect(facts).toEqual(['connection-check.finished']);
  });
});
