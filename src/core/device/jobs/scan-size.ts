/** How large a scan's file is: measured from the files that src/ui/pdf/scan-pdf.ts makes (tools/scan-sizes.ts writes the table). */
import { resolutions, type SampleId, type ScanColor, type ScanRequest, samples } from './scan.ts';

type BySample = Readonly<Record<SampleId, readonly number[]>>;

/** Bytes of one PDF with all pages, at 100, 200, 300 and 600 dpi. */
const sizes: Readonly<Record<ScanColor, BySample>> = {
  color: {
    letter: [130_758, 414_609, 825_649, 2_820_042],
    form: [115_855, 372_567, 756_757, 2_649_675],
    photo: [150_738, 496_502, 976_548, 3_108_133],
    contract: [490_420, 1_575_569, 3_170_057, 10_904_475],
  },
  gray: {
    letter: [129_490, 411_431, 820_635, 2_802_830],
    form: [114_220, 367_103, 746_939, 2_621_774],
    photo: [143_934, 472_687, 931_460, 2_983_288],
    contract: [489_451, 1_572_927, 3_164_292, 10_877_313],
  },
  mono: {
    letter: [11_984, 30_083, 52_034, 119_618],
    form: [9_418, 23_069, 40_127, 93_216],
    photo: [31_244, 97_358, 185_525, 545_208],
    contract: [41_937, 106_307, 186_663, 428_518],
  },
};

/** Bytes that each further file needs for itself when every page is a file of its own. */
const bytesPerFile = 309;

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
