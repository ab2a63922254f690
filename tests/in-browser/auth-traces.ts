// Where a browser could keep something of a person.
import { onTestFinished } from 'vitest';

/** Everything that this page's origin keeps, but for the worlds. */
export async function browserKeeps(): Promise<unknown> {
  const databases = await indexedDB.databases();
  return {
    session: { ...sessionStorage },
    local: { ...localStorage },
    cookies: document.cookie,
    databases: databases.map(({ name = '' }) => name).toSorted((a, b) => a.localeCompare(b)),
    caches: await caches.keys(),
    history: history.state,
    address: location.href,
  };
}

/** All values in turn that were ever put into a storage from now on, each also as what its base64 stands for. */
export function watchStorage(): () => readonly string[] {
  const written: string[] = [];
  const plain = Storage.prototype.setItem;
  Storage.prototype.setItem = function setItem(name: string, value: string): void {
    written.push(name, value);
    try {
      written.push(atob(value.replaceAll('-', '+').replaceAll('_', '/')));
    } catch {
      // Not base64.
    }
    plain.call(this, name, value);
  };
  onTestFinished(() => {
    Storage.prototype.setItem = plain;
  });
  return () => written;
}
