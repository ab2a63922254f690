import type { Attachment, StoredMessage } from '../../../core/cloud/exchange/exchange.ts';
import type { DeskMailbox, DeskView } from '../../../core/desk/desk-view.ts';
import { type SampleId, sampleIds } from '../../../core/device/jobs/scan.ts';

export type Folder = 'inbox' | 'sent';

/** Mailboxes with mail first, then by address: the one that somebody waits for is not far down. */
export function sortMailboxes({ exchange }: Pick<DeskView, 'exchange'>): readonly DeskMailbox[] {
  const weight = ({ inbox, sent }: DeskMailbox): number => Math.min(1, inbox.length) * 2 + Math.min(1, sent.length);
  return exchange.mailboxes.toSorted((a, b) => weight(b) - weight(a) || (a.address < b.address ? -1 : 1));
}

/** The sample that an attachment can be drawn from; null for files of other programs. */
export const sampleOf = ({ sample }: Attachment): SampleId | null => sampleIds.find((id) => id === sample) ?? null;

/** Names of the files of an attachment. */
export const fileNames = ({ fileName, format, pages }: Attachment): readonly string[] =>
  format === 'pdf'
    ? [`${fileName}.pdf`]
    : Array.from({ length: pages }, (_, page) => `${fileName}_${String(page + 1).padStart(3, '0')}.pdf`);

/** A size in the unit that reads best: 1 MB = 1,000,000 bytes, as the printer counts. */
export const sizeOf = (bytes: number): { unit: 'kilobytes' | 'megabytes'; size: number } =>
  bytes >= 1_000_000
    ? { unit: 'megabytes', size: Math.round(bytes / 100_000) / 10 }
    : { unit: 'kilobytes', size: Math.max(1, Math.round(bytes / 1000)) };

/** Message-IDs are told apart by folder: a message to oneself is in both. */
export const messageOf = (mailbox: DeskMailbox, folder: Folder, id: string | null): StoredMessage | null =>
  mailbox[folder].find(({ messageId }) => messageId === id) ?? null;
