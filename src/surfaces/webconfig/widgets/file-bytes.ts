/** The bytes of a chosen file, at most one more than `limit`; null where the browser cannot read it. */
export async function fileBytes(file: File, limit: number): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, limit + 1).arrayBuffer());
  } catch {
    return null;
  }
}
