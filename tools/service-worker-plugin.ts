// Vite plugin: builds src/service-worker into sw.js at the root of the site, with the list of files to keep.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { minify, type Plugin, transformWithOxc } from 'vite';
import { projectRoot } from './paths.ts';

const source = join(projectRoot, 'src/service-worker/service-worker.ts');

function publicFiles(dir: string): [name: string, data: Uint8Array][] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [relative(dir, file).replaceAll('\\', '/'), readFileSync(file)]);
}

/** The plugin; `skip` names files that need not work offline. */
export function serviceWorker(skip: RegExp): Plugin {
  let publicDir = '';
  return {
    name: 'faceplate-service-worker',
    apply: 'build',
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const built = Object.values(bundle).map((part): [string, string | Uint8Array] => [
          part.fileName,
          part.type === 'chunk' ? part.code : part.source,
        ]);
        const kept = [...built, ...publicFiles(publicDir)]
          .filter(([name]) => !skip.test(name))
          .sort(([a], [b]) => (a < b ? -1 : 1));
        const hash = createHash('sha256');
        for (const [name, data] of kept) hash.update(name).update(data);
        const site = { version: hash.digest('hex').slice(0, 12), files: kept.map(([name]) => name) };
        const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source);
        const small = await minify('sw.js', code.replace(/export \{\};?/, ''), { module: true });
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: `const __SITE__=${JSON.stringify(site)};${small.code}`,
        });
      },
    },
  };
}
