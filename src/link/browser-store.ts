import type { SnapshotProblem } from '../core/scenario/snapshot.ts';
import { finished, openDatabase, result } from './indexed-db.ts';
import { siteName } from './site-name.ts';
import { StoreTaken, type WorldStore } from './store.ts';

/**
 * The database. `worlds`: snapshots as JSON text by scenario id, so that a damaged one can be kept as it is.
 * `broken`: { id, at, text, problem, detail }. `meta`: `writer`, the number of the host that may write; `current`, the scenario opened last.
 */
const layout = { version: 1, stores: { worlds: {}, broken: { autoIncrement: true }, meta: {} } };

type Name = keyof typeof layout.stores;

class BrowserStore implements WorldStore {
  readonly #name: string;
  #database: IDBDatabase | undefined;
  #writer = 0;

  constructor(name: string) {
    this.#name = name;
  }

  async open(): Promise<void> {
    this.close();
    const database = await openDatabase(this.#name, layout.version, layout.stores);
    // A newer version of the site wants to change the layout: it must not wait for this one.
    database.onversionchange = () => this.close();
    this.#database = database;
    const transaction = database.transaction('meta', 'readwrite');
    const meta = transaction.objectStore('meta');
    const writer = Number((await result(meta.get('writer'))) ?? 0) + 1;
    meta.put(writer, 'writer');
    await finished(transaction);
    this.#writer = writer;
  }

  get #opened(): IDBDatabase {
    if (this.#database === undefined) throw new Error('The database of the browser is not open.');
    return this.#database;
  }

  #read(name: Name, key: string): Promise<unknown> {
    return result(this.#opened.transaction(name).objectStore(name).get(key));
  }

  async load(id: string): Promise<string | undefined> {
    const stored = await this.#read('worlds', id);
    return stored === undefined || typeof stored === 'string' ? stored : JSON.stringify(stored);
  }

  save(id: string, text: string): Promise<void> {
    return this.#write(['worlds', 'meta'], async (transaction) => void transaction.objectStore('worlds').put(text, id));
  }

  setAside(id: string, text: string, problem: SnapshotProblem): Promise<void> {
    return this.#write(['broken', 'meta'], async (transaction) => {
      const broken = transaction.objectStore('broken');
      const kept: { id: string; text: string }[] = await result(broken.getAll());
      if (!kept.some((copy) => copy.id === id && copy.text === text))
        broken.add({ id, at: Date.now(), text, ...problem });
    });
  }

  async current(): Promise<string | undefined> {
    const current = await this.#read('meta', 'current');
    return typeof current === 'string' ? current : undefined;
  }

  setCurrent(id: string): Promise<void> {
    return this.#write(['meta'], async (transaction) => void transaction.objectStore('meta').put(id, 'current'));
  }

  close(): void {
    this.#database?.close();
    this.#database = undefined;
  }

  /** A stolen lock must never lead to two writers: the right to write is checked in the very transaction that writes. */
  async #write(names: Name[], work: (transaction: IDBTransaction) => Promise<void>): Promise<void> {
    const transaction = this.#opened.transaction(names, 'readwrite', { durability: 'strict' });
    const done = finished(transaction);
    try {
      if ((await result(transaction.objectStore('meta').get('writer'))) !== this.#writer)
        throw new StoreTaken('Another tab has taken the worlds over.');
      await work(transaction);
    } catch (error) {
      abort(transaction);
      await done.catch(() => {});
      throw error;
    }
    await done;
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It failed by itself and is aborted already.
  }
}

/** The browser's own database, written with strict durability. `name` is for tests; each folder of a host has its own. */
export const browserStore = (name = siteName()): WorldStore => new BrowserStore(name);
