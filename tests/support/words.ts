import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/core/device/profile.ts';
import { editions } from '../../src/core/guide/statements.ts';
import { projectRoot } from '../../tools/paths.ts';

type Tree = { readonly [key: string]: string | Tree };
const read = (path: string): unknown => JSON.parse(readFileSync(join(projectRoot, 'locales', path), 'utf8'));

interface Edition {
  text: string;
  suggested?: string;
}
interface Row {
  id: string;
  in?: readonly Language[];
  mended?: Partial<Record<Language, string>>;
}

const glossary = read('glossary.json') as {
  entries: ({ id: string; en: { text: string } } & Partial<Record<Language, Edition>>)[];
};
const origins = read('origins.json') as Record<string, Row>;
const rows = Object.values(origins);

/** The files of each set of words; a key of another set than the panel's carries its name: `webconfig:action.ok`. */
const sets: Readonly<Record<string, readonly string[]>> = {
  panel: ['panel', 'screens'],
  webconfig: ['webconfig', 'webpages'],
  desk: ['desk', 'admin'],
};

function textAt(folder: string, files: readonly string[], key: string): string | undefined {
  for (const file of files) {
    let at: string | Tree | undefined = read(`${folder}/${file}.json`) as Tree;
    for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
    if (typeof at === 'string') return at;
  }
  return undefined;
}

/** What the product itself says, by key, to a person with this edition; for texts that no edition quotes. Web Config speaks English where it has no words (G39). */
export function saidBy(
  language: Language,
  key: string,
  namespace = 'panel',
  values: Readonly<Record<string, string | number>> = {},
): string {
  const [set = '', name = ''] = key.includes(':') ? key.split(':') : [namespace, key];
  const folder = set === 'webconfig' ? editions[language].webConfig : language;
  const text = textAt(folder, sets[set] ?? [set], name);
  if (text === undefined) throw new Error(`${folder} has no text for ${key}.`);
  return text.replace(/\{\{\s*([\w-]+)[^}]*\}\}/g, (_, variable: string) => String(values[variable]));
}

const uzbek = (text: string): string =>
  text.replace(/([oOgG])['‘’ʼ`]/g, '$1ʻ').replace(/(?<=\p{L})['‘’`](?=\p{L})/gu, 'ʼ');

/** What a person with the printed guide looks for: the edition's word, or its mended form where the edition's text is damaged. */
export function printed(language: Language, id: string): string {
  const entry = glossary.entries.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`The glossary has no entry ${id}.`);
  if (language === 'en') return entry.en.text;
  const edition = entry[language] as Edition | undefined;
  if (edition === undefined) throw new Error(`The ${language} edition has no words for ${id}.`);
  const isMended = rows.some((row) => row.id === id && row.mended?.[language] !== undefined);
  const text = isMended ? (edition.suggested ?? edition.text) : edition.text;
  return language === 'uz' ? uzbek(text) : text;
}

/** Names of Epson Print Admin Serverless that are on a page of Web Config (G24). */
const epaOnWeb: readonly string[] = ['epa.senderEmailAddress', 'epa.userEmailAddress'];

/**
 * The name of something on a screen of Web Config or the Microsoft pages: as the edition prints it, where the product shows it word for word; else what the
 * product says for it. Web Config is English in three editions (G39).
 */
export function label(language: Language, id: string): string {
  const isWeb = id.startsWith('webConfig.') || epaOnWeb.includes(id);
  const isEnglish = isWeb && editions[language].webConfig === 'en';
  const entry = glossary.entries.find((candidate) => candidate.id === id);
  const own = isWeb ? 'webconfig:' : 'microsoft:';
  // Where a surface has no text of its own for it, it shares the panel's.
  const named = Object.entries(origins).filter(([, { id: of }]) => of === id);
  const [key, row] = named.find(([each]) => each.startsWith(own)) ?? named[0] ?? ['', null];
  if (row === null || isEnglish) return printed(isEnglish || entry?.[language] === undefined ? 'en' : language, id);
  const isShown = entry?.[language] !== undefined && (row.in?.includes(language) ?? true);
  return isShown || row.mended?.[language] !== undefined ? printed(language, id) : saidBy(language, key);
}
