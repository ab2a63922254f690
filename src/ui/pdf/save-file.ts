/** Gives a file to the browser to be saved under a name. A link with `download` navigates nowhere, so the page's policy allows it. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file by then; at once would be too early for some.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
