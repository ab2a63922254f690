/** A document on paper as a PDF: the layout of the screen's sheet, drawn with the same font, its text to be selected and searched. */
import { jsPDF } from 'jspdf';
import { baseLanguage, type DisplayLanguage } from '../../i18n/languages.ts';
import { type LaidPage, type LaidSection, layOut, paper } from '../paper/layout.ts';
import type { PaperDocument } from '../paper/paper-document.ts';
import { widthOf } from '../paper/wrap.ts';

/** What stands in the file besides what is drawn. */
export interface PdfFacts {
  language: DisplayLanguage;
  /** The printer's local time as ms since 1970-01-01T00:00: the date of creation. */
  time: number;
}

const mmPerPoint = 25.4 / 72;
const ink = 17;
const soft = 61;

/** Signs without a drawing of their own, such as those that turn the direction of pseudo-locales. */
const drawn = (text: string): string => text.replace(/\p{Cf}/gu, '');

type Draw = (text: string, x: number, y: number, size: number, gray?: number) => void;

const drawOn =
  (pdf: jsPDF): Draw =>
  (text, x, y, size, gray = ink) => {
    pdf.setFontSize(size / mmPerPoint);
    pdf.setTextColor(gray);
    pdf.text(drawn(text), x, y);
  };

function rule(pdf: jsPDF, x: number, y: number, width: number, weight: number, gray: number): void {
  pdf.setLineWidth(weight);
  pdf.setDrawColor(gray, gray, gray);
  pdf.line(x, y, x + width, y);
}

/** From the top of a line to its baseline. */
const baseline = (size: number, height: number): number => (height + size * 0.7) / 2;

function drawSection(pdf: jsPDF, draw: Draw, { section, top, rows }: LaidSection, x: number): void {
  pdf.setFillColor(228, 228, 228);
  pdf.rect(x, top, paper.columnWidth, paper.headingHeight, 'F');
  draw(section.title.text, x + paper.inset, top + baseline(paper.headingSize, paper.headingHeight), paper.headingSize);
  for (const row of rows) {
    const line = (at: number) =>
      row.top + paper.rowPadding + at * paper.lineHeight + baseline(paper.textSize, paper.lineHeight);
    for (const [at, text] of row.label.entries()) draw(text, x + paper.inset, line(at), paper.textSize, soft);
    for (const [at, text] of row.value.entries())
      draw(text, x + paper.inset + paper.labelWidth, line(at), paper.textSize);
    rule(pdf, x, row.top + row.height, paper.columnWidth, 0.1, 196);
  }
}

function drawPage(pdf: jsPDF, document: PaperDocument, page: LaidPage, pages: number): void {
  const draw = drawOn(pdf);
  const right = (text: string, size: number) => paper.width - paper.margin - widthOf(text, size);
  const width = paper.width - 2 * paper.margin;
  draw(document.title.text, paper.margin, paper.titleLine, paper.titleSize);
  draw(document.origin, right(document.origin, paper.smallSize), paper.titleLine, paper.smallSize, soft);
  rule(pdf, paper.margin, paper.titleLine + 3.5, width, 0.6, ink);
  page.columns.forEach((sections, at) => {
    const x = paper.margin + at * (paper.columnWidth + paper.columnGap);
    for (const section of sections) drawSection(pdf, draw, section, x);
  });
  rule(pdf, paper.margin, paper.footLine - 4, width, 0.2, ink);
  draw(document.note.text, paper.margin, paper.footLine, paper.smallSize, soft);
  const number = document.pageOf(page.number, pages);
  draw(number, right(number, paper.smallSize), paper.footLine, paper.smallSize, soft);
}

/** The printer knows no zone: its clock is taken for the clock of whoever reads the file. */
function wallClock(time: number): Date {
  const date = new Date(time);
  return new Date(
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
  );
}

function describe(pdf: jsPDF, document: PaperDocument, { language, time }: PdfFacts): void {
  pdf.setProperties({ title: document.title.text, subject: document.origin, creator: 'Faceplate' });
  pdf.setCreationDate(wallClock(time));
  pdf.viewerPreferences({ DisplayDocTitle: true });
  // jsPDF's own setLanguage knows no Uzbek.
  const { events, write } = pdf.internal as unknown as {
    events: { subscribe: (topic: string, callback: () => void) => void };
    write: (text: string) => void;
  };
  events.subscribe('putCatalog', () => write(`/Lang (${baseLanguage(language)})`));
}

/** The bytes of the PDF. `font`: the TTF, a character for each byte. */
export function paperPdf(document: PaperDocument, facts: PdfFacts, font: string): ArrayBuffer {
  const pdf = new jsPDF({ unit: 'mm', format: 'a4', compress: true, putOnlyUsedFonts: true });
  pdf.addFileToVFS('faceplate.ttf', font);
  pdf.addFont('faceplate.ttf', 'Faceplate', 'normal');
  pdf.setFont('Faceplate', 'normal');
  describe(pdf, document, facts);
  const pages = layOut(document);
  for (const page of pages) {
    if (page.number > 1) pdf.addPage();
    drawPage(pdf, document, page, pages.length);
  }
  return pdf.output('arraybuffer');
}
