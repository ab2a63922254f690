import type { ScanRequest } from '../../src/core/device/jobs/scan.ts';

/** A scan as anybody would begin it: one page to one person. */
export const practiceScan: ScanRequest = {
  to: ['anna@contoso.com'],
  subject: 'Practice',
  fileName: 'Scan',
  format: 'pdf',
  color: 'gray',
  resolution: 100,
  limit: 10,
  sample: 'letter',
};
