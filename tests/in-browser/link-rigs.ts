// Rigs of the link contract with the browser's own database.
import { deleteDB, openDB } from 'idb';
import { browserHost } from '../../src/link/browser-host.ts';
import { browserPorts } from '../../src/link/browser-ports.ts';
import type { Host } from '../../src/link/host.ts';
import { connectTo } from '../../src/link/in-page.ts';
import type { WorldLink } from '../../src/link/link.ts';
import { openLink } from '../../src/link/open-link.ts';
import { type Stored, unseal } from '../../src/link/seal.ts';
import { siteName } from '../../src/link/site-name.ts';
import type { Rig } from '../contract/link-rig.ts';

type Raw = Pick<Rig, 'stored' | 'plant' | 'aside'>;

/** Looks into the database past every host. */
export const raw: Raw = {
  stored: async (id) => {
    const database = await openDB(siteName());
    const stored: unknown = await database.get('worlds', id);
    const key = await database.get('meta', 'key');
    database.close();
    return stored === undefined ? undefined : unseal(key, stored);
  },
  plant: async (id, text) => {
    const database = await openDB(siteName());
    await database.put('worlds', text, id);
    database.close();
  },
  aside: async () => {
    const database = await openDB(siteName());
    const copies: { sealed: Stored }[] = await database.getAll('broken');
    const key = await database.get('meta', 'key');
    database.close();
    return Promise.all(copies.map(({ sealed }) => unseal(key, sealed)));
  },
};

/** A browser without SharedWorker: one host in the page. */
export async function inPageRig(): Promise<Rig> {
  let host: Host | undefined;
  let links: WorldLink[] = [];
  const restart = async (): Promise<void> => {
    for (const link of links) link.close();
    links = [];
    await host?.close();
    host = undefined;
  };
  return {
    ...raw,
    connect: (scenario, want) => {
      host ??= browserHost();
      const link = connectTo(host, browserPorts, scenario, want);
      links.push(link);
      return link;
    },
    restart,
    end: async () => {
      await restart();
      await deleteDB(siteName());
    },
  };
}

/** A document of its own: a SharedWorker that it starts ends with it. */
export function ownDocument(): { SharedWorker: typeof SharedWorker; end(): void } {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inner = frame.contentWindow as unknown as { SharedWorker: typeof SharedWorker };
  return { SharedWorker: inner.SharedWorker, end: () => frame.remove() };
}

/** Waits until nobody holds the worlds: a worker ends a moment after its last document. */
export async function untilFree(): Promise<void> {
  await navigator.locks.request(siteName(), () => {});
}

/** Links to the SharedWorker, each window as `openLink` makes it. */
export async function sharedWorkerRig(): Promise<Rig> {
  const plain = globalThis.SharedWorker;
  let owner: ReturnType<typeof ownDocument> | undefined;
  let links: WorldLink[] = [];
  const restart = async (): Promise<void> => {
    for (const link of links) link.close();
    links = [];
    owner?.end();
    owner = undefined;
    globalThis.SharedWorker = plain;
    await untilFree();
  };
  return {
    ...raw,
    connect: (scenario, want) => {
      owner ??= ownDocument();
      globalThis.SharedWorker = owner.SharedWorker;
      const link = openLink({ scenario, want });
      links.push(link);
      return link;
    },
    restart,
    end: async () => {
      await restart();
      await deleteDB(siteName());
    },
  };
}
