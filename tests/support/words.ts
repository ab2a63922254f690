import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/core/device/profile.ts';
import { projectRoot } from '../../tools/paths.ts';

type Tree = { readonly [key: string]: string | Tree };
const read = (path: string): unknown => JSON.parse(readFileSync(join(projectRoot, 'locales', path), 'utf8'));

interface Edition {
  text: string;
  suggested?: string;
}
interface Row {
  id: string;
  mended?: Partial<Record<Language, string>>;
}

const glossary = read('glossary.json') as {
  entries: ({ id: string; en: { text: string } } & Partial<Record<Language, Edition>>)[];
};
const rows = Object.values(read('origins.json') as Record<string, Row>);

/** What the product itself says, by key; for texts that no edition quotes. */
export function saidBy(language: Language, key: string, namespace = 'panel'): string {
  const files = namespace === 'panel' ? ['panel', 'screens'] : [namespace];
  for (const file of files) {
    let at: string | Tree | undefined = read(`${language}/${file}.json`) as Tree;
    for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
    if (typeof at === 'string') return at;
  }
  throw new Error(`${language} has no text for ${key}.`);
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
