// Writes a .br file (brotli, best quality) next to every text file of the build, so that the server never compresses.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const text = /\.(html|js|css|svg|json|webmanifest|txt|xml)$/;

/** Bytes of `data` in brotli at quality 11. */
export function brotli(data: Uint8Array): Buffer {
  return brotliCompressSync(data, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
  });
}

/** True for a file that travels compressed. */
export function isText(file: string): boolean {
  return text.test(file);
}

/** Compresses every text file below `dir`; a file that would grow is left alone. */
export function precompress(dir: string): void {
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !isText(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const data = readFileSync(file);
    const packed = brotli(data);
    if (packed.length < data.length) writeFileSync(`${file}.br`, packed);
  }
}
