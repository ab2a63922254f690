import type { SheetValue } from '../../core/device/status-sheet.ts';
import { formatDateTime, formatNumber } from '../../i18n/format-more.ts';
import type { DisplayLanguage, Translate } from '../../i18n/i18n.ts';
import { autonyms } from '../../i18n/languages.ts';

/** A value of the status screens and the sheet, in words. */
export function sheetWords(value: SheetValue, t: Translate, language: DisplayLanguage): string {
  switch (value.as) {
    case 'text':
      return value.text;
    case 'word':
      return t(value.word);
    case 'speed':
      return t('value.speed', { speed: formatNumber(language, value.speed) });
    case 'signal':
      return t('network.signal-bars', { bars: value.bars });
    case 'devices':
      return t('value.devices', { count: value.count });
    case 'language':
      return autonyms[value.language];
    case 'time':
      return formatDateTime(language, value.time);
  }
}
