/** The file of a scan: the sample's pages as a scanner would see them, one picture a page. */
import type { Attachment } from '../../core/cloud/exchange/exchange.ts';
import { imagePdf, type PageImage } from './image-pdf.ts';
import { pagesOf } from './scan-pages.ts';
import { scanned } from './scan-raster.ts';

type Scan = Pick<Attachment, 'sample' | 'color' | 'resolution' | 'pages'>;

/** The bytes of one PDF with all pages, its size as `scanSize` tells it. The pages are drawn anew: a mailbox keeps only what they are made of. */
export function scanPdf(scan: Scan): Promise<Uint8Array<ArrayBuffer>> {
  return pdfOf(scan, 0, scan.pages);
}

/** The files of an attachment: one, or one for each page with its number in the name. */
export async function scanFiles(attachment: Attachment): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }[]> {
  const { fileName, format, pages } = attachment;
  if (format === 'pdf') return [{ name: `${fileName}.pdf`, bytes: await scanPdf(attachment) }];
  const files: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  for (let page = 0; page < pages; page += 1) {
    const name = `${fileName}_${String(page + 1).padStart(3, '0')}.pdf`;
    files.push({ name, bytes: await pdfOf(attachment, page, page + 1) });
  }
  return files;
}

async function pdfOf({ sample, color, resolution }: Scan, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  await document.fonts.load('16px Faceplate');
  const images: PageImage[] = [];
  // One after the other: a page at 600 dpi takes 140 MB while it is drawn.
  for (const draw of pagesOf(sample).slice(from, to)) {
    images.push(await scanned(draw, { color, resolution, halftone: sample === 'photo' }));
  }
  return imagePdf(images);
}
