// What must never be seen or kept in clear: the tokens, device codes, passwords and session keys of a world, found out by the one way that is open to a
// program in the page itself (the browser's key opens the store, and cannot leave it).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';

/** Names of what is secret in a snapshot. */
const secretNames = /^(access|refresh|deviceCode|password|smtpPassword|faxPassword|secret|key)$/;

/** Every secret text in a value; what begins with @ stands for one in a run (see RunSecret). */
function secretsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string')
    return secretNames.test(name) && value.length >= 8 && !value.startsWith('@') ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => secretsIn(each, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([each, content]) => secretsIn(content, each));
}

/** Runs in a page of the site: the texts of its worlds, opened with the browser's key, and the sealed ones as they are. */
async function openStore(): Promise<{ worlds: string[]; isSealed: boolean; exportable: boolean }> {
  const result = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const worlds: string[] = [];
  let isSealed = true;
  let exportable = false;
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await result(indexedDB.open(name));
    const key = (await result(database.transaction('meta').objectStore('meta').get('key'))) as CryptoKey;
    exportable ||= key.extractable;
    const stored = await result(database.transaction('worlds').objectStore('worlds').getAll());
    for (const each of stored as { iv?: Uint8Array<ArrayBuffer>; data?: ArrayBuffer }[]) {
      isSealed &&= each.data instanceof ArrayBuffer && Object.keys(each).length === 2;
      if (each.iv === undefined || each.data === undefined) continue;
      const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: each.iv }, key, each.data);
      worlds.push(new TextDecoder().decode(text));
    }
    database.close();
  }
  return { worlds, isSealed, exportable };
}

/** What the pages say to the world, so that the keys of their sessions are known to the test. Before any page is opened. */
export async function listenToPages(context: BrowserContext): Promise<() => readonly string[]> {
  const said: string[] = [];
  await context.exposeBinding('heard', (_, text: string) => void said.push(text));
  await context.addInitScript(() => {
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (this: MessagePort, ...given: unknown[]) {
      (globalThis as unknown as { heard: (text: string) => void }).heard(JSON.stringify(given[0]));
      return Reflect.apply(postMessage, this, given);
    } as typeof postMessage;
  });
  return () => said.flatMap((text) => secretsIn(JSON.parse(text)));
}

/** The secrets of the worlds that this browser keeps. Fails where a world is not sealed, or its key could be taken away. */
export async function storedSecrets(page: Page): Promise<readonly string[]> {
  const { worlds, isSealed, exportable } = await page.evaluate(openStore);
  if (worlds.length === 0 || !isSealed || exportable) throw new Error('What the browser stores is not sealed.');
  return worlds.flatMap((text) => secretsIn(JSON.parse(text)));
}

/** All that can be read of a page from outside: its elements, address, history, storage. */
export const readableIn = async (page: Page): Promise<string> =>
  [
    await page.content(),
    page.url(),
    await page.evaluate(async () => {
      const cached = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      const inputs = [...document.querySelectorAll('input')].map(({ value }) => value);
      return JSON.stringify([
        history.state,
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        cached.flat().map(({ url }) => url),
        document.title,
        inputs,
      ]);
    }),
  ].join('\n');

/** The files in which the browser keeps what pages store, as they lie on the disk. */
export function storesOnDisk(profile: string): Buffer[] {
  const folders = ['IndexedDB', 'Local Storage', 'Session Storage', 'Service Worker/Database'];
  return folders.flatMap((name) => {
    const folder = join(profile, 'Default', name);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  });
}

/** Whether bytes hold a text, in either way that a browser writes texts. */
export const holds = (bytes: Buffer, text: string): boolean =>
  bytes.includes(Buffer.from(text, 'utf8')) || bytes.includes(Buffer.from(text, 'utf16le'));
