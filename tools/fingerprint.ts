// Tells whether the build is older than the sources: a hash of every source file's name, size and time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { liveSignInFile } from './live-sign-in.ts';
import { projectRoot } from './paths.ts';

const sources = [
  'src',
  'locales',
  'public',
  'tools',
  'vite.config.ts',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.base.json',
  liveSignInFile,
];
const stamp = join(projectRoot, '.tmp/built');

function* files(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) return void (yield path);
  for (const name of readdirSync(path).sort()) yield* files(join(path, name));
}

/** Hash of the sources as they are now. */
export function sourcesFingerprint(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of files(join(projectRoot, source))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** True when dist/ was made from the sources as they are now. */
export function buildIsFresh(): boolean {
  if (!existsSync(join(projectRoot, 'dist/index.html')) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === sourcesFingerprint();
}

/** Remembers that dist/ was made from the sources with this fingerprint. */
export function markBuilt(fingerprint: string): void {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}
