import { checkSteps, stepsDone } from '../device/check/check-steps.ts';
import { checkConnection } from '../device/check/connection-check.ts';
import { profileOf } from '../device/models.ts';
import { applyNetwork } from '../device/network/apply-network.ts';
import { ipv4Problems } from '../device/network/ipv4.ts';
import { networksOf } from '../device/network/network.ts';
import type { ItemId } from '../device/panel/menu.ts';
import { ipv4SettingsShape } from '../device/shapes.ts';
import { oneOf } from '../shape.ts';
import type { World } from '../world.ts';
import type { Handlers } from './handlers.ts';
import { barred, gated, malformed, notOffered } from './refusals.ts';

const rows = {
  standard: { setup: 'network-setup', check: 'connection-check' },
  additional: { setup: 'additional-network-setup', check: 'additional-connection-check' },
} as const satisfies Record<string, Record<string, ItemId>>;

const networksOfWorld = (world: World) => networksOf(profileOf(world.printer.model).capabilities);

export const networkHandlers: Handlers<'network.apply' | 'connection-check.start' | 'connection-check.stop'> = {
  'network.apply': (world, { network: id, connection, ipv4 }) => {
    const refusal =
      malformed(id, oneOf(networksOfWorld(world)), 'network') ??
      gated(world) ??
      barred(world, rows[id].setup) ??
      malformed(connection, oneOf(id === 'standard' ? ['wired', 'wifi'] : ['wired']), 'connection') ??
      malformed(ipv4, ipv4SettingsShape, 'ipv4');
    if (refusal !== null) return refusal;
    const problems = ipv4.mode === 'manual' ? ipv4Problems(ipv4.manual) : {};
    if (Object.keys(problems).length > 0) return { reason: 'ipv4', problems };
    applyNetwork(world, id, connection, ipv4);
    world.movePanel({ type: 'saved', notice: 'saved' });
    return null;
  },
  'connection-check.start': (world, { network: id }) => {
    const refusal =
      malformed(id, oneOf(networksOfWorld(world)), 'network') ?? gated(world) ?? barred(world, rows[id].check);
    if (refusal !== null) return refusal;
    // The check is the panel's: it runs on its screen only, so that a result always has a place to be read.
    if (world.view.panel.item !== rows[id].check) return notOffered;
    world.check = {
      network: id,
      startedAt: world.ports.clock.now(),
      results: checkConnection(world.printer.network, id),
    };
    world.record({ type: 'connection-check.started', network: id });
    return null;
  },
  'connection-check.stop': (world) => {
    const { check } = world;
    if (check === null || stepsDone(check, world.ports.clock.now()) === checkSteps.length) return notOffered;
    world.check = null;
    return null;
  },
};
