// The layer rule of the design: imports point inward. tests/tools/layers.test.ts holds the project to it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';

const middle = ['ui', 'i18n', 'link', 'identity', 'wire'];

/** Folder of src → the folders of src that it may import besides itself. */
const allowed: Record<string, readonly string[]> = {
  core: [],
  ...Object.fromEntries(middle.map((name) => [name, ['core', ...middle]])),
  kiosk: ['core', ...middle],
  surfaces: ['core', 'kiosk', ...middle],
  'service-worker': [],
};

const importPattern =
  /\b(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|(?<![.'-])\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

/** Specifiers of every static and dynamic import of a source text. */
export function importsOf(source: string): string[] {
  return [...source.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? '').filter((name) => name !== '');
}

// The layer, and for a surface which one: src/surfaces/panel/x.ts → ['surfaces', 'panel']; files shared by all → ''.
function place(path: string): { layer: string; surface: string } {
  const [, layer = '', surface = '', ...rest] = path.split('/');
  return { layer, surface: layer === 'surfaces' && rest.length > 0 ? surface : '' };
}

function problem(from: string, specifier: string): string | undefined {
  const here = place(from);
  if (!specifier.startsWith('.')) {
    const bare = here.layer === 'core' && specifier !== 'xstate';
    return bare ? 'core imports xstate and nothing else' : undefined;
  }
  const target = posix.normalize(posix.join(dirname(from), specifier.replace(/\?.*$/, '')));
  const there = place(target);
  if (!target.startsWith('src/')) return here.layer === 'core' ? 'core imports nothing outside itself' : undefined;
  if (there.layer !== here.layer && !allowed[here.layer]?.includes(there.layer)) {
    return `${here.layer} may not import ${there.layer}`;
  }
  const crosses = here.layer === 'surfaces' && there.layer === 'surfaces' && there.surface !== here.surface;
  return crosses && there.surface !== '' ? 'a surface never imports another' : undefined;
}

/** Lines `file imports x: why not` for every import that points outward. `files`: path from the project's root → text. */
export function layerProblems(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([file, source]) =>
    importsOf(source).flatMap((specifier) => {
      const why = problem(file, specifier);
      return why ? [`${file} imports ${specifier}: ${why}`] : [];
    }),
  );
}

/** Every source file of src/, by its path from the project's root. */
export function sourceFiles(root: string): Map<string, string> {
  const src = join(root, 'src');
  const entries = readdirSync(src, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name));
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [relative(root, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')];
    }),
  );
}
