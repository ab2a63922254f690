import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ipv4Problems, isNetmask, parseIpv4 } from '../../../src/core/device/network/ipv4.ts';

const good = { address: '192.168.1.20', mask: '255.255.255.0', gateway: '192.168.1.1', dns1: '', dns2: '' };
const dotted = (value: number): string => [24, 16, 8, 0].map((bits) => Math.floor(value / 2 ** bits) % 256).join('.');

describe('IPv4 entry', () => {
  it('accepts settings of an ordinary office', () => expect(ipv4Problems(good)).toEqual({}));

  it.each([
    [{ address: '' }, 'address', 'required'],
    [{ mask: '' }, 'mask', 'required'],
    [{ address: '192.168.1' }, 'address', 'not-an-address'],
    [{ address: '192.168.1.256' }, 'address', 'not-an-address'],
    [{ address: '192.168.01.20' }, 'address', 'not-an-address'],
    [{ address: '127.0.0.1' }, 'address', 'reserved'],
    [{ address: '224.0.0.1' }, 'address', 'reserved'],
    [{ address: '0.1.2.3' }, 'address', 'reserved'],
    [{ mask: '255.0.255.0' }, 'mask', 'not-a-mask'],
    [{ mask: '255.255.255.255' }, 'mask', 'not-a-mask'],
    [{ mask: '0.0.0.0' }, 'mask', 'not-a-mask'],
    [{ gateway: '192.168.2.1' }, 'gateway', 'not-in-network'],
    [{ address: '192.168.1.255' }, 'address', 'is-network-or-broadcast'],
    [{ address: '192.168.1.0' }, 'address', 'is-network-or-broadcast'],
    [{ dns1: 'dns' }, 'dns1', 'not-an-address'],
    [{ dns2: '999.1.1.1' }, 'dns2', 'not-an-address'],
  ] as const)('refuses %o in %s as %s', (change, field, problem) => {
    expect(ipv4Problems({ ...good, ...change })).toEqual({ [field]: problem });
  });

  it('reads back every address it could show', () => {
    fc.assert(fc.property(fc.nat({ max: 2 ** 32 - 1 }), (value) => parseIpv4(dotted(value)) === value));
  });

  it('takes exactly the masks /1 to /30', () => {
    const masks = Array.from({ length: 33 }, (_, bits) => 2 ** 32 - 2 ** (32 - bits));
    expect(masks.map((mask, bits) => [bits, isNetmask(mask)])).toEqual(
      masks.map((_, bits) => [bits, bits >= 1 && bits <= 30]),
    );
    fc.assert(fc.property(fc.nat({ max: 2 ** 32 - 1 }), (value) => masks.includes(value) || !isNetmask(value)));
  });
});
