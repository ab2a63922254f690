// Where something of a person can be left in a browser, searched whole: page, history, cookies, stores, caches, heap; and the disk.
import type { BrowserContext, CDPSession, Page } from 'playwright';

/** Everything of a page that a person's text can be in: by place. */
export type Places = Readonly<Record<string, string>>;

/** What the directory gives to a page: tokens and codes. Before any page is opened; taken out of the page at once, so that the test leaves none there. */
export async function listenForTokens(context: BrowserContext): Promise<() => readonly string[]> {
  const tokens = new Set<string>();
  await context.exposeBinding('given', (_, text: string) => {
    for (const [, token] of text.matchAll(/"(?:access_token|refresh_token|id_token|client_info)":"([^"]+)"/g))
      if (token !== undefined) tokens.add(token);
    for (const [, code] of text.matchAll(/[#&?]code=([^&"]+)/g)) if (code !== undefined) tokens.add(code);
  });
  await context.addInitScript(() => {
    const { addEventListener } = EventTarget.prototype;
    MessagePort.prototype.addEventListener = function (this: MessagePort, ...given: unknown[]) {
      if (given[0] === 'message')
        addEventListener.call(this, 'message', (event) => {
          const { data } = event as MessageEvent;
          const text = JSON.stringify(data);
          if (/_token"|code=/.test(text)) (globalThis as unknown as { given: (text: string) => void }).given(text);
        });
      return Reflect.apply(addEventListener, this, given);
    } as typeof addEventListener;
  });
  return () => [...tokens];
}

/** Runs in a page: its elements and what is typed in them, and every store of the site as it lies there. */
async function readPage(): Promise<Record<string, string>> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const asText = (_: string, value: unknown): unknown =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value)
      ? new TextDecoder('latin1').decode(value as BufferSource)
      : value;
  const kept: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const all = database.transaction(store).objectStore(store);
      kept.push(name, store, await done(all.getAllKeys()), await done(all.getAll()));
    }
    database.close();
  }
  const cached: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      cached.push(request.url, (await (await cache.match(request))?.text()) ?? '');
  }
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].map(({ value }) => value);
  return {
    elements: document.documentElement.outerHTML,
    fields: fields.join('\n'),
    title: document.title,
    state: JSON.stringify([history.state, window.name, document.cookie]),
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    indexedDB: JSON.stringify(kept, asText),
    caches: cached.join('\n'),
  };
}

/** All strings that the page's process still holds, after its garbage is collected. */
async function heapOf(session: CDPSession): Promise<string> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  return chunks.join('');
}

/** Everything that is left in a page and its browser. The heap first: what the search itself reads is in it afterwards. */
export async function placesOf(page: Page): Promise<Places> {
  const session = await page.context().newCDPSession(page);
  const heap = await heapOf(session);
  const { entries } = await session.send('Page.getNavigationHistory');
  await session.detach();
  return {
    heap,
    history: JSON.stringify(entries),
    cookies: JSON.stringify(await page.context().cookies()),
    address: page.url(),
    ...(await page.evaluate(readPage)),
  };
}

/** Which texts are where: "heap: Anna". */
export const found = (places: Places, texts: readonly string[]): readonly string[] =>
  Object.entries(places).flatMap(([place, content]) =>
    texts.filter((text) => content.includes(text)).map((text) => `${place}: ${text}`),
  );
