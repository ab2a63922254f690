import type { SnapshotProblem } from '../core/scenario/snapshot.ts';
import { finished, openDatabase, result } from './indexed-db.ts';
import { newKey, type Stored, seal, unseal } from './seal.ts';
import { siteName } from './site-name.ts';
import { StoreTaken, type WorldStore } from './store.ts';

/**
 * The database. `worlds`: snapshots as sealed JSON text by scenario id, so that a damaged one can be kept as it is.
 * `broken`: { id, at, sealed, problem, detail }. `meta`: `writer`, the number of the host that may write; `current`, the scenario opened last; `key`, which seals.
 */
const layout = { version: 1, stores: { worlds: {}, broken: { autoIncrement: true }, meta: {} } };

type Name = keyof typeof layout.stores;

class BrowserStore implements WorldStore {
  readonly #name: string;
  #database: IDBDatabase | undefined;
  #writer = 0;
  #key: CryptoKey | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  async open(): Promise<void> {
    this.close();
    const database = await openDatabase(this.#name, layout.version, layout.stores);
    // A newer version of the site wants to change the layout: it must not wait for this one.
    database.onversionchange = () => this.close();
    this.#database = database;
    // Made before the transaction, which would not wait for it.
    const fresh = ((await this.#read('meta', 'key')) ?? null) === null ? await newKey() : null;
    const transaction = database.transaction('meta', 'readwrite', { durability: 'strict' });
    const meta = transaction.objectStore('meta');
    const known = ((await result(meta.get('key'))) ?? null) as CryptoKey | null;
    if (known === null && fresh !== null) meta.put(fresh, 'key');
    const writer = Number((await result(meta.get('writer'))) ?? 0) + 1;
    meta.put(writer, 'writer');
    await finished(transaction);
    this.#writer = writer;
    this.#key = known ?? fresh;
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
    return stored === undefined ? undefined : unseal(this.#key, stored);
  }

  async save(id: string, text: string): Promise<void> {
    const sealed = await seal(this.#key, text);
    return this.#write(
      ['worlds', 'meta'],
      async (transaction) => void transaction.objectStore('worlds').put(sealed, id),
    );
  }

  async setAside(id: string, text: string, problem: SnapshotProblem): Promise<void> {
    const kept: { id: string; sealed?: Stored; text?: string }[] = await result(
      this.#opened.transaction('broken').objectStore('broken').getAll(),
    );
    for (const copy of kept) if (copy.id === id && (await unseal(this.#key, copy.sealed ?? copy.text)) === text) return;
    const sealed = await seal(this.#key, text);
    return this.#write(
      ['broken', 'meta'],
      async (transaction) => void transaction.objectStore('broken').add({ id, at: Date.now(), sealed, ...problem }),
    );
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
