/** Epson Print Admin Serverless: who is there (printer.md 7). */
export function PrintAdminLogInScreen() {
  return null;
}
