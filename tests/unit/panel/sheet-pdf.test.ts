// PDFs read back with pdfjs: the sheet's text as on paper, in order; a scan's pages, one picture each.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanSize } from '../../../src/core/device/jobs/scan-size.ts';
import { startTime } from '../../../src/core/device/printer.ts';
import { languages } from '../../../src/core/device/profile.ts';
import { layOut } from '../../../src/ui/paper/layout.ts';
import type { PaperDocument } from '../../../src/ui/paper/paper-document.ts';
import { imagePdf, type PageImage } from '../../../src/ui/pdf/image-pdf.ts';
import { paperPdf } from '../../../src/ui/pdf/paper-pdf.ts';
import { projectRoot } from '../../../tools/paths.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { sheetIn } from './sheet-fixture.ts';

const font = readFileSync(join(projectRoot, 'public/fonts/faceplate-400.ttf')).toString('latin1');
const made = (document: PaperDocument, language: (typeof languages)[number]) =>
  readPdf(new Uint8Array(paperPdf(document, { language, time: startTime }, font)));
const folded = (texts: readonly string[]): string => texts.join('').replaceAll(/\s/g, '');

/** What stands on paper, page by page, in the order of reading. */
function onPaper(document: PaperDocument): string[] {
  const pages = layOut(document);
  return pages.map(({ number, columns }) =>
    folded([
      document.title.text,
      document.origin,
      ...columns
        .flat()
        .flatMap(({ section }) => [
          section.title.text,
          ...section.rows.flatMap(({ label, value }) => [label.text, value.text]),
        ]),
      document.note.text,
      document.pageOf(number, pages.length),
    ]),
  );
}

describe.each(languages)('the sheet as a PDF in %s', (language) => {
  it.each(['signed-in', 'additional-network'] as const)(
    '%s: the words of the paper, in its order',
    async (scenario) => {
      const document = await sheetIn(language, scenario);
      const { pages } = await made(document, language);
      expect(pages.map(({ texts }) => folded(texts))).toEqual(onPaper(document));
      for (const { width, height } of pages) {
        expect(width).toBeCloseTo(595.28, 1);
        expect(height).toBeCloseTo(841.89, 1);
      }
    },
  );

  it('says its title, its language and when it was made', async () => {
    const document = await sheetIn(language);
    const { info, language: told } = await made(document, language);
    expect(info.Title).toBe(document.title.text);
    expect(told).toBe(language);
    expect(info.CreationDate).toMatch(/^D:20261123090000/);
  });
});

it('a long sheet has several pages, numbered', async () => {
  const document = await sheetIn('ru', 'additional-network');
  const long = { ...document, sections: [...document.sections, ...document.sections, ...document.sections] };
  const { pages } = await made(long, 'ru');
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.map(({ texts }) => folded(texts))).toEqual(onPaper(long));
});

it('a clock beyond 2037 makes a PDF, too', async () => {
  const document = await sheetIn('en');
  const bytes = paperPdf(document, { language: 'en', time: Date.UTC(2090, 0, 1) }, font);
  expect((await readPdf(new Uint8Array(bytes))).info.CreationDate).toMatch(/^D:20900101/);
});

describe('a scan', () => {
  // One bit a pixel, white: what pdfjs needs to draw a picture.
  const picture = (width: number): PageImage => ({
    kind: 'jpeg',
    width,
    height: 4,
    data: new Uint8Array(1000),
  });

  it('has a page of A4 for each picture', async () => {
    const { pages } = await readPdf(imagePdf([picture(4), picture(4), picture(4), picture(4)]));
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
      Array.from({ length: 4 }, () => [595, 842]),
    );
  });

  it('as files for each page is as much larger as the files are', () => {
    const pages = [1, 2, 3, 4].map(() => picture(2480));
    const difference = pages.reduce((sum, page) => sum + imagePdf([page]).length, 0) - imagePdf(pages).length;
    const contract = { sample: 'contract', color: 'color', resolution: 300 } as const;
    const told = scanSize({ ...contract, format: 'pdf-pages' }) - scanSize({ ...contract, format: 'pdf' });
    expect(Math.abs(told - difference)).toBeLessThan(30);
    const letter = { sample: 'letter', color: 'color', resolution: 300 } as const;
    expect(scanSize({ ...letter, format: 'pdf-pages' })).toBe(scanSize({ ...letter, format: 'pdf' }));
  });
});
