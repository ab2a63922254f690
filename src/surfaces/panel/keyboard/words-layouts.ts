// Keys for names and subjects. Each language has its letters where its people know them from a keyboard on a desk, as far as a row holds them.
import type { Language } from '../../../core/device/profile.ts';
import type { Drawing, Rows } from './drawing.ts';

type Drawings<D> = Readonly<Record<'compact' | 'roomy', D>>;

const english: Drawings<Rows> = {
  compact: [
    'q w e r t y u i o p',
    `a s d f g h j k l '`,
    'SHIFT z x c v b n m , .',
    'DIGITS LANGUAGES ACCENTS - SPACE:4 OK:2',
  ],
  roomy: [
    '1 2 3 4 5 6 7 8 9 0',
    'q w e r t y u i o p',
    `a s d f g h j k l '`,
    'SHIFT z x c v b n m , .',
    'DIGITS LANGUAGES ACCENTS - SPACE:4 OK:2',
  ],
};

/** The letters of each language. */
export const own: Readonly<Record<Language, Drawings<Rows>>> = {
  en: english,
  ms: english,
  mk: {
    compact: [
      'љ њ е р т ѕ у и о п',
      'а с д ф г х ј к л ч',
      'SHIFT з џ ц в б н м ш ж',
      'DIGITS LATIN LANGUAGES ACCENTS SPACE:2 ѓ ќ OK:2',
    ],
    roomy: [
      '1 2 3 4 5 6 7 8 9 0 - _',
      'љ њ е р т ѕ у и о п ш ѓ',
      'а с д ф г х ј к л ч ќ ж',
      `SHIFT:2 з џ ц в б н м , . '`,
      'DIGITS:1.5 LATIN:1.5 LANGUAGES ACCENTS SPACE:5 OK:2',
    ],
  },
  ru: {
    compact: [
      'й ц у к е н г ш щ з',
      'ф ы в а п р о л д ж',
      'SHIFT я ч с м и т ь б ю',
      'DIGITS LATIN LANGUAGES SPACE:2 ё х ъ э OK',
    ],
    roomy: [
      '1 2 3 4 5 6 7 8 9 0 - _',
      'й ц у к е н г ш щ з х ъ',
      'ф ы в а п р о л д ж э ё',
      'SHIFT я ч с м и т ь б ю , .',
      'DIGITS:1.5 LATIN:1.5 LANGUAGES SPACE:6 OK:2',
    ],
  },
  pl: {
    compact: [
      'ą ć ę ł ń ó ś ź ż LANGUAGES',
      'q w e r t y u i o p',
      'a s d f g h j k l OK',
      'SHIFT z x c v b n m SPACE DIGITS',
    ],
    roomy: [
      '1 2 3 4 5 6 7 8 9 0 - _',
      'q w e r t y u i o p ę ó',
      'a s d f g h j k l ą ś ł',
      'SHIFT z x c v b n m ż ź ć ń',
      'DIGITS:1.5 LANGUAGES:1.5 ACCENTS , SPACE:4 . OK:2',
    ],
  },
  uz: {
    compact: [
      'q w e r t y u i o p',
      'a s d f g h j k l oʻ',
      'SHIFT z x c v b n m gʻ ʼ',
      'DIGITS LANGUAGES ACCENTS - SPACE:3 . OK:2',
    ],
    roomy: [
      '1 2 3 4 5 6 7 8 9 0 -',
      'q w e r t y u i o p oʻ',
      'a s d f g h j k l gʻ ʼ',
      'SHIFT:2 z x c v b n m , .',
      'DIGITS:1.5 LANGUAGES:1.5 ACCENTS SPACE:5 OK:2',
    ],
  },
};

const withOwn = (rows: Rows): Rows => [...rows.slice(0, -1), 'DIGITS LETTERS LANGUAGES ACCENTS SPACE:4 OK:2'];

/** Latin letters beside those of another alphabet. */
export const latin = (size: 'compact' | 'roomy', language: Language): Drawing =>
  language === 'mk' || language === 'ru' ? { latin: withOwn(english[size]) } : {};

/** Digits and signs, the same for all languages: quotation marks of each of them are among the signs. */
export const signs: Drawings<Drawing> = {
  compact: {
    digits: [
      '1 2 3 4 5 6 7 8 9 0',
      `- _ . , : ; ! ? ' "`,
      '( ) / \\ & @ # % + =',
      'LETTERS QUOTES ACCENTS * № SPACE:3 OK:2',
    ],
    signs: [
      '[ ] { } < > ^ ~ ` |',
      '« » „ “ ” ‚ ‘ ’ – —',
      '$ € £ § ° © ® ™ · …',
      'LETTERS DIGITS ACCENTS ¿ ¡ SPACE:3 OK:2',
    ],
  },
  roomy: {
    digits: [
      '1 2 3 4 5 6 7 8 9 0',
      `- _ . , : ; ! ? ' "`,
      '( ) / \\ & @ # % + =',
      '[ ] { } < > ^ ~ ` |',
      'LETTERS:1.5 QUOTES:1.5 * № SPACE:3 OK:2',
    ],
    signs: [
      '1 2 3 4 5 6 7 8 9 0',
      '« » „ “ ” ‚ ‘ ’ – —',
      '$ € £ ¥ § ° © ® ™ …',
      '¿ ¡ ± × ÷ ½ ¼ ² ³ ·',
      'LETTERS:1.5 DIGITS:1.5 ¶ • SPACE:3 OK:2',
    ],
  },
};
