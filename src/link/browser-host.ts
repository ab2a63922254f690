import { browserPorts, loadDigest } from './browser-ports.ts';
import { browserStore } from './browser-store.ts';
import { createHost, type Host } from './host.ts';
import { lockGuard } from './locks.ts';
import { siteName } from './site-name.ts';

/** The host of this browser's worlds: in the SharedWorker, or in a page where there is none. One at a time writes. */
export const browserHost = (): Host =>
  createHost({ ports: browserPorts, store: browserStore(), guard: lockGuard(siteName()), prepare: loadDigest });
