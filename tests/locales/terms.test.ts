import { describe, expect, it } from 'vitest';
import { languages } from '../../src/core/device/profile.ts';
import { baseOf, isQuoted, textsOf } from './texts.ts';

type Translation = Exclude<(typeof languages)[number], 'en'>;
const translations = languages.filter((language): language is Translation => language !== 'en');
const english = textsOf('en');
const texts = new Map(translations.map((language) => [language, textsOf(language)]));
const of = (language: Translation) => texts.get(language) ?? new Map<string, string>();

/** One word for one thing, in the editions' choice where they have one: English term → stem in each language. */
const terms: readonly (readonly [en: RegExp, Readonly<Record<Translation, RegExp>>])[] = [
  // The editions say работа, kerja, ish too; the panel's word is the one of its tab, but in Macedonian (MK-02, MS-04, UZ-06).
  [/\bjobs?\b/i, { mk: /задач/i, ru: /задани/i, ms: /tugas/i, pl: /zada(ni|ń)/i, uz: /vazifa/i }],
  [/mailbox/i, { mk: /сандач/i, ru: /почтов\S+ ящик/i, ms: /peti mel/i, pl: /skrzyn(k|c|ek)/i, uz: /pochta quti/i }],
  [
    /administrator/i,
    { mk: /администратор/i, ru: /администратор/i, ms: /pentadbir/i, pl: /administrator/i, uz: /administrator/i },
  ],
  [/policy/i, { mk: /правило/i, ru: /политик/i, ms: /dasar/i, pl: /zasad/i, uz: /siyosat/i }],
  [
    /conditional access/i,
    {
      mk: /условен пристап/i,
      ru: /условн\S+ доступ/i,
      ms: /akses bersyarat/i,
      pl: /dostęp\S* warunkow/i,
      uz: /shartli kirish/i,
    },
  ],
  [
    /security defaults/i,
    {
      mk: /безбедносн\S+ (стандардни )?поставки/i,
      ru: /настройки безопасности/i,
      ms: /lalai keselamatan/i,
      pl: /ustawienia (domyślne )?zabezpieczeń/i,
      uz: /xavfsizlik (standart qiymatlari|sozlamalari)/i,
    },
  ],
  [
    /\bsign(s|ed)?([ -]in|-ins)\b/i,
    {
      mk: /најав/i,
      ru: /вход|вой|вош|остаться в системе/i,
      ms: /daftar masuk/i,
      pl: /logow|log(uje|owań)|zalog|wylog/i,
      uz: /kir/i,
    },
  ],
  [/recipient/i, { mk: /примач/i, ru: /получател/i, ms: /penerima/i, pl: /odbior/i, uz: /qabul qiluvchi/i }],
  [/contact(s)?\b(?! your)/i, { mk: /контакт/i, ru: /контакт/i, ms: /kenalan/i, pl: /kontakt/i, uz: /kontakt/i }],
  [
    /firmware/i,
    {
      mk: /фирмвер/i,
      ru: /микропрограмм/i,
      ms: /perisian tegar/i,
      pl: /oprogramowani\S+ układow/i,
      uz: /dasturiy taʼminot/i,
    },
  ],
  [/firewall/i, { mk: /заштит\S+ ѕид/i, ru: /брандмауэр/i, ms: /tembok api/i, pl: /zapor/i, uz: /xavfsizlik devori/i }],
  [/certificate/i, { mk: /сертификат/i, ru: /сертификат/i, ms: /sijil/i, pl: /certyfikat/i, uz: /sertifikat/i }],
  [/\bscan(s|ned|ning)?\b/i, { mk: /скен/i, ru: /скан|файл/i, ms: /imbas/i, pl: /skan/i, uz: /skaner/i }],
  [/\btoken\b/i, { mk: /токен/i, ru: /маркер/i, ms: /token/i, pl: /token/i, uz: /token/i }],
];

/** Sentence → the label that it names. */
const named = [
  ['notice.not-sent', 'menu.job-status'],
  ['message.memory-full', 'menu.job-status'],
  ['jobs.cause.too-large-here', 'scan.limit'],
  ['code.314.solution', 'scan.limit'],
  ['app:scenario.forgot-ok.teaches', 'action.ok'],
] as const;

/** Names that no language translates; numbers of ports, codes and days with three digits. */
const name =
  /Authenticated SMTP|Enabled for users to sign-in\?|Send As|Sign-in frequency|\*\.microsoftonline\.com|name@contoso\.com|Microsoft( 365| Entra| Exchange Online)?|Web Config|SMTP AUTH|OAuth ?2(\.0)?|TLS 1\.0|Wi-Fi|\d{3,}/g;

describe.each(translations)('the terms in %s', (language) => {
  it('are one word for one thing', () => {
    const other = [...of(language)].flatMap(([key, text]) => {
      if (isQuoted(language, key)) return [];
      const model = (english.get(key) ?? english.get(`${baseOf(key)}_other`) ?? '').replaceAll('Job Status', '');
      return terms
        .filter(([en, stems]) => en.test(model) && !stems[language].test(text))
        .map(([en]) => `${key}: ${en} in “${text}”`);
    });
    expect(other).toEqual([]);
  });

  it('name a button, a screen or a setting by the very words that stand on it', () => {
    const mine = of(language);
    expect(named.filter(([sentence, label]) => !mine.get(sentence)?.includes(mine.get(label) ?? '–'))).toEqual([]);
  });

  it('leave the names of Microsoft, of protocols and of addresses as they are', () => {
    // The Russian edition writes Майкрософт on this button, and sentences name the button as it is.
    const button = of(language).get('webconfig:email.sign-in-with-microsoft') ?? '–';
    const lost = [...of(language)].flatMap(([key, text]) =>
      ((english.get(key) ?? english.get(`${baseOf(key)}_other`) ?? '').match(name) ?? [])
        .filter((each) => !text.replaceAll(button, 'Microsoft').includes(each))
        .map((each) => `${key}: ${each}`),
    );
    expect(lost).toEqual([]);
  });
});
