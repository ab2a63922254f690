import { formatNumber } from '../../../i18n/format-more.ts';
import { useI18n } from '../../../i18n/t.tsx';
import { sizeOf } from './mail.view.ts';

/** Bytes in words. */
export function Size({ bytes }: { bytes: number }) {
  const { t, language } = useI18n();
  const { unit, size } = sizeOf(bytes);
  return <span data-i18n={`desk:mail.${unit}`}>{t(`desk:mail.${unit}`, { size: formatNumber(language, size) })}</span>;
}
