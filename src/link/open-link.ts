import type { Want } from '../core/protocol.ts';
import type { ScenarioId } from '../core/scenario/scenario-ids.ts';
import { createClient } from './client.ts';
import type { WorldLink } from './link.ts';
import type { Channel, Connect, ToHost } from './messages.ts';
import { connectWorker } from './shared-worker.ts';

/** The world in this page, loaded only where it is needed: browsers with SharedWorker never fetch it here. */
const connectPage: Connect = (receive, lost): Channel => {
  const early: ToHost[] = [];
  let channel: Channel | null = null;
  let closed = false;
  Promise.all([import('./in-page.ts'), import('./browser-host.ts')]).then(
    ([{ channelTo }, { browserHost }]) => {
      if (closed) return;
      channel = channelTo(browserHost(), true)(receive, lost);
      for (const message of early) channel.post(message);
    },
    (error: unknown) => lost(String(error)),
  );
  return {
    post: (message) => void (channel === null ? early.push(message) : channel.post(message)),
    close: () => {
      closed = true;
      channel?.close();
    },
  };
};

/** Links this window to its world: in the browser's SharedWorker, or in this page where there is none or it does not start. */
export function openLink({
  scenario,
  want,
}: {
  scenario?: ScenarioId | undefined;
  want?: Want | undefined;
} = {}): WorldLink {
  let inPage = !('SharedWorker' in globalThis);
  const connect: Connect = (receive, lost) => {
    if (inPage) return connectPage(receive, lost);
    let heard = false;
    const hear: typeof receive = (message) => {
      heard = true;
      receive(message);
    };
    const lose = (why: string): void => {
      // A worker that never said a word will not do so the next time.
      if (!heard) inPage = true;
      lost(why);
    };
    try {
      return connectWorker(hear, lose);
    } catch {
      inPage = true;
      return connectPage(receive, lost);
    }
  };
  return createClient({ connect, scenario, want, now: () => Date.now() });
}
