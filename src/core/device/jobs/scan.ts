/** What is asked of Scan to Email: limits and choices. */

/** The sample pages that lie beside the feeder: id → pages. */
export const samples = { letter: 1, form: 1, photo: 1, contract: 4 } as const;
export type SampleId = keyof typeof samples;
export const sampleIds = Object.keys(samples) as SampleId[];

export const scanColors = ['color', 'gray', 'mono'] as const;
export type ScanColor = (typeof scanColors)[number];

/** dpi */
export const resolutions = [100, 200, 300, 600] as const;
export type Resolution = (typeof resolutions)[number];

/** Attached File Max Size in MB (1 MB = 1,000,000 bytes). */
export const attachmentLimits = [1, 2, 5, 10, 20, 30] as const;
export type AttachmentLimit = (typeof attachmentLimits)[number];

/** One file for all pages, or a file for each page. */
export const fileFormats = ['pdf', 'pdf-pages'] as const;
export type FileFormat = (typeof fileFormats)[number];

export const maxRecipients = 10;

export interface ScanRequest {
  /** 1 to `maxRecipients` addresses. */
  to: readonly string[];
  subject: string;
  /** Without its ending. */
  fileName: string;
  format: FileFormat;
  color: ScanColor;
  resolution: Resolution;
  limit: AttachmentLimit;
  sample: SampleId;
}
