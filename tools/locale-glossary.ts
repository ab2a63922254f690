// Writes locales/glossary.json: what the guide's editions quote from the screen, and where. Source: the team's guide folder (argument, or ../shared/guide).
// The guide's prose is left out: explanations are not quoted from a screen, and are written afresh in this project.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';

export const guideFolder = join(projectRoot, '../shared/guide');

interface SharedText {
  text: string;
  quote?: string;
  section?: string;
  sectionId?: string;
  file?: string;
  lines?: [number, number];
  defect?: string;
  form?: 'inflected';
  localized?: false;
  reconstructed?: true;
  suggested?: string;
}

interface SharedEntry {
  id: string;
  surface: string;
  kind: string;
  en: { text: string; basis: 'quoted' | 'inferred'; confirmedBy?: string; file?: string };
  [language: string]: unknown;
}

interface SharedDefect {
  id: string;
  type: string;
  problem: string;
}

const editions = {
  mk: { year: '2025', file: '000_71780bbe024cc175.txt' },
  ru: { year: '2025', file: '001_6246d06747f9e33b.txt' },
  ms: { year: '2025', file: '002_acc9cbef6d362ed3.txt' },
  pl: { year: '2025-2026', file: '003_dbb63c34a7ad356f.txt' },
  uz: { year: '2025', file: '004_29fdc76be388c171.txt' },
} as const;
type EditionLanguage = keyof typeof editions;
const languages = Object.keys(editions) as EditionLanguage[];

const proseKinds = new Set(['helpText', 'helpHeading', 'term', 'note', 'condition', 'role']);
/** Entries of kind `message` that describe or instruct instead of quoting. */
const proseMessages = new Set([
  'panel.signInAsAdministrator',
  'statusSheet.confirm',
  'microsoft.signedInMessage',
  'epa.signInSuccessMessageHint',
]);

const isProse = ({ id, kind }: SharedEntry): boolean =>
  proseKinds.has(kind) || proseMessages.has(id) || (kind === 'label' && id.startsWith('help.'));

/** The one sentence that all editions print in English and keep; the shared glossary has labels only. */
const trademarks =
  'Microsoft, Microsoft Exchange Online, Microsoft 365, Microsoft Entra ID, Outlook.com are trademarks of the Microsoft group of companies.';
const trademarkSections = {
  mk: ['Трговски марки', 274, 276],
  ru: ['Товарные знаки', 273, 273],
  ms: ['Tanda Dagangan', 333, 334],
  pl: ['Znaki towarowe', 296, 296],
  uz: ['Savdo belgilari', 282, 282],
} as const;

const trademarkEntry = {
  id: 'notice.microsoftTrademarks',
  surface: 'guide',
  kind: 'notice',
  en: { text: trademarks, basis: 'quoted', quotedIn: 'mk' },
  ...Object.fromEntries(
    languages.map((language) => {
      const [section, from, to] = trademarkSections[language];
      return [
        language,
        { text: trademarks, section, sectionId: 'trademarks', lines: [from, to], defect: 'X-03', localized: false },
      ];
    }),
  ),
};

function englishOf(entry: SharedEntry) {
  const { text, basis, confirmedBy, file } = entry.en;
  if (basis === 'inferred') return { text, basis, ...(confirmedBy ? { confirmedBy } : {}) };
  const quotedIn = languages.find(
    (language) =>
      (entry[language] as SharedText | null)?.text === text || (file !== undefined && editions[language].file === file),
  );
  if (quotedIn === undefined) throw new Error(`No edition quotes the English of ${entry.id}.`);
  return { text, basis, quotedIn };
}

function editionTextOf(shared: SharedText) {
  const { text, section, sectionId, lines, defect, form, localized, reconstructed, suggested } = shared;
  const flags = { defect, inflected: form === 'inflected' || undefined, localized, reconstructed, suggested };
  return {
    text,
    section,
    sectionId,
    lines,
    ...Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined)),
  };
}

/** The whole glossary of the project. */
export function makeGlossary(folder: string) {
  const shared = JSON.parse(readFileSync(join(folder, 'glossary.json'), 'utf8')) as SharedEntry[];
  const defects = JSON.parse(readFileSync(join(folder, 'seed-defects.json'), 'utf8')) as SharedDefect[];
  const entries = shared
    .filter((entry) => !isProse(entry))
    .map((entry) => {
      const texts = languages.flatMap((language) => {
        const found = entry[language] as SharedText | null;
        return found ? [[language, editionTextOf(found)] as const] : [];
      });
      return {
        id: entry.id,
        surface: entry.surface,
        kind: entry.kind,
        en: englishOf(entry),
        ...Object.fromEntries(texts),
      };
    });
  return {
    about: 'What the editions of the guide quote from the screen. Made by tools/locale-glossary.ts; do not edit.',
    editions: Object.fromEntries(languages.map((language) => [language, { year: editions[language].year }])),
    defects: Object.fromEntries(defects.map(({ id, type, problem }) => [id, `${type}: ${problem}`])),
    entries: [...entries, trademarkEntry],
  };
}

const squeeze = (text: string): string => text.replace(/\*/g, '').replace(/\s+/g, ' ');

/** Restored texts and those mended by a defect differ from their quote; a full stop may stand behind the closing quotation mark. */
const isIn = (quote: string, { text, reconstructed, defect }: SharedText): boolean =>
  reconstructed === true || quote.includes(squeeze(text).replace(/\.$/, '')) || defect !== undefined;

/** What a glossary says and its edition does not, one line each. Empty: faithful. */
export function unfaithful(folder: string): string[] {
  const shared = JSON.parse(readFileSync(join(folder, 'glossary.json'), 'utf8')) as SharedEntry[];
  const own = JSON.parse(readFileSync(join(projectRoot, 'locales/glossary.json'), 'utf8')) as ReturnType<
    typeof makeGlossary
  >;
  return languages.flatMap((language) => {
    const edition = squeeze(readFileSync(join(folder, editions[language].file), 'utf8'));
    return own.entries.flatMap((entry) => {
      const text = (entry as unknown as Record<string, SharedText | undefined>)[language];
      if (text === undefined) return [];
      const source = shared.find(({ id }) => id === entry.id)?.[language] as SharedText | undefined;
      const quote = squeeze(source?.quote ?? text.text);
      return [
        edition.includes(quote) ? '' : 'its quote is not in the edition',
        edition.includes(squeeze(text.section ?? '?')) ? '' : 'its section is not in the edition',
        isIn(quote, text) ? '' : 'its text is not in its quote',
      ]
        .filter((fault) => fault !== '')
        .map((fault) => `${language} ${entry.id}: ${fault}`);
    });
  });
}

if (import.meta.main) {
  const glossary = makeGlossary(process.argv[2] ?? guideFolder);
  const { entries, ...rest } = glossary;
  // One entry a line: a reviewer sees in a difference what changed.
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  const head = JSON.stringify(rest, null, 2).slice(0, -2);
  writeFileSync(join(projectRoot, 'locales/glossary.json'), `${head},\n  "entries": [\n${lines}\n  ]\n}\n`);
}
