// A scan is a real PDF, of the size that the printer tells (the table of core/device/jobs/scan-size.ts).
import { GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';
import { beforeAll, expect, test } from 'vitest';
import { type Resolution, type SampleId, type ScanColor, samples } from '../../src/core/device/jobs/scan.ts';
import { scanSize } from '../../src/core/device/jobs/scan-size.ts';
import { scanFiles, scanPdf } from '../../src/ui/pdf/scan-pdf.ts';
import { readPdf } from '../support/read-pdf.ts';

/** Browsers draw letters and compress pictures each in its own way: the table is Chromium's, of another version or system up to this much apart. */
const tolerance = 0.05;

beforeAll(async () => {
  document.fonts.add(await new FontFace('Faceplate', 'url(/fonts/faceplate-400.woff2)').load());
  GlobalWorkerOptions.workerSrc = workerAddress;
});

test.for([
  ['letter', 'color', 100],
  ['form', 'gray', 200],
  ['photo', 'color', 200],
  ['photo', 'mono', 300],
  ['contract', 'mono', 200],
] as const satisfies readonly (readonly [SampleId, ScanColor, Resolution])[])(
  '%s, %s, %i dpi: A4 pages with a picture each, as large as told',
  async ([sample, color, resolution]) => {
    const bytes = await scanPdf({ sample, color, resolution, pages: samples[sample] });
    const told = scanSize({ sample, color, resolution, format: 'pdf' });
    expect(Math.abs(bytes.length / told - 1), `${bytes.length} bytes, told ${told}`).toBeLessThan(tolerance);
    const { pages } = await readPdf(bytes);
    expect(pages.map(({ width, height, images }) => [Math.round(width), Math.round(height), images])).toEqual(
      Array.from({ length: samples[sample] }, () => [595, 842, 1]),
    );
  },
);

test('a file for each page: their sizes add up to what the printer tells', async () => {
  const scan = { sample: 'contract', color: 'mono', resolution: 100, format: 'pdf-pages' } as const;
  const told = scanSize(scan);
  const files = await scanFiles({ ...scan, fileName: 'Scan', pages: samples.contract, size: told });
  expect(files.map(({ name }) => name)).toEqual(['Scan_001.pdf', 'Scan_002.pdf', 'Scan_003.pdf', 'Scan_004.pdf']);
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  expect(Math.abs(size / told - 1), `${size} bytes, told ${told}`).toBeLessThan(tolerance);
  for (const { bytes } of files) expect((await readPdf(bytes)).pages.length).toBe(1);
});

test('the same scan is the same file each time', async () => {
  const scan = { sample: 'form', color: 'gray', resolution: 100, pages: 1 } as const;
  expect(await scanPdf(scan)).toEqual(await scanPdf(scan));
});
