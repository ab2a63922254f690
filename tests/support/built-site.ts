// Set-up of the e2e project: builds the site when needed, serves a copy of it (a build meanwhile does no harm).
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureBuild } from '../../tools/build.ts';
import { ensureChromium } from '../../tools/chromium.ts';
import { projectRoot } from '../../tools/paths.ts';
import { serve } from '../../tools/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, no trailing slash. In a test: `inject('url')`. */
    url: string;
    /** Folder of the built site, for a server of a test's own. */
    dist: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  ensureChromium();
  await ensureBuild();
  const copy = mkdtempSync(join(tmpdir(), 'faceplate-site-'));
  cpSync(join(projectRoot, 'dist'), copy, { recursive: true, preserveTimestamps: true });
  const server = await serve({ dir: copy });
  project.provide('url', server.url);
  project.provide('dist', copy);
  return async () => {
    await server.close();
    rmSync(copy, { recursive: true, force: true });
  };
}
