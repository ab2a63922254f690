/** How large a scan's file is: measured from the files that src/ui/pdf/scan-pdf.ts makes (tools/scan-sizes.ts writes the table). */
import { resolutions, type SampleId, type ScanColor, type ScanRequest, samples } from './scan.ts';

type BySample = Readonly<Record<SampleId, readonly number[]>>;

/** Bytes of one PDF with all pages, at 100, 200, 300 and 600 dpi. */
const sizes: Readonly<Record<ScanColor, BySample>> = {
  color: {
    letter: [110_000, 330_000, 640_000, 1_900_000],
    form: [120_000, 350_000, 680_000, 2_000_000],
    photo: [190_000, 620_000, 1_300_000, 4_600_000],
    contract: [560_000, 1_700_000, 3_300_000, 9_800_000],
  },
  gray: {
    letter: [95_000, 290_000, 560_000, 1_600_000],
    form: [105_000, 310_000, 600_000, 1_700_000],
    photo: [160_000, 520_000, 1_100_000, 3_900_000],
    contract: [480_000, 1_500_000, 2_900_000, 8_400_000],
  },
  mono: {
    letter: [14_000, 32_000, 52_000, 120_000],
    form: [16_000, 35_000, 56_000, 130_000],
    photo: [60_000, 210_000, 430_000, 1_500_000],
    contract: [72_000, 165_000, 270_000, 620_000],
  },
};

/** Bytes that each further file needs for itself when every page is a file of its own. */
const bytesPerFile = 700;

/** Bytes of what a scan makes; of all files together where each page is a file. */
export function scanSize({
  sample,
  color,
  resolution,
  format,
}: Pick<ScanRequest, 'sample' | 'color' | 'resolution' | 'format'>): number {
  const one = sizes[color][sample][resolutions.indexOf(resolution)] ?? 0;
  return format === 'pdf' ? one : one + (samples[sample] - 1) * bytesPerFile;
}
