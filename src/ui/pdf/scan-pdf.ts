/** The file of a scan: the sample's pages as a scanner would see them, one picture a page. */
import type { Attachment } from '../../core/cloud/exchange/exchange.ts';
import { imagePdf, type PageImage } from './image-pdf.ts';
import { pagesOf } from './scan-pages.ts';
import { scanned } from './scan-raster.ts';

/** The bytes of the PDF, its size as `scanSize` tells it. The pages are drawn anew: a mailbox keeps only what they are made of. */
export async function scanPdf({
  sample,
  color,
  resolution,
  pages,
}: Pick<Attachment, 'sample' | 'color' | 'resolution' | 'pages'>): Promise<Uint8Array<ArrayBuffer>> {
  await document.fonts.load('16px Faceplate');
  const images: PageImage[] = [];
  // One after the other: a page at 600 dpi takes 140 MB while it is drawn.
  for (const draw of pagesOf(sample).slice(0, pages)) {
    images.push(await scanned(draw, { color, resolution, halftone: sample === 'photo' }));
  }
  return imagePdf(images);
}
