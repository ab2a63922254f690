/** A message as a client sends it (RFC 5322, MIME), as what a mailbox keeps of it. */
import PostalMime from 'postal-mime';
import type { Attachment } from '../core/cloud/exchange/exchange.ts';
import { limits, type Submission } from '../core/cloud/exchange/mailboxes.ts';

/** Text of a header; control characters (\p{Cc}) would break a reply in two. */
const header = (text: string | undefined): string => (text ?? '').replace(/\p{Cc}+/gu, ' ').trim();

/** The whole of a stream, its beginning where it is larger than the service takes. `size`: bytes of the whole. */
export async function readWhole(stream: AsyncIterable<Uint8Array>): Promise<{ bytes: Uint8Array; size: number }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.byteLength;
    if (size <= limits.banner) parts.push(part);
  }
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return { bytes, size };
}

const bytesIn = (content: ArrayBuffer | Uint8Array | string): number =>
  typeof content === 'string' ? new TextEncoder().encode(content).byteLength : content.byteLength;

type Parsed = Awaited<ReturnType<typeof PostalMime.parse>>;

function attachmentOf({ attachments }: Parsed): Attachment | null {
  const [first] = attachments;
  if (first === undefined) return null;
  return {
    fileName: header(first.filename ?? 'attachment').replace(/\.pdf$/i, ''),
    sample: '',
    color: 'color',
    resolution: 0,
    pages: 0,
    format: attachments.length === 1 ? 'pdf' : 'pdf-pages',
    size: attachments.reduce((sum, { content }) => sum + bytesIn(content), 0),
  };
}

/** Reads a message. `sender`: of the envelope, for a message that names none. */
export async function readMessage(
  { bytes, size }: { bytes: Uint8Array; size: number },
  sender: string,
): Promise<Submission> {
  const parsed = await PostalMime.parse(bytes);
  return {
    messageId: header(parsed.messageId),
    from: header(parsed.from?.address) || sender,
    subject: header(parsed.subject),
    size,
    attachment: attachmentOf(parsed),
    text: parsed.text ?? null,
  };
}
