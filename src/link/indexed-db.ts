// The few lines of IndexedDB that are needed here; a library would be a tenth of the first load's share of the worker.

/** The result of a request; rejects with its error (DOMException). */
export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Resolves when a transaction is committed as durably as it was asked to be; rejects where it was not (DOMException). */
export function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new DOMException('The transaction was aborted.', 'AbortError'));
  });
}

/** Opens a database, made with these stores where there is none. Rejects with VersionError where a newer site made it. */
export function openDatabase(
  name: string,
  version: number,
  stores: Record<string, IDBObjectStoreParameters>,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const [store, parameters] of Object.entries(stores)) request.result.createObjectStore(store, parameters);
  };
  return result(request);
}
