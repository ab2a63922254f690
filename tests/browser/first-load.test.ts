// The first load of the panel stays below its bars, in every language.
import { expect, inject, test } from 'vitest';
import { byteBars, measureFirstLoad } from '../support/first-load.ts';

test.for(['en', 'mk', 'ru', 'ms', 'pl', 'uz'])('the first load in %s stays below its bars', async (lang) => {
  const load = await measureFirstLoad(inject('dist'), `?lang=${lang}`);
  const heaviest = load.files.toSorted((a, b) => b.bytes - a.bytes).map(({ path, bytes }) => `${bytes} ${path}`);
  expect(load.total, heaviest.join('\n')).toBeLessThanOrEqual(byteBars.total);
  expect(load.notFont, heaviest.join('\n')).toBeLessThanOrEqual(byteBars.notFont);
});
