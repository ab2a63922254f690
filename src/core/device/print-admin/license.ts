/** The license key of this simulation: made up, the same for every printer, shown to whoever practises. */
export const practiceLicense = 'FACE-PLATE-PRACTICE-0001';
