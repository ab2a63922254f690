import type { Capability } from '../models.ts';

/** IPv4 settings of one network. Addresses are dotted decimals; '' where not set. */
export interface Ipv4 {
  address: string;
  mask: string;
  gateway: string;
  dns1: string;
  dns2: string;
}

export interface Ipv4Settings {
  mode: 'automatic' | 'manual';
  /** Used when `mode` is manual. */
  manual: Ipv4;
}

/** The two networks of a printer; the additional one only on models that have it (G06). */
export type NetworkId = 'standard' | 'additional';
export type Connection = 'wired' | 'wifi';

export interface NetworkState {
  standard: {
    /** The interface in use: a printer uses the cable or Wi-Fi, never both. */
    connection: Connection;
    ipv4: Ipv4Settings;
    wiredMac: string;
    wifiMac: string;
  };
  additional: { ipv4: Ipv4Settings; wiredMac: string };
  wifiDirect: { enabled: boolean; ssid: string; devices: number };
  surroundings: Surroundings;
}

/** What the room gives the printer: cables, an access point, address servers. */
export interface Surroundings {
  cable: Record<NetworkId, boolean>;
  /** Link speed of the cables in Mbit/s. */
  speed: number;
  accessPoint: { ssid: string; security: 'WPA2-PSK' | 'WPA3-SAE' /** 0 (out of reach) to 4 bars */; signal: number };
  /** What the address server of each network hands out; null where there is none. */
  dhcp: Record<NetworkId, Ipv4 | null>;
  /** Whether names are resolved, and whether the internet answers. */
  dns: boolean;
  internet: boolean;
}

export type LinkState = 'connected' | 'no-cable' | 'no-signal' | 'no-address';

export const emptyIpv4: Ipv4 = { address: '', mask: '', gateway: '', dns1: '', dns2: '' };

/** The interface that a network uses. The additional network has a cable only. */
export const connectionOf = (network: NetworkState, id: NetworkId): Connection =>
  id === 'standard' ? network.standard.connection : 'wired';

/** The addresses in force; null while an address server is asked and none answers. */
export function addressesOf(network: NetworkState, id: NetworkId): Ipv4 | null {
  const { mode, manual } = network[id].ipv4;
  return mode === 'manual' ? manual : network.surroundings.dhcp[id];
}

/** Whether a network carries data, and if not, the nearest reason. */
export function linkOf(network: NetworkState, id: NetworkId): LinkState {
  const { cable, accessPoint } = network.surroundings;
  if (connectionOf(network, id) === 'wired' && !cable[id]) return 'no-cable';
  if (connectionOf(network, id) === 'wifi' && accessPoint.signal === 0) return 'no-signal';
  return addressesOf(network, id) === null ? 'no-address' : 'connected';
}

/** The networks that a model has. */
export const networksOf = (capabilities: readonly Capability[]): readonly NetworkId[] =>
  capabilities.includes('additional-network') ? ['standard', 'additional'] : ['standard'];
