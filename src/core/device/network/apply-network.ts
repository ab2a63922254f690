import type { World } from '../../world.ts';
import type { Connection, Ipv4Settings, NetworkId } from './network.ts';

/** Saves the settings of one network, which have been checked; they are in force at once. */
export function applyNetwork(world: World, id: NetworkId, connection: Connection, ipv4: Ipv4Settings): void {
  const { network } = world.printer;
  const changed =
    id === 'standard'
      ? { standard: { ...network.standard, connection, ipv4 } }
      : { additional: { ...network.additional, ipv4 } };
  world.printer = { ...world.printer, network: { ...network, ...changed } };
  world.record({ type: 'network.applied', network: id });
}
