// Completes package-lock.json after `npm install`: run `npm run lockfile`.
// Some native tools name a package for each platform as optional, and a registry may lack those of other platforms.
// `npm install` then leaves them out of the lockfile, and `npm ci` refuses that lockfile. The entries added here say which
// platform each is for, so npm skips them anywhere else; a machine of that platform fetches its own.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';

interface Entry {
  version?: string;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  dev?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, unknown>;
}

/** The part of package-lock.json that matters here. */
export interface Lockfile {
  packages: Record<string, Entry>;
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x'];

/** Platform of a package by its name: @biomejs/cli-linux-x64-musl → linux, x64, musl. Undefined when the name tells none. */
export function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> | undefined {
  const parts = name.split(/[/-]/);
  const os = systems.find((system) => parts.includes(system));
  const cpu = processors.find((processor) => parts.includes(processor));
  if (!os || !cpu) return undefined;
  const libc = parts.at(-1)?.startsWith('musl') ? 'musl' : undefined;
  return { os: [os], cpu: [cpu], ...(os === 'linux' && libc ? { libc: [libc] } : {}) };
}

interface Missing {
  path: string;
  name: string;
  version: string;
  dev: boolean;
}

/** Optional packages that some entry names and that have no entry of that version: where it belongs, and what it is. */
export function missingEntries({ packages }: Lockfile): Missing[] {
  return Object.entries(packages).flatMap(([path, entry]) => {
    // Beside the package that names it: node_modules/a/node_modules/b → node_modules/a/node_modules/.
    const beside = path.replace(/(^|.*\/)node_modules\/(@[^/]+\/)?[^/]+$/, '$1node_modules/') || 'node_modules/';
    return Object.entries(entry.optionalDependencies ?? {})
      .map(([name, range]) => ({ name, version: range.replace(/^[\^~]/, ''), range }))
      .filter(({ name, version, range }) =>
        [`${path}/node_modules/${name}`, `${beside}${name}`, `node_modules/${name}`].every(
          (place) => !packages[place] || (range === version && packages[place]?.version !== version),
        ),
      )
      .map(({ name, version }) => ({ path: `${beside}${name}`, name, version, dev: entry.dev ?? false }));
  });
}

/** Adds the missing entries, in order of their names; throws on one whose platform its name does not tell. */
export function completed(lockfile: Lockfile): Lockfile {
  const packages = { ...lockfile.packages };
  for (const { path, name, version, dev } of missingEntries(lockfile)) {
    const platform = platformOf(name);
    if (!platform) throw new Error(`${name} is missing from package-lock.json, and its name tells no platform.`);
    packages[path] = { version, ...platform, ...(dev ? { dev } : {}), optional: true };
  }
  const sorted = Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { ...lockfile, packages: Object.fromEntries(sorted) };
}

if (import.meta.main) {
  const file = join(projectRoot, 'package-lock.json');
  const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
  const count = missingEntries(lockfile).length;
  writeFileSync(file, `${JSON.stringify(completed(lockfile), undefined, 2)}\n`);
  console.log(`package-lock.json: ${count} entries of other platforms added.`);
}
