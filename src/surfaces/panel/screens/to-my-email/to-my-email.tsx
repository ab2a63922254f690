/** To My Email (G25-G29): a scan to one's own mailbox. */
export function ToMyEmailScreen() {
  return null;
}
