// Makes public/fonts/faceplate-<weight>.woff2 from Noto Sans, the same font as TTF for PDFs, and the widths of its characters:
// run `npm run font` after a change of the characters.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { fontCharacters } from './font-characters.ts';
import { advanceWidths } from './font-widths.ts';
import { projectRoot } from './paths.ts';

const source = join(projectRoot, 'node_modules/@expo-google-fonts/noto-sans');
const target = join(projectRoot, 'public/fonts');
const widthsFile = join(projectRoot, 'src/ui/paper/character-widths.ts');
const weights = { 400: '400Regular/NotoSans_400Regular.ttf' };

/** Subsets one weight: no hinting; of the layout features only kerning, marks and the local forms (Macedonian б). */
async function subset(file: string, targetFormat: 'woff2' | 'sfnt'): Promise<Buffer> {
  return subsetFont(await readFile(join(source, file)), fontCharacters(), {
    targetFormat,
    keepFeatures: ['kern', 'locl', 'ccmp'],
    noHinting: true,
    noLayoutClosure: false,
    dropTables: ['gasp', 'STAT', 'meta', 'DSIG'],
  });
}

/** A literal as the formatter writes it; what cannot be seen as its code. */
function literal(characters: string): string {
  const escaped = JSON.stringify(characters).replace(
    /[\u00a0\u00ad\u2011]/g,
    (hidden) => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return characters.includes("'") ? escaped : `'${escaped.slice(1, -1).replaceAll('\\"', '"')}'`;
}

/** The text of src/ui/paper/character-widths.ts: the characters by their width. */
function widthsModule(font: Buffer): string {
  const byWidth = Map.groupBy(advanceWidths(font, fontCharacters()), ([, width]) => width);
  const rows = [...byWidth]
    .sort(([a], [b]) => a - b)
    .map(([width, entries]) => `  [${width}, ${literal(entries.map(([character]) => character).join(''))}],`);
  return [
    '/** Widths of the characters of the font in thousandths of the type size: written by tools/font.ts, not by hand. */',
    'export const characterWidths: readonly (readonly [width: number, characters: string])[] = [',
    ...rows,
    '];',
    '',
  ].join('\n');
}

await mkdir(target, { recursive: true });
for (const [weight, file] of Object.entries(weights)) {
  for (const [format, ending] of [
    ['woff2', 'woff2'],
    ['sfnt', 'ttf'],
  ] as const) {
    const bytes = await subset(file, format);
    await writeFile(join(target, `faceplate-${weight}.${ending}`), bytes);
    console.log(`faceplate-${weight}.${ending}  ${bytes.length} bytes`);
    if (format === 'sfnt') await writeFile(widthsFile, widthsModule(bytes));
  }
}
await copyFile(join(source, 'LICENSE_FONT'), join(target, 'OFL.txt'));
