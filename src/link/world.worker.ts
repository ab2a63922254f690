// The worlds of this browser, in a SharedWorker: no window matters more than another, and no hidden tab slows them.
import { browserHost } from './browser-host.ts';
import { holdSignOfLife, whenGone } from './locks.ts';
import type { FromHost, ToHost } from './messages.ts';
import type { Alive } from './shared-worker.ts';

const host = browserHost();
let lock: string | undefined;
const ports = new Set<MessagePort>();

holdSignOfLife('faceplate-worker', (name) => {
  lock = name;
  for (const port of ports) port.postMessage({ type: 'alive', lock } satisfies Alive);
});

function connect(port: MessagePort): void {
  const window = host.attach((message: FromHost) => port.postMessage(message));
  ports.add(port);
  let unwatch = (): void => {};
  const drop = (): void => {
    unwatch();
    ports.delete(port);
    window.detach();
    port.close();
  };
  port.addEventListener('close', drop);
  port.addEventListener('message', ({ data }: MessageEvent<ToHost | Alive>) => {
    if (data.type === 'close') return drop();
    if (data.type !== 'alive') return window.receive(data);
    unwatch();
    // A window that crashed says nothing; its lock does.
    unwatch = whenGone(data.lock, drop);
  });
  port.start();
  if (lock !== undefined) port.postMessage({ type: 'alive', lock } satisfies Alive);
}

addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports;
  if (port !== undefined) connect(port);
});
