/** Lays a document out on A4 paper: two columns of sections on each page, balanced on the last. All lengths in mm. */
import type { PaperDocument, PaperSection } from './paper-document.ts';
import { wrap } from './wrap.ts';

/** ISO 216 A4, margins, and the type of each part. Type sizes are in mm, too: 1 pt is 0.3528 mm. */
export const paper = {
  width: 210,
  height: 297,
  margin: 14,
  columnGap: 8,
  columnWidth: 87,
  /** Where the columns begin and must end. */
  top: 34,
  bottom: 280,
  /** Baseline of the title, and of what stands below the lower rule. */
  titleLine: 22,
  footLine: 288,
  titleSize: 6.2,
  smallSize: 2.7,
  headingSize: 3.5,
  headingHeight: 6,
  /** Below a section. */
  sectionGap: 4.5,
  textSize: 3.1,
  lineHeight: 4,
  /** Above and below the lines of a row. */
  rowPadding: 0.55,
  labelWidth: 41,
  valueWidth: 43,
  /** Between a column's edge and its text. */
  inset: 1.5,
} as const;

export interface LaidRow {
  /** From the top of the page. */
  top: number;
  height: number;
  label: readonly string[];
  value: readonly string[];
}

export interface LaidSection {
  section: PaperSection;
  top: number;
  height: number;
  rows: readonly LaidRow[];
}

export interface LaidPage {
  number: number;
  columns: readonly (readonly LaidSection[])[];
}

type Sized = Omit<LaidSection, 'top'>;

function sized(section: PaperSection): Sized {
  let top: number = paper.headingHeight;
  const rows = section.rows.map(({ label, value }) => {
    const lines = {
      label: wrap(label.text, paper.textSize, paper.labelWidth - paper.inset),
      value: wrap(value.text, paper.textSize, paper.valueWidth),
    };
    const height = Math.max(lines.label.length, lines.value.length) * paper.lineHeight + 2 * paper.rowPadding;
    const row = { top, height, ...lines };
    top += height;
    return row;
  });
  return { section, height: top, rows };
}

const heightOf = (sections: readonly Sized[]): number =>
  sections.reduce((sum, { height }) => sum + height, 0) + Math.max(0, sections.length - 1) * paper.sectionGap;

function placed(sections: readonly Sized[]): LaidSection[] {
  let top: number = paper.top;
  return sections.map((section) => {
    const at = top;
    top += section.height + paper.sectionGap;
    return { ...section, top: at, rows: section.rows.map((row) => ({ ...row, top: at + row.top })) };
  });
}

const room = paper.bottom - paper.top;

/** As many sections as fit into one column, one at least: none is longer than a page. */
function fitting(sections: readonly Sized[]): number {
  let count = 1;
  while (count < sections.length && heightOf(sections.slice(0, count + 1)) <= room) count += 1;
  return count;
}

/** Where the sections of the last page are best divided: both columns as short as can be. */
function balanced(sections: readonly Sized[]): number {
  const higher = (at: number) => Math.max(heightOf(sections.slice(0, at)), heightOf(sections.slice(at)));
  return sections.reduce((best, _, at) => (higher(at + 1) < higher(best) ? at + 1 : best), 1);
}

/** The pages of a document. Reading goes down the left column, then down the right one. */
export function layOut({ sections }: Pick<PaperDocument, 'sections'>): LaidPage[] {
  const pages: LaidPage[] = [];
  let rest = sections.map(sized);
  do {
    const left = fitting(rest);
    const right = rest.length > left ? fitting(rest.slice(left)) : 0;
    const isLast = left + right === rest.length;
    const columns = isLast
      ? [rest.slice(0, balanced(rest)), rest.slice(balanced(rest))]
      : [rest.slice(0, left), rest.slice(left, left + right)];
    pages.push({ number: pages.length + 1, columns: columns.map(placed) });
    rest = isLast ? [] : rest.slice(left + right);
  } while (rest.length > 0);
  return pages;
}
