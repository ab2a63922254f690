// The lockfile is one that `npm ci` accepts, on any platform and from any registry.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { completed, type Lockfile, missingEntries, platformOf } from '../../tools/lockfile.ts';
import { projectRoot } from '../../tools/paths.ts';

const text = readFileSync(join(projectRoot, 'package-lock.json'), 'utf8');

test('no optional package is left out (else run `npm run lockfile`)', () => {
  expect(missingEntries(JSON.parse(text) as Lockfile)).toEqual([]);
});

test('no address of a registry and no path of a machine is in it', () => {
  expect(text).not.toMatch(/"resolved"|file:|https?:\/\/[^"]*\.tgz/);
});

test('every version that package.json names is exact', () => {
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const named = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}),
  );
  expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('a left-out package is added for its platform only', () => {
  const lockfile: Lockfile = {
    packages: { 'node_modules/tool': { dev: true, optionalDependencies: { 'tool-linux-x64-musl': '1.2.3' } } },
  };
  expect(completed(lockfile).packages['node_modules/tool-linux-x64-musl']).toEqual({
    version: '1.2.3',
    os: ['linux'],
    cpu: ['x64'],
    libc: ['musl'],
    dev: true,
    optional: true,
  });
  expect(platformOf('@oxlint/binding-win32-arm64-msvc')).toEqual({ os: ['win32'], cpu: ['arm64'] });
  expect(platformOf('fsevents')).toBeUndefined();
});
