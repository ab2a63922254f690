// How a sheet is laid out on paper, without a browser: widths from the font itself, words from the product.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/core/device/profile.ts';
import { characterWidths } from '../../../src/ui/paper/character-widths.ts';
import { type LaidSection, layOut, paper } from '../../../src/ui/paper/layout.ts';
import type { PaperDocument } from '../../../src/ui/paper/paper-document.ts';
import { widthOf, wrap } from '../../../src/ui/paper/wrap.ts';
import { fontCharacters } from '../../../tools/font-characters.ts';
import { advanceWidths } from '../../../tools/font-widths.ts';
import { projectRoot } from '../../../tools/paths.ts';
import { sheetIn } from './sheet-fixture.ts';

const placed = (document: Pick<PaperDocument, 'sections'>): LaidSection[] =>
  layOut(document).flatMap(({ columns }) => columns.flat());
const titles = (sections: readonly { title: { key: string | null } }[]) => sections.map(({ title }) => title.key);

describe('lines', () => {
  it('the table of widths is that of the font (else run `npm run font`)', () => {
    const font = readFileSync(join(projectRoot, 'public/fonts/faceplate-400.ttf'));
    const table = new Map(characterWidths.flatMap(([width, all]) => [...all].map((one) => [one, width] as const)));
    expect(table).toEqual(advanceWidths(font, fontCharacters()));
    expect(widthOf('Ш', 10)).toBeGreaterThan(widthOf('i', 10) * 3);
  });

  it('no line is wider than its room, and no letter is lost', () => {
    const text = 'Адрес эл. почты отправителя: printer.with.a.very.long.name@subsidiary.example.contoso.com';
    for (const room of [20, 30, 45, 90]) {
      const lines = wrap(text, 3.1, room);
      for (const line of lines) expect(widthOf(line, 3.1)).toBeLessThanOrEqual(room);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });

  it('an address breaks after a sign', () => {
    const [first] = wrap('printer@subsidiary.contoso.com', 3.1, 40);
    expect(first).toMatch(/[@.]$/);
  });

  it('even one letter that is wider than the room stands somewhere', () => {
    expect(wrap('ШШ', 10, 1)).toEqual(['Ш', 'Ш']);
    expect(wrap('', 10, 1)).toEqual(['']);
  });
});

describe.each(languages)('the sheet on paper in %s', (language) => {
  it.each(['signed-in', 'additional-network', 'wifi-only'] as const)(
    '%s: every section once and in order, within the margins, none on another',
    async (scenario) => {
      const document = await sheetIn(language, scenario);
      expect(titles(placed(document).map(({ section }) => section))).toEqual(titles(document.sections));
      for (const { columns } of layOut(document))
        for (const column of columns) {
          column.forEach(({ top, height }, at) => {
            expect(top).toBeGreaterThanOrEqual(paper.top);
            expect(top + height).toBeLessThanOrEqual(paper.bottom);
            expect(column[at + 1]?.top ?? Infinity).toBeGreaterThan(top + height);
          });
        }
    },
  );

  it('a value stays beside its label, whatever the lines of either', async () => {
    for (const { rows, top, height } of placed(await sheetIn(language))) {
      let end = top + paper.headingHeight;
      for (const row of rows) {
        expect(row.top).toBeCloseTo(end, 6);
        expect(row.height).toBeGreaterThanOrEqual(Math.max(row.label.length, row.value.length) * paper.lineHeight);
        end = row.top + row.height;
      }
      expect(end).toBeCloseTo(top + height, 6);
    }
  });
});

it('a sheet that is too long for one page goes on to the next, in order', async () => {
  const { sections } = await sheetIn('ru', 'additional-network');
  const long = [...sections, ...sections, ...sections];
  const pages = layOut({ sections: long });
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.map(({ number }) => number)).toEqual(pages.map((_, at) => at + 1));
  expect(titles(placed({ sections: long }).map(({ section }) => section))).toEqual(titles(long));
  // A full page ends above the rule over its number.
  for (const { top, height } of placed({ sections: long })) expect(top + height).toBeLessThan(paper.footLine - 4);
});
