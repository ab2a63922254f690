// The committed fonts hold every character of every language's words, and of the characters they were made for.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { fontCharacters } from '../../tools/font-characters.ts';
import { projectRoot } from '../../tools/paths.ts';

/** Code points of a font's character map (format 4 or 12, the two that browsers read). */
function characterMap(font: Buffer): Set<number> {
  const tables = font.readUInt16BE(4);
  const entry = Array.from({ length: tables }, (_, i) => 12 + 16 * i).find(
    (at) => font.toString('latin1', at, at + 4) === 'cmap',
  );
  const cmap = font.readUInt32BE((entry ?? 0) + 8);
  const found = new Set<number>();
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    const format = font.readUInt16BE(at);
    if (format === 4) readSegments(font, at, found);
    if (format === 12) readGroups(font, at, found);
  }
  return found;
}

function readSegments(font: Buffer, at: number, found: Set<number>): void {
  const bytes = font.readUInt16BE(at + 6);
  for (let i = 0; i < bytes; i += 2) {
    const end = font.readUInt16BE(at + 14 + i);
    const start = font.readUInt16BE(at + 16 + bytes + i);
    for (let code = start; code <= end && code < 0xffff; code++) found.add(code);
  }
}

function readGroups(font: Buffer, at: number, found: Set<number>): void {
  for (let i = 0; i < font.readUInt32BE(at + 12); i++) {
    const group = at + 16 + 12 * i;
    for (let code = font.readUInt32BE(group); code <= font.readUInt32BE(group + 4); code++) found.add(code);
  }
}

async function charactersIn(weight: number): Promise<Set<number>> {
  const woff2 = readFileSync(join(projectRoot, `public/fonts/faceplate-${weight}.woff2`));
  return characterMap(await subsetFont(woff2, undefined, { targetFormat: 'sfnt', keepAllGlyphs: true }));
}

const words = readdirSync(join(projectRoot, 'locales'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  /^[a-z]{2}[\\/].*\.json$/.test(name),
);

test.for([400])('weight %i holds every character', async (weight) => {
  const held = await charactersIn(weight);
  const missing = (text: string) =>
    [...new Set(text)].filter((sign) => sign >= ' ' && !held.has(sign.codePointAt(0) ?? 0));
  expect(missing(fontCharacters())).toEqual([]);
  expect(words.length).toBeGreaterThan(0);
  for (const name of words) {
    const json: unknown = JSON.parse(readFileSync(join(projectRoot, 'locales', name), 'utf8'));
    expect({ name, missing: missing(JSON.stringify(json)) }).toEqual({ name, missing: [] });
  }
});

test.for([400])('weight %i stays small', (weight) => {
  expect(readFileSync(join(projectRoot, `public/fonts/faceplate-${weight}.woff2`)).length).toBeLessThan(16_000);
});
