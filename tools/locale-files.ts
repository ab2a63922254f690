// Writes what is made from locales/ and from CLDR. `--check`: only says whether it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFile } from './locale-data.ts';
import { keysFile } from './locale-keys.ts';
import { projectRoot } from './paths.ts';

const made: readonly [file: string, text: string][] = [
  ['src/i18n/keys.ts', keysFile()],
  ['src/i18n/locale-data.ts', dataFile()],
];

for (const [file, text] of made) {
  const path = join(projectRoot, file);
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${file} is not up to date. Run: npm run words`);
    process.exitCode = 1;
  }
}
