import { type Language, languages } from '../core/device/profile.ts';

/** A panel language, or a pseudo-locale: en-XA is longer and accented, en-XB runs from right to left. */
export type DisplayLanguage = Language | 'en-XA' | 'en-XB';

export const displayLanguages: readonly DisplayLanguage[] = [...languages, 'en-XA', 'en-XB'];

/** The language whose strings, plurals, dates and numbers a display language uses. */
export const baseLanguage = (language: DisplayLanguage): Language =>
  language === 'en-XA' || language === 'en-XB' ? 'en' : language;

/** Every language's name in itself. */
export const autonyms: Readonly<Record<Language, string>> = {
  en: 'English',
  mk: 'Македонски',
  ru: 'Русский',
  ms: 'Bahasa Melayu',
  pl: 'Polski',
  uz: 'Oʻzbekcha',
};
