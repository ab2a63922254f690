/** Runs as files and as links: text in, a run or what is wrong with it out. */
import type { Run } from '../../../core/run/run.ts';
import { runShape } from '../../../core/run/run-shape.ts';
import { isRecord } from '../../../core/shape.ts';

/** Characters that a link may have after "#run=". */
export const linkLimit = 30_000;
/** Characters of a run as JSON. */
export const fileLimit = 2_000_000;
export const linkStart = '#run=';

export type RunProblem =
  | { problem: 'wrong-file' | 'link-damaged' | 'link-too-long' | 'file-too-long' | 'unknown-version' }
  | { problem: 'damaged'; detail: string };

export const isProblem = (read: Run | RunProblem): read is RunProblem => 'problem' in read;

/** Reads the text of a file. Never throws. */
export function readRun(text: string): Run | RunProblem {
  if (text.length > fileLimit) return { problem: 'file-too-long' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'wrong-file' };
  }
  if (!isRecord(value) || value.format !== 'faceplate-run') return { problem: 'wrong-file' };
  if (typeof value.version === 'number' && value.version > 1) return { problem: 'unknown-version' };
  const detail = runShape(value, 'run');
  return detail === null ? (value as unknown as Run) : { problem: 'damaged', detail };
}

/** All bytes of a stream; throws where there are more than `limit`. */
async function bytesOf(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new RangeError('Too many bytes.');
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

/** The fragment of a link that holds a run; null where it would be too long. */
export async function linkOf(run: Run): Promise<string | null> {
  const packed = new Blob([JSON.stringify(run)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = await bytesOf(packed, linkLimit);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const text = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return text.length > linkLimit ? null : `${linkStart}${text}`;
}

/** Reads the fragment of a link. Never throws. */
export async function readLink(fragment: string): Promise<Run | RunProblem> {
  const text = fragment.slice(linkStart.length);
  if (text.length > linkLimit) return { problem: 'link-too-long' };
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.codePointAt(0) ?? 0);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const read = readRun(new TextDecoder().decode(await bytesOf(stream, fileLimit)));
    return isProblem(read) && read.problem === 'wrong-file' ? { problem: 'link-damaged' } : read;
  } catch {
    return { problem: 'link-damaged' };
  }
}

/** The number of the step, from 1, at which a run went another way, and why; null where the text tells of none. */
export function differenceIn(detail: string): { step: number; detail: string } | null {
  const found = /^run\.steps\[(\d+)\]: (.*)$/s.exec(detail);
  return found === null ? null : { step: Number(found[1]) + 1, detail: found[2] ?? '' };
}
