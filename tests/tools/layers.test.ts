// Imports point inward, over the whole of src/; and the rule notices when one does not.
import { expect, test } from 'vitest';
import { importsOf, layerProblems, sourceFiles } from '../../tools/layers.ts';
import { projectRoot } from '../../tools/paths.ts';

test('no import of src/ points outward', () => {
  const files = sourceFiles(projectRoot);
  expect(files.size).toBeGreaterThan(20);
  expect(layerProblems(files)).toEqual([]);
});

test.for([
  ['src/core/world.ts', "import { t } from '../i18n/t.tsx';", 'core may not import i18n'],
  ['src/core/world.ts', "import type { X } from 'preact';", 'core imports xstate and nothing else'],
  ['src/core/world.ts', "import words from '../../locales/en/app.json';", 'core imports nothing outside itself'],
  ['src/link/link.ts', "export * from '../surfaces/offline.ts';", 'link may not import surfaces'],
  ['src/ui/tile.tsx', "const x = await import('../kiosk/guard.ts');", 'ui may not import kiosk'],
  ['src/surfaces/panel/a.ts', "import {\n  b,\n} from '../desk/b.ts';", 'a surface never imports another'],
  ['src/surfaces/offline.ts', "import '../surfaces/panel/main.tsx';", 'a surface never imports another'],
] as const)('%s: %s', ([file, source, why]) => {
  expect(layerProblems(new Map([[file, source]]))).toEqual([expect.stringContaining(why)]);
});

test.for([
  ['src/core/device/printer.ts', "import { createActor } from 'xstate'; import { x } from '../ports.ts';"],
  [
    'src/surfaces/panel/screens/home/home.tsx',
    "import { Tile } from '../../../../ui/tile.tsx'; import '../../panel.css';",
  ],
  ['src/surfaces/panel/main.tsx', "import { registerServiceWorker } from '../offline.ts';"],
  ['src/link/shared-worker.ts', "import url from './world.worker.ts?sharedworker&url';"],
] as const)('%s may: %s', ([file, source]) => {
  expect(importsOf(source).length).toBeGreaterThan(0);
  expect(layerProblems(new Map([[file, source]]))).toEqual([]);
});
