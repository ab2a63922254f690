// The characters the panel's font must hold: six languages, the pseudo-locale en-XA, signs of the panel.
// Noto Sans has no arrows and no check mark: those are icons.

/** Inclusive ranges of code points, with the reason for each. */
export const CHARACTER_RANGES: readonly (readonly [from: number, to: number, why: string])[] = [
  [0x20, 0x7e, 'ASCII: English, Malay, Uzbek, addresses and passwords'],
  [0xa0, 0xff, 'Latin-1: the accents of en-XA, ó of Polish, ° © ® « » · ×'],
  [0x104, 0x107, 'Polish Ą ą Ć ć'],
  [0x118, 0x119, 'Polish Ę ę'],
  [0x141, 0x144, 'Polish Ł ł Ń ń'],
  [0x15a, 0x15b, 'Polish Ś ś'],
  [0x179, 0x17c, 'Polish Ź ź Ż ż'],
  [0x2bb, 0x2bc, 'Uzbek ʻ and ʼ'],
  [0x401, 0x401, 'Russian Ё'],
  [0x403, 0x403, 'Macedonian Ѓ'],
  [0x405, 0x405, 'Macedonian Ѕ'],
  [0x408, 0x40f, 'Macedonian Ј Љ Њ Ќ Џ and their neighbours'],
  [0x410, 0x44f, 'Cyrillic alphabet'],
  [0x450, 0x45f, 'Cyrillic ё ѓ ѕ ј љ њ ќ џ, ѐ and ѝ with a grave'],
  [0x400, 0x400, 'Macedonian Ѐ'],
  [0x2011, 0x2014, 'non-breaking hyphen, dashes'],
  [0x2018, 0x201a, 'quotation marks ‘ ’ ‚'],
  [0x201c, 0x201e, 'quotation marks “ ” „'],
  [0x2022, 0x2022, 'bullet, also the mask of a password'],
  [0x2026, 0x2026, 'ellipsis'],
  [0x2032, 0x2033, 'prime marks'],
  [0x20ac, 0x20ac, 'euro, on the keyboard of signs'],
  [0x2116, 0x2116, 'numero sign'],
  [0x2122, 0x2122, 'trademark sign'],
  [0x2212, 0x2212, 'minus'],
];

/** The same as one string. */
export function fontCharacters(): string {
  const out: string[] = [];
  for (const [from, to] of CHARACTER_RANGES) for (let c = from; c <= to; c++) out.push(String.fromCodePoint(c));
  return out.join('');
}
