// Makes public/fonts/faceplate-<weight>.woff2 from Noto Sans: run `npm run font` after a change of the characters.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { fontCharacters } from './font-characters.ts';
import { projectRoot } from './paths.ts';

const source = join(projectRoot, 'node_modules/@expo-google-fonts/noto-sans');
const target = join(projectRoot, 'public/fonts');
const weights = { 400: '400Regular/NotoSans_400Regular.ttf' };

/** Subsets one weight: no hinting; of the layout features only kerning, marks and the local forms (Macedonian б). */
async function subset(file: string): Promise<Buffer> {
  return subsetFont(await readFile(join(source, file)), fontCharacters(), {
    targetFormat: 'woff2',
    keepFeatures: ['kern', 'locl', 'ccmp'],
    noHinting: true,
    noLayoutClosure: false,
    dropTables: ['gasp', 'STAT', 'meta', 'DSIG'],
  });
}

await mkdir(target, { recursive: true });
for (const [weight, file] of Object.entries(weights)) {
  const bytes = await subset(file);
  await writeFile(join(target, `faceplate-${weight}.woff2`), bytes);
  console.log(`faceplate-${weight}.woff2  ${bytes.length} bytes`);
}
await copyFile(join(source, 'LICENSE_FONT'), join(target, 'OFL.txt'));
