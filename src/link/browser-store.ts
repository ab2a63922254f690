import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { SnapshotProblem } from '../core/scenario/snapshot.ts';
import { siteName } from './site-name.ts';
import { StoreTaken, type WorldStore } from './store.ts';

interface Schema extends DBSchema {
  /** By scenario id: the snapshot as JSON text, so that a damaged one can be kept as it is. */
  worlds: { key: string; value: string };
  broken: { key: number; value: { id: string; at: number; text: string } & SnapshotProblem };
  /** `writer`: number of the host that may write. `current`: scenario opened last. */
  meta: { key: 'writer' | 'current'; value: number | string };
}

type Name = 'worlds' | 'broken' | 'meta';
type Writing = IDBPTransaction<Schema, Name[], 'readwrite'>;

/** Version of the database's layout; not of the snapshots in it. */
const layout = 1;

class BrowserStore implements WorldStore {
  readonly #name: string;
  #database: IDBPDatabase<Schema> | undefined;
  #writer = 0;

  constructor(name: string) {
    this.#name = name;
  }

  async open(): Promise<void> {
    this.close();
    this.#database = await openDB<Schema>(this.#name, layout, {
      upgrade: (database) => {
        database.createObjectStore('worlds');
        database.createObjectStore('broken', { autoIncrement: true });
        database.createObjectStore('meta');
      },
      // A newer version of the site wants to change the layout: it must not wait for this one.
      blocking: () => this.close(),
    });
    const transaction = this.#opened.transaction(['meta'], 'readwrite');
    const meta = transaction.objectStore('meta');
    const writer = Number((await meta.get('writer')) ?? 0) + 1;
    await meta.put(writer, 'writer');
    await transaction.done;
    this.#writer = writer;
  }

  get #opened(): IDBPDatabase<Schema> {
    if (this.#database === undefined) throw new Error('The database of the browser is not open.');
    return this.#database;
  }

  async load(id: string): Promise<string | undefined> {
    const stored: unknown = await this.#opened.get('worlds', id);
    return stored === undefined || typeof stored === 'string' ? stored : JSON.stringify(stored);
  }

  save(id: string, text: string): Promise<void> {
    return this.#write(['worlds', 'meta'], (transaction) => transaction.objectStore('worlds').put(text, id));
  }

  setAside(id: string, text: string, problem: SnapshotProblem): Promise<void> {
    return this.#write(['broken', 'meta'], async (transaction) => {
      const kept = await transaction.objectStore('broken').getAll();
      if (kept.some((copy) => copy.id === id && copy.text === text)) return;
      await transaction.objectStore('broken').add({ id, at: Date.now(), text, ...problem });
    });
  }

  async current(): Promise<string | undefined> {
    const current = await this.#opened.get('meta', 'current');
    return typeof current === 'string' ? current : undefined;
  }

  setCurrent(id: string): Promise<void> {
    return this.#write(['meta'], (transaction) => transaction.objectStore('meta').put(id, 'current'));
  }

  close(): void {
    this.#database?.close();
    this.#database = undefined;
  }

  /** A stolen lock must never lead to two writers: the right to write is checked in the very transaction that writes. */
  async #write(names: Name[], work: (transaction: Writing) => Promise<unknown>): Promise<void> {
    const transaction = this.#opened.transaction(names, 'readwrite', { durability: 'strict' });
    try {
      if ((await transaction.objectStore('meta').get('writer')) !== this.#writer) throw new StoreTaken('Another tab has taken the worlds over.');
      await work(transaction);
    } catch (error) {
      await abort(transaction);
      throw error;
    }
    await transaction.done;
  }
}

async function abort(transaction: Writing): Promise<void> {
  const done = transaction.done.catch(() => {});
  try {
    transaction.abort();
  } catch {
    // It was aborted already, by the error that led here.
  }
  await done;
}

/** The browser's own database, written with strict durability. `name` is for tests; each folder of a host has its own. */
export const browserStore = (name = siteName()): WorldStore => new BrowserStore(name);
