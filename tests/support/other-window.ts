// Another window onto the same world: what Web Config, the admin centres and the room will be. It speaks the link's own messages to the SharedWorker of the built site.
import { exchangeOnline } from '../../src/core/device/email-server/email-server.ts';
import type { Command, Outcome, Want, WorldView } from '../../src/core/protocol.ts';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';
import type { FailureStep, SignInStep } from '../../src/core/scenario/field-failures.ts';
import type { OpenBrowser } from './browser.ts';

/** The other window. */
export interface OtherWindow {
  send(command: Command): Promise<void>;
  view(): Promise<WorldView>;
  /** Carries out a step of a field failure's data. */
  perform(step: FailureStep): Promise<void>;
  close(): Promise<void>;
}

interface Wired {
  carryOut: (command: Command) => Promise<Outcome | string>;
  view: WorldView | null;
}

/** Opens one on the world of `scenario`. `page`: the panel's page, which has started the worker; `want`: what it gets besides the view. */
export async function openOtherWindow(
  { context, page }: Pick<OpenBrowser, 'context' | 'page'>,
  scenario: string,
  want?: Want,
): Promise<OtherWindow> {
  const worker = await page.evaluate(async () => {
    const scripts = performance.getEntriesByType('resource').map(({ name }) => name);
    const known = scripts.find((name) => name.includes('world.worker'));
    if (known !== undefined) return known;
    // A worker that was running already was not fetched by this page.
    for (const script of scripts.filter((name) => name.endsWith('.js'))) {
      const found = /assets\/world\.worker-[\w-]+\.js|world\.worker-[\w-]+\.js/.exec(
        await (await fetch(script)).text(),
      );
      if (found) return new URL(found[0].replace('assets/', ''), script).href;
    }
    throw new Error('The page names no worker.');
  });
  const other = await context.newPage();
  // A page of the same site without its policy, so that the test may connect by itself.
  const address = new URL('/other-window.html', worker).href;
  await other.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Other</title>' }),
  );
  await other.goto(address);
  await other.evaluate(connect, { url: worker, scenario, want });
  await other.waitForFunction(() => (globalThis as unknown as { wired: Wired }).wired.view !== null);
  // A page behind another one draws a frame a second, and every tap waits for frames.
  await page.bringToFront();
  const view = (): Promise<WorldView> =>
    other.evaluate(() => (globalThis as unknown as { wired: Wired }).wired.view as WorldView);
  const send = async (command: Command): Promise<void> => {
    const outcome = await other.evaluate(
      (each) => (globalThis as unknown as { wired: Wired }).wired.carryOut(each),
      command,
    );
    if (typeof outcome === 'string' || !outcome.ok) throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
  };
  const window = { send, view, close: () => other.close() };
  return { ...window, perform: (step) => perform(window, step) };
}

/** Runs in the page. */
function connect({ url, scenario, want }: { url: string; scenario: string; want: Want | undefined }): void {
  const { port } = new SharedWorker(url, { type: 'module', name: 'faceplate-world' });
  const waiting = new Map<number, (value: Outcome | string) => void>();
  let last = 0;
  const wired: Wired = {
    view: null,
    carryOut: (command) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        port.postMessage({ type: 'send', id: last, command });
      }),
  };
  Object.assign(globalThis, { wired });
  port.onmessage = ({ data }) => {
    if (data.type === 'state' && data.state.state === 'ready') wired.view = data.state.view;
    if (data.type === 'done') waiting.get(data.id)?.(data.value);
    if (data.type === 'refused') waiting.get(data.id)?.(data.detail);
  };
  port.postMessage({ type: 'open', scenario, ...(want === undefined ? {} : { want }) });
}

type Window = Pick<OtherWindow, 'send' | 'view'>;

async function signIn({ send, view }: Window, { account, service, save }: SignInStep): Promise<void> {
  for (const command of atWebConfig({ type: 'email-sign-in.start', service })) await send(command);
  const { mail } = await view();
  if (mail?.signIn?.state !== 'waiting') throw new Error('The printer shows no code.');
  await send({ type: 'microsoft.open' });
  await send({ type: 'microsoft.step', input: { type: 'enter-code', code: mail.signIn.userCode } });
  const page = async () => (await view()).mail?.page;
  if ((await page())?.page === 'pick') await send({ type: 'microsoft.step', input: { type: 'use-other-account' } });
  await send({ type: 'microsoft.step', input: { type: 'enter-account', account } });
  if ((await page())?.page === 'password')
    await send({ type: 'microsoft.step', input: { type: 'use-practice-password' } });
  if ((await page())?.page === 'consent')
    await send({ type: 'microsoft.step', input: { type: 'accept', organization: false } });
  await send({ type: 'time.forward', ms: 6000 });
  const settings = { ...exchangeOnline(account), emailService: service };
  if (save)
    for (const command of atWebConfig({ type: 'email-server.save', settings, password: null })) await send(command);
}

async function perform(window: Window, step: FailureStep): Promise<void> {
  if (step.type === 'sign-in') await signIn(window, step);
  else if (step.type === 'at-web-config') for (const command of atWebConfig(step.request)) await window.send(command);
  else if (step.type === 'right-clock') throw new Error('The clock is set right on the panel.');
  else await window.send(step);
}
