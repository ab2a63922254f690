/** What is printed on paper, in words: the same for the screen and for the PDF. */
import type { Key } from '../../i18n/i18n.ts';

/** A text and, where it is a word of the panel, its key. */
export interface PaperText {
  text: string;
  key: Key | null;
}

export interface PaperRow {
  label: PaperText;
  value: PaperText;
}

export interface PaperSection {
  title: PaperText;
  rows: readonly PaperRow[];
}

export interface PaperDocument {
  title: PaperText;
  /** What tells the printer and the time, at the top of every page. */
  origin: string;
  sections: readonly PaperSection[];
  /** What stands at the bottom of every page, before the page's number. */
  note: PaperText;
  /** `Page 1 of 2` */
  pageOf: (page: number, pages: number) => string;
}
