// Reads PDFs as a person's program does: pages, text, pictures. In Node and in a browser.
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPage {
  /** Points of 1/72 inch. */
  width: number;
  height: number;
  /** Its texts in the order in which they stand in the file. */
  texts: readonly string[];
  /** Pictures that are drawn. */
  images: number;
}

export interface ReadPdf {
  pages: readonly ReadPage[];
  /** Title, CreationDate and the like, as they stand in the file. */
  info: Readonly<Record<string, unknown>>;
  /** Language of the document. */
  language: string | null;
}

/** Reads a whole file; rejects where it is no PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const { fnArray } = await page.getOperatorList();
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({
      width,
      height,
      texts: items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : [])),
      images: fnArray.filter((operator: number) => operator === OPS.paintImageXObject).length,
    });
  }
  const { info } = await pdf.getMetadata();
  const read = {
    pages,
    info: info as unknown as Record<string, unknown>,
    language: (info as { Language?: string }).Language ?? null,
  };
  await task.destroy();
  return read;
}
