// The first load of the panel stays below its bars, in every language.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { brotli } from '../../tools/precompress.ts';
import { byteBars, measureFirstLoad } from '../support/first-load.ts';

test.for(['en', 'mk', 'ru', 'ms', 'pl', 'uz'])('the first load in %s stays below its bars', async (lang) => {
  const load = await measureFirstLoad(inject('dist'), `?lang=${lang}`);
  const heaviest = load.files.toSorted((a, b) => b.bytes - a.bytes).map(({ path, bytes }) => `${bytes} ${path}`);
  expect(load.total, heaviest.join('\n')).toBeLessThanOrEqual(byteBars.total);
  expect(load.notFont, heaviest.join('\n')).toBeLessThanOrEqual(byteBars.notFont);
});

/** The files that a file brings along at once; `import()` brings none. */
const broughtBy = (text: string): string[] =>
  [...text.matchAll(/(?:from|import|src=)\s*"(?:[./]*assets\/|\.\/)([\w-]+\.js)"/g)].map(([, name = '']) => name);

test('@azure/msal-browser is in a file of its own, and no page brings it along', () => {
  const dist = inject('dist');
  const scripts = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
  const texts = new Map(scripts.map((name) => [name, readFileSync(join(dist, 'assets', name), 'utf8')]));
  const msal = scripts.filter((name) => texts.get(name)?.includes('msal.js.browser'));
  expect(msal).toEqual([expect.stringMatching(/^sign-in-/)]);
  console.log(`${msal[0]}: ${brotli(Buffer.from(texts.get(msal[0] ?? '') ?? '')).length} bytes`);
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(4);
  for (const page of pages) {
    const brought = new Set(broughtBy(readFileSync(join(dist, page), 'utf8')));
    expect(brought.size, page).toBeGreaterThan(0);
    for (const name of brought) for (const next of broughtBy(texts.get(name) ?? '')) brought.add(next);
    expect(
      [...brought].filter((name) => msal.includes(name)),
      page,
    ).toEqual([]);
  }
});
