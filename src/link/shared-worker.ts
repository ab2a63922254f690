import { holdSignOfLife, whenGone } from './locks.ts';
import type { Channel, Connect, FromHost, ToHost } from './messages.ts';
import { trustedScriptUrl } from './trusted-url.ts';
import workerUrl from './world.worker.ts?sharedworker&url';

/** What passes over the port besides the link's own messages: each side's sign of life. */
export type Alive = { type: 'alive'; lock: string };

/** Opens a channel to the worlds in this browser's SharedWorker. Throws where there is no SharedWorker. */
export const connectWorker: Connect = (receive, lost): Channel => {
  const worker = new SharedWorker(trustedScriptUrl(workerUrl), { type: 'module', name: 'faceplate-world' });
  const { port } = worker;
  let unwatch = (): void => {};
  worker.addEventListener('error', () => lost('The worker did not start.'));
  port.addEventListener('close', () => lost('The worker ended.'));
  port.addEventListener('message', ({ data }: MessageEvent<FromHost | Alive>) => {
    if (data.type !== 'alive') return receive(data);
    unwatch();
    unwatch = whenGone(data.lock, () => lost('The worker ended.'));
  });
  port.start();
  const post = (message: ToHost | Alive): void => port.postMessage(message);
  const release = holdSignOfLife('faceplate-window', (lock) => post({ type: 'alive', lock }));
  return {
    post,
    close: () => {
      unwatch();
      release();
      port.close();
    },
  };
};
