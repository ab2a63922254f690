import type { Ipv4 } from './network.ts';

/** Why an IPv4 field is refused. */
export type Ipv4Problem =
  | 'required'
  | 'not-an-address'
  | 'reserved'
  | 'not-a-mask'
  | 'not-in-network'
  | 'is-network-or-broadcast';
export type Ipv4Field = keyof Ipv4;

const toNumber = (parts: readonly number[]): number => parts.reduce((sum, part) => sum * 256 + part, 0);

/** Reads a dotted decimal; null where it is none. Leading zeros are refused: some systems read them as octal. */
export function parseIpv4(text: string): number | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) return null;
  return toNumber(parts.map(Number));
}

/** Whether a number is a netmask: ones, then zeros, with room for two hosts at least (/1 to /30). */
export function isNetmask(mask: number): boolean {
  const hosts = 2 ** 32 - 1 - mask;
  return mask >= 2 ** 31 && hosts >= 3 && Number.isInteger(Math.log2(hosts + 1));
}

/** A host may not use 0/8, 127/8, multicast or above (RFC 1122 3.2.1.3, RFC 5771). */
const isReserved = (address: number): boolean => {
  const first = Math.floor(address / 2 ** 24);
  return first === 0 || first === 127 || first >= 224;
};

const sameNetwork = (a: number, b: number, hosts: number): boolean => Math.floor(a / hosts) === Math.floor(b / hosts);

function hostProblem(text: string, required: boolean): Ipv4Problem | null {
  if (text === '') return required ? 'required' : null;
  const address = parseIpv4(text);
  if (address === null) return 'not-an-address';
  return isReserved(address) ? 'reserved' : null;
}

function maskProblem(text: string): Ipv4Problem | null {
  if (text === '') return 'required';
  const mask = parseIpv4(text);
  if (mask === null) return 'not-an-address';
  return isNetmask(mask) ? null : 'not-a-mask';
}

/** Problems that show only when address, mask and gateway are seen together. */
function networkProblems(settings: Ipv4): Partial<Record<Ipv4Field, Ipv4Problem>> {
  const address = parseIpv4(settings.address) ?? 0;
  const hosts = 2 ** 32 - (parseIpv4(settings.mask) ?? 0);
  const host = address % hosts;
  if (host === 0 || host === hosts - 1) return { address: 'is-network-or-broadcast' };
  const gateway = parseIpv4(settings.gateway);
  if (gateway !== null && !sameNetwork(gateway, address, hosts)) return { gateway: 'not-in-network' };
  return {};
}

/** All problems of manual IPv4 settings, by field; empty where they can be used. Gateway and DNS may stay empty. */
export function ipv4Problems(settings: Ipv4): Partial<Record<Ipv4Field, Ipv4Problem>> {
  const found: [Ipv4Field, Ipv4Problem | null][] = [
    ['address', hostProblem(settings.address, true)],
    ['mask', maskProblem(settings.mask)],
    ['gateway', hostProblem(settings.gateway, false)],
    ['dns1', hostProblem(settings.dns1, false)],
    ['dns2', hostProblem(settings.dns2, false)],
  ];
  const problems: Partial<Record<Ipv4Field, Ipv4Problem>> = {};
  for (const [field, problem] of found) if (problem !== null) problems[field] = problem;
  return Object.keys(problems).length > 0 ? problems : networkProblems(settings);
}
