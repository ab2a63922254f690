/** Limits of Epson Print Admin Serverless (printer.md 7). */
export const printAdminLimits = {
  /** Users that are entered or imported; Remote DB keeps as many again. */
  users: 1000,
  /** Bytes of UTF-8. */
  userId: 83,
  name: 32,
  password: 32,
  /** Ours. */
  department: 40,
  card: 116,
  email: 255,
  idNumber: { min: 4, max: 8 },
} as const;
