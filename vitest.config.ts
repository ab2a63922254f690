import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium, launchArguments } from './tools/chromium.ts';
import { projectRoot } from './tools/paths.ts';

const nodeTests = ['unit', 'model', 'contract', 'locales', 'tools'].map((name) => `tests/${name}/**/*.test.ts`);

/** A browser of its own for each project, in a temporary profile: new contexts of one browser crash at random (stack.md 3.6). */
function browser() {
  const executablePath = findChromium();
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({
      launchOptions: { args: launchArguments, ...(executablePath ? { executablePath } : {}) },
      persistentContext: mkdtempSync(join(tmpdir(), 'faceplate-vitest-')),
    }),
    instances: [{ browser: 'chromium' as const }],
  };
}

export default defineConfig({
  root: projectRoot,
  plugins: [preact()],
  test: {
    reporters: ['default'],
    // Against hanging, not a measure of speed: vitest's 5 s are over where a property test shares a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: nodeTests } },
      {
        extends: true,
        worker: { format: 'es' },
        test: {
          name: 'in-browser',
          include: ['tests/in-browser/**/*.test.{ts,tsx}'],
          fileParallelism: false,
          browser: browser(),
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: join(projectRoot, '.storybook') })],
        test: { name: 'stories', fileParallelism: false, browser: browser() },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/built-site.ts'],
          // Most of a file is waiting for a browser: two at a time on two cores.
          maxWorkers: 2,
        },
      },
    ],
  },
});
