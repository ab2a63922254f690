// Measures the first load of the panel: every byte a new visitor's browser fetches until it is idle.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotli, isText } from '../../tools/precompress.ts';
import { appReady, openBrowser } from './browser.ts';
import { startServer, type TestServer } from './server.ts';

/** One file of the first load; `bytes` is what it costs: text as brotli 11, anything else as it is. */
export interface LoadedFile {
  path: string;
  bytes: number;
}

/** Bytes of the first load: all of it, and without fonts. */
export interface FirstLoad {
  files: LoadedFile[];
  total: number;
  notFont: number;
  /** Milliseconds from navigation to the mark `app-ready`. */
  ready: number;
}

/** The bars of design section 6, in bytes. */
export const byteBars = { total: 70_000, notFont: 50_000 };

/**
 * Opens `/panel/` of the built site `dist` in a new profile and adds up what the server was asked for.
 * The service worker is kept from running, because its own copying of the site is not part of the first load;
 * its script is, and is added here.
 */
export async function measureFirstLoad(dist: string, query = ''): Promise<FirstLoad> {
  const server = await startServer({ dir: dist });
  const browser = await openBrowser({ serviceWorkers: 'block' });
  try {
    await browser.page.goto(`${server.url}/panel/${query}`);
    await appReady(browser.page);
    await quiet(server);
    const ready = await browser.page.evaluate(
      () => performance.getEntriesByName('app-ready')[0]?.startTime ?? Number.NaN,
    );
    const paths = server.requests.filter(({ status }) => status === 200).map(({ path }) => path);
    const files = [...paths, '/sw.js'].map((path) => loaded(dist, path));
    const sum = (list: LoadedFile[]): number => list.reduce((bytes, file) => bytes + file.bytes, 0);
    return { files, total: sum(files), notFont: sum(files.filter(({ path }) => !path.endsWith('.woff2'))), ready };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Resolves when the server has not been asked for anything for a second. */
async function quiet(server: TestServer): Promise<void> {
  for (let before = -1; before !== server.requests.length; ) {
    before = server.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

function loaded(dist: string, path: string): LoadedFile {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const data = readFileSync(join(dist, file));
  return { path: file, bytes: isText(file) ? Math.min(brotli(data).length, data.length) : data.length };
}
