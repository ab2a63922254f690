// `npm run build`: makes dist/, a static site for any folder of any web host.
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { buildIsFresh, markBuilt, sourcesFingerprint } from './fingerprint.ts';
import { LiveSignInError, readLiveSignIn } from './live-sign-in.ts';
import { projectRoot } from './paths.ts';
import { precompress } from './precompress.ts';

/** Nobody builds a site that asks for real passwords without being told. */
function sayLive(): void {
  const live = readLiveSignIn();
  if (live !== null) console.log(`Live sign-in is on: real accounts of ${live.tenantId} (live-sign-in.json).`);
}

/** Builds into a folder of its own first and swaps, so that dist/ is never half made. */
export async function buildSite(): Promise<void> {
  sayLive();
  const fingerprint = sourcesFingerprint();
  const staging = join(projectRoot, `.tmp/build-${process.pid}`);
  mkdirSync(staging, { recursive: true });
  // Vite builds for development when NODE_ENV says so, and vitest sets it to "test".
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      configFile: join(projectRoot, 'vite.config.ts'),
      mode: 'production',
      logLevel: 'warn',
      build: { outDir: staging, emptyOutDir: true },
    });
    precompress(staging);
    rmSync(join(projectRoot, 'dist'), { recursive: true, force: true });
    renameSync(staging, join(projectRoot, 'dist'));
    markBuilt(fingerprint);
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Builds when dist/ is missing or older than the sources. */
export async function ensureBuild(): Promise<void> {
  if (buildIsFresh()) return;
  console.log('Building …');
  await buildSite();
}

if (import.meta.main) {
  const start = performance.now();
  try {
    await buildSite();
    console.log(`dist/ is built (${((performance.now() - start) / 1000).toFixed(1)} s).`);
  } catch (error) {
    if (!(error instanceof LiveSignInError)) throw error;
    console.error(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
