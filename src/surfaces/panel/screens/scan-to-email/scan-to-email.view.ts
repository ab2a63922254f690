import {
  attachmentLimits,
  fileFormats,
  maxRecipients,
  resolutions,
  type ScanColor,
  type ScanRequest,
  sampleIds,
  scanColors,
} from '../../../../core/device/jobs/scan.ts';
import type { FieldId, FieldProblem } from '../../../../core/device/panel/fields.ts';
import type { Draft } from '../../../../core/device/panel/panel-events.ts';
import type { PrintAdminView } from '../../../../core/device/print-admin/print-admin-view.ts';
import type { Outcome } from '../../../../core/protocol.ts';
import type { Key } from '../../../../i18n/i18n.ts';

/** Fields of the scan that the keyboard fills. */
export type ScanField = Extract<FieldId, `scan.${string}` | `contact.${string}`>;

/** The one of a list that a draft names; else the one it starts with. */
const chosen = <V extends string | number>(list: readonly V[], text: string | undefined, start: V): V =>
  list.find((value) => String(value) === text) ?? start;

/** The recipients in a draft: addresses joined by spaces. */
export const recipientsOf = ({ to = '' }: Draft): string[] => to.split(' ').filter((address) => address !== '');

/** `Scan_20261123_0900` at that local time of the printer (ms since 1970-01-01T00:00). */
export function fileNameAt(time: number): string {
  const [date = '', hours = ''] = new Date(time).toISOString().slice(0, 16).replaceAll(/[-:]/g, '').split('T');
  return `Scan_${date}_${hours}`;
}

/** Colours that whoever is there may scan in (printer.md 7). */
export const colorsFor = (printAdmin: Pick<PrintAdminView, 'user'> | null): readonly ScanColor[] =>
  printAdmin?.user?.color === false ? scanColors.filter((color) => color !== 'color') : scanColors;

/** What the printer takes where nothing was chosen. */
export interface ScanDefaults {
  /** The printer's local time in ms. */
  time: number;
  subject: string;
  /** What lies in the document feeder. */
  feeder?: ScanRequest['sample'];
  /** May be used; the first one is the start. */
  colors?: readonly ScanColor[];
}

/** What Start asks for: the draft, and the defaults. */
export const scanOf = (
  draft: Draft,
  { time, subject, feeder = 'letter', colors = scanColors }: ScanDefaults,
): ScanRequest => ({
  to: recipientsOf(draft),
  subject: draft['scan.subject'] ?? subject,
  fileName: draft['scan.file-name'] ?? fileNameAt(time),
  format: chosen(fileFormats, draft.format, 'pdf'),
  color: chosen(colors, draft.color, colors[0] ?? 'gray'),
  resolution: chosen(resolutions, draft.resolution, 200),
  limit: chosen(attachmentLimits, draft.limit, 10),
  sample: chosen(sampleIds, draft.sample, feeder),
});

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether an address is among the recipients. */
export const isRecipient = (draft: Draft, address: string): boolean =>
  recipientsOf(draft).some((other) => isSame(other, address));

/** The draft's recipients without an address. */
export const withoutRecipient = (draft: Draft, address: string): Draft => ({
  to: recipientsOf(draft)
    .filter((other) => !isSame(other, address))
    .join(' '),
});

/** A tap on an address: takes it in, or out again; null where the list is full. */
export function toggled(draft: Draft, address: string): Draft | null {
  if (isRecipient(draft, address)) return withoutRecipient(draft, address);
  const to = recipientsOf(draft);
  return to.length >= maxRecipients ? null : { to: [...to, address].join(' ') };
}

/** A contact is being made up: something of it was typed. */
export const isAddingContact = (draft: Draft): boolean =>
  Boolean(draft['contact.name']) || Boolean(draft['contact.address']);

/** What the keyboard starts with: what stands in the field; addresses are typed from the beginning. */
export function initialOf(field: ScanField, draft: Draft, scan: ScanRequest): string {
  switch (field) {
    case 'scan.to':
      return '';
    case 'scan.subject':
      return scan.subject;
    case 'scan.file-name':
      return scan.fileName;
    default:
      return draft[field] ?? '';
  }
}

/** The names of the fields. */
export const fieldLabels = {
  'scan.to': 'scan.enter-address',
  'scan.subject': 'scan.subject',
  'scan.file-name': 'scan.file-name',
  'contact.name': 'scan.contact-name',
  'contact.address': 'scan.contact-address',
} as const satisfies Record<ScanField, Key>;

export const isScanField = (field: FieldId | null): field is ScanField => field !== null && field in fieldLabels;

/** A refused value: where it stands and what is wrong with it. */
export interface Refused {
  field: FieldId;
  problem: FieldProblem;
}

/** What a refusal says about a field; null for every other outcome. */
export const refusedBy = (outcome: Outcome): Refused | null =>
  !outcome.ok && outcome.refusal.reason === 'field'
    ? { field: outcome.refusal.field, problem: outcome.refusal.problem }
    : null;
