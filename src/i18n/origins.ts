/** Where each text comes from. Brings the whole glossary along: load it on demand, never with the panel. */

import glossary from '../../locales/glossary.json' with { type: 'json' };
import table from '../../locales/origins.json' with { type: 'json' };
import type { Language } from '../core/device/profile.ts';
import type { Key } from './i18n.ts';

/** A row of locales/origins.json. */
interface Row {
  /** Entry of the glossary. */
  id: string;
  /** Languages that show the entry's text word for word; without it, all that have one. */
  in?: readonly Language[];
  /** Languages that show it mended: a defect id, or why without one. */
  mended?: Partial<Record<Language, string>>;
}

interface EditionText {
  text: string;
  section: string;
  sectionId: string;
  lines: readonly number[];
  defect?: string;
}

export interface Entry extends Partial<Record<Exclude<Language, 'en'>, EditionText>> {
  id: string;
  /** Where the editions say it; the panel may show a term of Web Config. */
  surface: string;
  en: { text: string; basis: string; quotedIn?: string; confirmedBy?: string };
}

/** The place of a text in an edition of the guide. */
export interface Source {
  glossary: string;
  surface: string;
  /** The text as the edition has it. */
  text: string;
  /** Language and year of the edition; for English without an edition among the sources, the publication that confirms it. */
  edition: string;
  section: string | null;
  sectionId: string | null;
  lines: readonly number[];
  /** A known defect of the text. */
  defect: string | null;
}

export type Origin =
  | { kind: 'attested'; source: Source }
  | { kind: 'mended'; source: Source; reason: string }
  /** Written for this project, awaiting a native reviewer. */
  | { kind: 'authored' };

const entries = new Map((glossary.entries as unknown as Entry[]).map((entry) => [entry.id, entry]));
const rows = table as Readonly<Record<string, Row>>;

/** Reasons for mending that have no defect id. */
export const mendingReasons: Readonly<Record<string, string>> = {
  'running-text': 'The guide has it inside a sentence; shown in the form of a label.',
};

/** What a defect id, or a reason of {@link mendingReasons}, means. */
export const explain = (reason: string): string | undefined =>
  mendingReasons[reason] ?? (glossary.defects as Readonly<Record<string, string>>)[reason];

export const attestedKeys = Object.keys(rows) as readonly Key[];

const editionName = (language: string): string => {
  const edition = (glossary.editions as Readonly<Record<string, { year: string }>>)[language];
  return `${language} © ${edition?.year ?? '?'}`;
};

function englishSource(entry: Entry): Source | null {
  const { text, quotedIn, confirmedBy } = entry.en;
  const common = { glossary: entry.id, surface: entry.surface, text, defect: null };
  if (confirmedBy) return { ...common, edition: confirmedBy, section: null, sectionId: null, lines: [] };
  const quoted = quotedIn ? entry[quotedIn as Exclude<Language, 'en'>] : undefined;
  if (!quotedIn || !quoted) return null;
  const { section, sectionId, lines } = quoted;
  return { ...common, edition: editionName(quotedIn), section, sectionId, lines };
}

function sourceOf(language: Language, entry: Entry): Source | null {
  if (language === 'en') return englishSource(entry);
  const found = entry[language];
  if (!found) return null;
  const { text, section, sectionId, lines, defect = null } = found;
  return {
    glossary: entry.id,
    surface: entry.surface,
    text,
    edition: editionName(language),
    section,
    sectionId,
    lines,
    defect,
  };
}

/** Where the text of a key comes from. Plural forms share their key's origin. */
export function originOf(language: Language, key: Key): Origin {
  const row = rows[key];
  const entry = row && entries.get(row.id);
  const source = entry && sourceOf(language, entry);
  if (!source) return { kind: 'authored' };
  const reason = row.mended?.[language];
  if (reason !== undefined) return { kind: 'mended', source, reason };
  return !row.in || row.in.includes(language) ? { kind: 'attested', source } : { kind: 'authored' };
}
