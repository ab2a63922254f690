/** The license key of this simulation: made up, the same for every printer, shown to whoever practises. */
export const practiceLicense = 'FACE-PLATE-PRACTICE-0001';

/** Case, spaces and dashes do not count: a key is read from paper. */
const plain = (key: string): string => key.toUpperCase().replace(/[\s\p{Pd}]/gu, '');

/** Whether a typed key is the key of a license. */
export const isLicenseKey = (key: string): boolean => plain(key) === plain(practiceLicense);
