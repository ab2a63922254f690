// Keeps the whole site for offline use. Our own 1 kB instead of Workbox's 5: it is part of the first load.
// A new version waits until no window is open (no skipWaiting): an open panel never mixes two versions.

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
/** Put in by tools/service-worker-plugin.ts: every file of the build relative to the site's root, and a hash of them all. */
declare const __SITE__: { version: string; files: string[] };

const prefix = 'faceplate-site-';
const cacheName = `${prefix}${__SITE__.version}`;
const root = new URL('./', worker.location.href);
const known = new Set(__SITE__.files);

/** Hashed names never change, so the browser's own cache will do; anything else is asked for anew. */
function request(file: string): Request {
  return new Request(new URL(file, root), { cache: file.startsWith('assets/') ? 'default' : 'no-cache' });
}

/** The file of the site that an address means; the query never matters. */
function fileFor(url: URL): string | undefined {
  if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return undefined;
  const path = url.pathname.slice(root.pathname.length);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return known.has(file) ? file : undefined;
}

async function answer(file: string, original: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(new URL(file, root))) ?? fetch(original);
}

async function removeOldVersions(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)),
  );
  await worker.clients.claim();
}

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(__SITE__.files.map(request))));
});

worker.addEventListener('activate', (event) => event.waitUntil(removeOldVersions()));

worker.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  const url = new URL(event.request.url);
  const file = fileFor(url);
  if (file) return event.respondWith(answer(file, event.request));
  // A folder without its slash: the pages' links are relative, so send the browser to the folder itself.
  if (event.request.mode === 'navigate' && fileFor(new URL(`${url.pathname}/`, url))) {
    event.respondWith(Response.redirect(`${url.pathname}/${url.search}`, 302));
  }
});
