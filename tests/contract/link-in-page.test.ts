// The in-page link on Node: memory store, simulated clock.
import { createHost, type Host } from '../../src/link/host.ts';
import { connectTo } from '../../src/link/in-page.ts';
import type { WorldLink } from '../../src/link/link.ts';
import { memoryStore } from '../../src/link/memory-store.ts';
import { simulatedPorts } from '../../src/link/simulated-clock.ts';
import { linkContract } from './link-contract.ts';
import type { Rig } from './link-rig.ts';

async function inMemory(): Promise<Rig> {
  const store = memoryStore();
  const ports = simulatedPorts();
  let host: Host | undefined;
  let links: WorldLink[] = [];
  const end = async (): Promise<void> => {
    for (const link of links) link.close();
    links = [];
    await host?.close();
    host = undefined;
  };
  return {
    connect: (scenario, want) => {
      host ??= createHost({ ports, store });
      const link = connectTo(host, ports, scenario, want);
      links.push(link);
      return link;
    },
    restart: end,
    stored: async (id) => store.worlds.get(id),
    plant: async (id, text) => void store.worlds.set(id, text),
    aside: async () => store.aside.map(({ text }) => text),
    end,
  };
}

linkContract('in page, in memory', inMemory);
