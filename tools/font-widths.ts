// Reads the advance widths out of a TrueType font, so that paper is laid out alike on the screen, in a PDF and in a test.

/** Where a table of the font begins. */
function tableAt(font: Buffer, tag: string): number {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}

/** Where the character map of the Basic Multilingual Plane begins (format 4). */
function characterMapAt(font: Buffer): number {
  const cmap = tableAt(font, 'cmap');
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * i);
    if (font.readUInt16BE(at) === 4) return at;
  }
  throw new Error('The font has no character map of format 4.');
}

/** The glyph of a code point; 0 where the font has none. */
function glyphOf(font: Buffer, map: number, code: number): number {
  const bytes = font.readUInt16BE(map + 6);
  for (let i = 0; i < bytes; i += 2) {
    if (font.readUInt16BE(map + 14 + i) < code) continue;
    const start = font.readUInt16BE(map + 16 + bytes + i);
    if (start > code) return 0;
    const delta = font.readUInt16BE(map + 16 + 2 * bytes + i);
    const offsetAt = map + 16 + 3 * bytes + i;
    const offset = font.readUInt16BE(offsetAt);
    if (offset === 0) return (code + delta) & 0xffff;
    const glyph = font.readUInt16BE(offsetAt + offset + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

/** Advance width of each character in thousandths of the type size. */
export function advanceWidths(font: Buffer, characters: string): Map<string, number> {
  const map = characterMapAt(font);
  const unitsPerEm = font.readUInt16BE(tableAt(font, 'head') + 18);
  const last = font.readUInt16BE(tableAt(font, 'hhea') + 34) - 1;
  const metrics = tableAt(font, 'hmtx');
  return new Map(
    [...new Set(characters)].map((character) => {
      const glyph = Math.min(glyphOf(font, map, character.codePointAt(0) ?? 0), last);
      return [character, Math.round((font.readUInt16BE(metrics + 4 * glyph) * 1000) / unitsPerEm)];
    }),
  );
}
