import { describe, expect, it } from 'vitest';
import { languages } from '../../src/core/device/profile.ts';
import { variablesOf } from '../../tools/locale-keys.ts';
import { alphabetFaults } from './alphabets.ts';
import { baseOf, isQuoted, suffix, textsOf } from './texts.ts';

const translations = languages.filter((language) => language !== 'en');

const texts = new Map(languages.map((language) => [language, textsOf(language)]));
const of = (language: (typeof languages)[number]) => texts.get(language) ?? new Map<string, string>();
const english = of('en');

describe.each(languages)('the strings in %s', (language) => {
  const mine = of(language);
  const wanted = textsOf('en', language);
  const counted = new Set([...wanted.keys()].filter((key) => suffix.test(key)).map(baseOf));

  it('have the keys of English, and no other', () => {
    expect([...new Set([...mine.keys()].map(baseOf))].sort()).toEqual(
      [...new Set([...wanted.keys()].map(baseOf))].sort(),
    );
  });

  it('have exactly the plural forms that CLDR names', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const key of counted) {
      const forms = [...mine.keys()]
        .filter((each) => suffix.test(each) && baseOf(each) === key)
        .map((each) => each.slice(key.length + 1));
      expect({ key, forms: forms.sort() }).toEqual({ key, forms: categories });
    }
    const unwanted = [...mine.keys()].filter((key) => suffix.test(key) !== counted.has(baseOf(key)));
    expect(unwanted).toEqual([]);
  });

  it('have the variables of English, in every form', () => {
    for (const [key, text] of mine) {
      const model = english.get(key) ?? english.get(`${baseOf(key)}_other`) ?? '';
      expect({ key, variables: variablesOf(text) }).toEqual({ key, variables: variablesOf(model) });
    }
  });

  it('are not empty, and have no stray spaces', () => {
    const stray = [...mine].filter(
      ([, text]) => text === '' || text !== text.trim() || /\s{2}/.test(text) || text !== text.normalize('NFC'),
    );
    expect(stray).toEqual([]);
  });

  it('have no word too long for the smallest panel', () => {
    const long = [...mine].filter(([, text]) =>
      text.split(/[\s/-]+/).some((word) => word.length > 24 && !word.includes('{{') && !/\w\.\w/.test(word)),
    );
    expect(long).toEqual([]);
  });

  it('keep to their alphabet', () => {
    const faults = [...mine]
      .filter(([key]) => !isQuoted(language, key))
      .flatMap(([key, text]) => alphabetFaults(language, text).map((fault) => `${key}: ${fault}`));
    expect(faults).toEqual([]);
  });
});

/** Words that the editions do not use for the thing, or that would mix two terms. */
const forbidden: Readonly<Record<(typeof translations)[number], readonly RegExp[]>> = {
  mk: [/\be-?mail/i, /имејл/i, /логирај/i, /пасворд/i, /принтер/i],
  ru: [/\be-?mail/i, /имейл/i, /логин/i, /(?<!«)зарегистр/i, /ё/i],
  ms: [/\bemel\b/i, /\bemail\b/i, /log masuk/i, /log keluar/i, /\bpassword\b/i],
  pl: [/\bemail\b/i, /zarejestruj/i, /drukuj/i],
  uz: [/\bemail\b/i, /elektron pochta/i, /roʻyxatdan/i, /['‘’`]/],
};

/** Texts that are the same in English: names, protocols, words that both languages have. */
const international = new RegExp(
  [
    /^(Microsoft|Outlook\.com|OAuth2|Wi-Fi|Internet|Manual|Model|Standard|Subnet Mask|\{\{speed\}\} Mbit\/s)/,
    /^(Web Config|Bonjour|Proxy|Administrator|Printer|Start|Status|Exchange( Online)?|Entra ID|Data|Menu|Panel|Epson Open Platform|RAW \(Port 9100\)|\{\{resolution\}\} dpi)$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

describe.each(translations)('the wording in %s', (language) => {
  it('uses none of the forbidden terms, but where the guide itself does', () => {
    const found = [...of(language)].filter(
      ([key, text]) =>
        !isQuoted(language, key) && forbidden[language].some((term) => term.test(text.replace(/\{\{.*?\}\}/g, ''))),
    );
    expect(found).toEqual([]);
  });

  it('is translated', () => {
    const same = [...of(language)].filter(
      ([key, text]) =>
        !isQuoted(language, key) && text === english.get(key) && /\p{Ll}{3}/u.test(text.replace(/\{\{.*?\}\}/g, '')),
    );
    expect(same.filter(([, text]) => !international.test(text))).toEqual([]);
  });
});
