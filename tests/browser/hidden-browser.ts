// A browser as a person has it: playwright's own calls every tab visible and lifts the limits on hidden tabs' timers.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium, launchArguments } from '../../tools/chromium.ts';

type Answer = { id?: number; result?: Record<string, unknown>; error?: { message: string } };

/** A tab: runs an expression in it (promises are awaited) and resolves to its JSON value. */
export interface Tab {
  run(expression: string): Promise<unknown>;
}

/** A new tab is in front and hides the one before. Hidden ones are held to the strictest limits after two seconds. */
export interface PlainBrowser {
  openTab(url: string): Promise<Tab>;
  close(): Promise<void>;
}

/** Reads where the browser listens; it writes that file when it is ready. */
async function debuggerAddress(profile: string): Promise<string> {
  for (let round = 0; round < 150; round++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    try {
      const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      if (path !== undefined) return `ws://127.0.0.1:${port}${path}`;
    } catch {
      // Not yet.
    }
  }
  throw new Error('The browser did not start within 15 s.');
}

/** Starts a browser with a profile of its own. */
export async function openPlainBrowser(): Promise<PlainBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'faceplate-hidden-'));
  const limits = '--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/2';
  const args = [
    ...launchArguments,
    '--headless=new',
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    limits,
    'about:blank',
  ];
  const chromium = spawn(ensureChromium(), args, { stdio: 'ignore' });
  const socket = new WebSocket(await debuggerAddress(profile));
  await once(socket, 'open');
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let lastId = 0;
  const ask = async (method: string, params: object = {}, sessionId?: unknown): Promise<Record<string, unknown>> => {
    const id = ++lastId;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params, sessionId }));
    const { result, error } = await answered;
    if (result === undefined) throw new Error(error?.message);
    return result;
  };
  return {
    openTab: async (url) => {
      const { targetId } = await ask('Target.createTarget', { url });
      const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
      return {
        run: async (expression) => {
          const answer = await ask(
            'Runtime.evaluate',
            { expression, awaitPromise: true, returnByValue: true },
            sessionId,
          );
          if (answer.exceptionDetails !== undefined) throw new Error(JSON.stringify(answer.exceptionDetails));
          return (answer.result as { value?: unknown }).value;
        },
      };
    },
    close: async () => {
      const ended = once(chromium, 'exit');
      await ask('Browser.close').catch(() => chromium.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
