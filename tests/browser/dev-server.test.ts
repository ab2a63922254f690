// `npm run dev`: the panel works from the sources as from the build, its world in a SharedWorker too.
import { join } from 'node:path';
import { createServer } from 'vite';
import { expect, test } from 'vitest';
import { projectRoot } from '../../tools/paths.ts';
import { appReady, openBrowser } from '../support/browser.ts';

test('the dev server shows the panel, and a tap works', async () => {
  const server = await createServer({
    configFile: join(projectRoot, 'vite.config.ts'),
    // Of its own, so that a dev server that somebody uses meanwhile is left alone.
    cacheDir: join(projectRoot, '.tmp/vite-dev-test'),
    server: { port: 0, host: '127.0.0.1', hmr: false },
    logLevel: 'error',
  });
  const browser = await openBrowser();
  try {
    await server.listen();
    const address = server.httpServer?.address();
    if (typeof address !== 'object' || address === null) throw new Error('The dev server has no port.');
    await browser.page.goto(`http://127.0.0.1:${address.port}/panel/?scenario=signed-in`);
    await appReady(browser.page);
    await browser.page.getByRole('button', { name: 'Settings', exact: true }).click();
    await expect.poll(() => browser.page.getByRole('heading', { level: 1 }).textContent()).toBe('Settings');
    expect(browser.errors).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
  }
});
