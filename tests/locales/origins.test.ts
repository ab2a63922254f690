import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import glossary from '../../locales/glossary.json' with { type: 'json' };
import { languages } from '../../src/core/device/profile.ts';
import { loadI18n } from '../../src/i18n/i18n.ts';
import { attestedKeys, explain, originOf } from '../../src/i18n/origins.ts';
import { guideFolder, makeGlossary, unfaithful } from '../../tools/locale-glossary.ts';
import { flatten, keySets, readStrings } from '../../tools/locale-keys.ts';
import { projectRoot } from '../../tools/paths.ts';

const textOf = async (language: (typeof languages)[number]) =>
  (await loadI18n(language, { root: null, namespaces: keySets.map(({ file }) => file) })).t;
type Mended = Extract<ReturnType<typeof originOf>, { kind: 'mended' }>;
type Suggestions = Partial<Record<(typeof languages)[number], { suggested?: string }>>;

/** How the glossary corrects a text by the defect that it is mended for. */
const suggestionFor = (language: (typeof languages)[number], { source, reason }: Mended): string | undefined => {
  if (source.defect !== reason) return undefined;
  const entry = glossary.entries.find(({ id }) => id === source.glossary) as Suggestions | undefined;
  return entry?.[language]?.suggested;
};

const plain = (text: string) => text.replace(/['‘’ʻʼ`]/g, "'").toLowerCase();
const stem = (text: string) => plain(text).slice(0, 4);

const keysIn = (language: string): string[] =>
  keySets.flatMap(({ file, prefix }) => flatten(readStrings(language, file)).map(([key]) => prefix + key));

describe('the table of origins', () => {
  it('names keys that exist', () => {
    const known = new Set(keysIn('en'));
    expect(attestedKeys.filter((key) => !known.has(key))).toEqual([]);
  });
});

describe.each(languages)('the origin of every text in %s', (language) => {
  it('attested texts are those of the edition, word for word', async () => {
    const t = await textOf(language);
    const wrong = attestedKeys.flatMap((key) => {
      const origin = originOf(language, key);
      const text = t(key as 'menu.home');
      return origin.kind === 'attested' && origin.source.text !== text
        ? [`${key}: “${text}”, in the guide “${origin.source.text}”`]
        : [];
    });
    expect(wrong).toEqual([]);
  });

  it('mended texts differ from the edition by a known defect or reason, and not beyond recognition', async () => {
    const t = await textOf(language);
    for (const key of attestedKeys) {
      const origin = originOf(language, key);
      if (origin.kind !== 'mended') continue;
      const text = t(key as 'menu.home');
      expect(explain(origin.reason), `${key}: ${origin.reason}`).toBeDefined();
      expect(text, key).not.toBe(origin.source.text);
      const suggested = suggestionFor(language, origin);
      if (suggested !== undefined) {
        expect(text, key).toBe(suggested);
        continue;
      }
      if (origin.reason === 'UZ-01') expect(plain(text)).toBe(plain(origin.source.text));
      else if (origin.reason === 'running-text') expect(stem(text)).toBe(stem(origin.source.text));
      else expect(plain(text)).toContain(plain(origin.source.text));
    }
  });

  it('an attested or mended text names edition and section', () => {
    for (const key of attestedKeys) {
      const origin = originOf(language, key);
      if (origin.kind === 'authored') continue;
      const { edition, section } = origin.source;
      expect(edition, key).toMatch(/© 202[56]|EPSON NPD7717-00 EN/);
      expect(section === null, key).toBe(edition.startsWith('EPSON'));
    }
  });

  it('everything else claims no attestation', () => {
    const others = keysIn(language)
      .map((key) => key.replace(/_[a-z]+$/, ''))
      .filter((key) => !(attestedKeys as readonly string[]).includes(key));
    expect(others.filter((key) => originOf(language, key as 'menu.home').kind !== 'authored')).toEqual([]);
  });
});

describe('the way of the guide in each edition', () => {
  // Settings > General Settings > Network Settings > Network Status > …: a person follows it with a finger (G07, G21, G22).
  const path = ['menu.settings', 'menu.general-settings', 'menu.network-settings', 'menu.network-status'] as const;
  const ends = ['menu.wired-wifi-status', 'menu.email-server-status', 'menu.print-status-sheet'] as const;

  it.each(languages.filter((language) => language !== 'en'))('%s: attested, but for the damaged label', (language) => {
    const kinds = [...path, ...ends].map((key) => originOf(language, key).kind);
    const damaged = language === 'ru' || language === 'uz';
    expect(kinds).toEqual([...path.map(() => 'attested'), 'attested', 'attested', damaged ? 'mended' : 'attested']);
  });
});

const guide = existsSync(join(guideFolder, 'glossary.json'));

describe(
  guide
    ? 'the glossary and the editions'
    : 'the glossary and the editions (not here: the guide folder is not part of the project)',
  () => {
    it('every quoted text and section stands in its edition', () => {
      if (!guide) return;
      expect(unfaithful(guideFolder)).toEqual([]);
    });

    it('the glossary is the one made from the guide', () => {
      if (!guide) return;
      const stored = JSON.parse(readFileSync(join(projectRoot, 'locales/glossary.json'), 'utf8')) as unknown;
      expect(stored).toEqual(JSON.parse(JSON.stringify(makeGlossary(guideFolder))));
    });
  },
);
