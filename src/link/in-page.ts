import type { Ports } from '../core/ports.ts';
import type { Want } from '../core/protocol.ts';
import type { ScenarioId } from '../core/scenario/scenario-ids.ts';
import { createClient } from './client.ts';
import { createHost, type Host } from './host.ts';
import type { WorldLink } from './link.ts';
import type { Guard } from './locks.ts';
import type { Connect } from './messages.ts';
import type { WorldStore } from './store.ts';

/** A channel to a host in the same page. `owned`: the host ends with the channel. */
export function channelTo(host: Host, owned: boolean): Connect {
  return (receive) => {
    const attached = host.attach(receive);
    return {
      post: (message) => attached.receive(message),
      close: () => {
        attached.detach();
        if (owned) void host.close();
      },
    };
  };
}

/** Links a window to a host in the same page that other windows share. */
export const connectTo = (host: Host, ports: Ports, scenario?: ScenarioId, want?: Want): WorldLink =>
  createClient({ connect: channelTo(host, false), scenario, want, now: () => ports.clock.now() });

/** What an in-page world needs. `guard`: needed where another tab could write to the same store. */
export interface InPageOptions {
  ports: Ports;
  store: WorldStore;
  scenario?: ScenarioId;
  guard?: Guard;
  want?: Want;
}

/** A world of its own in this page: for stories and tests. It ends with the link. */
export function connectInPage({ ports, store, scenario, guard, want }: InPageOptions): WorldLink {
  const host = createHost(guard === undefined ? { ports, store } : { ports, store, guard });
  return createClient({ connect: channelTo(host, true), scenario, want, now: () => ports.clock.now() });
}
