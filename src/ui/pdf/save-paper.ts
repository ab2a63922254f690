import fontAddress from '/fonts/faceplate-400.ttf?url';
import type { PaperDocument } from '../paper/paper-document.ts';
import { type PdfFacts, paperPdf } from './paper-pdf.ts';
import { saveFile } from './save-file.ts';

/** A character for each byte, as jsPDF takes files; in pieces that a call can take as its arguments. */
function binary(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}

/** Makes the PDF and hands it to the browser as a download `<name>.pdf`. Rejects where the font cannot be fetched. */
export async function savePaper(
  document: PaperDocument,
  { name, ...facts }: PdfFacts & { name: string },
): Promise<void> {
  const answer = await fetch(fontAddress);
  if (!answer.ok) throw new Error(`The font for the PDF could not be fetched (${answer.status}).`);
  const font = binary(new Uint8Array(await answer.arrayBuffer()));
  saveFile(new Blob([paperPdf(document, facts, font)], { type: 'application/pdf' }), `${name}.pdf`);
}
