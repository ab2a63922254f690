// Makes src/i18n/keys.ts: every key of the English strings with the variables it needs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';

type Strings = { [key: string]: string | Strings };

/** The files of words and what stands before their keys. Two files may make one set. */
export const keySets = [
  { file: 'panel', prefix: '' },
  { file: 'screens', prefix: '' },
  { file: 'app', prefix: 'app:' },
  { file: 'webconfig', prefix: 'webconfig:' },
  { file: 'webpages', prefix: 'webconfig:' },
  { file: 'microsoft', prefix: 'microsoft:' },
  { file: 'desk', prefix: 'desk:' },
  { file: 'admin', prefix: 'desk:' },
] as const;

/** Languages that Web Config has no words in: it speaks English there (G39). */
const withoutWebConfig = ['mk', 'ms', 'uz'];

/** Whether a language has words of its own in a file. */
export const hasOwnWords = (language: string, file: string): boolean =>
  !(file.startsWith('web') && withoutWebConfig.includes(language));

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

/** Keys and texts, depth first, keys joined by dots. */
export const flatten = (strings: Strings, prefix = ''): [key: string, text: string][] =>
  Object.entries(strings).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );

/** Names of the variables in a text, in alphabetical order. */
export const variablesOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*([\w-]+)[^}]*\}\}/g)].map((match) => match[1] ?? ''))].sort();

/** The strings of one language and namespace. */
export function readStrings(language: string, namespace: string): Strings {
  const folder = hasOwnWords(language, namespace) ? language : 'en';
  return JSON.parse(readFileSync(join(projectRoot, `locales/${folder}/${namespace}.json`), 'utf8')) as Strings;
}

function keysOf(namespace: string): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const [key, text] of flatten(readStrings('en', namespace))) {
    const base = key.replace(pluralSuffix, '');
    const counted = base === key ? [] : ['count'];
    keys.set(base, [...new Set([...(keys.get(base) ?? []), ...counted, ...variablesOf(text)])].sort());
  }
  return keys;
}

const propertyName = (key: string) => (/^\w+$/.test(key) ? key : `'${key}'`);

const rows = (namespace: string, prefix: string): string =>
  [...keysOf(namespace)]
    .map(
      ([key, names]) =>
        `  ${propertyName(prefix + key)}: ${names.length === 0 ? 'never' : names.map((name) => `'${name}'`).join(' | ')};\n`,
    )
    .join('');

/** The whole generated file. */
export const keysFile = (): string =>
  '// Made by tools/locale-keys.ts from locales/en. Do not edit.\n' +
  '/** Every key and the names of the variables it needs; keys of other sets than the panel carry its name. */\n' +
  `export interface Variables {\n${keySets.map(({ file, prefix }) => rows(file, prefix)).join('')}}\n`;
