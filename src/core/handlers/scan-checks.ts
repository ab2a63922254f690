/** What is asked of a scan before it is begun. */
import type { EmailState } from '../device/email/email-state.ts';
import { entryProblem, listProblem } from '../device/email/entries.ts';
import { startEmail } from '../device/email/start-email.ts';
import {
  attachmentLimits,
  fileFormats,
  maxRecipients,
  resolutions,
  type ScanRequest,
  sampleIds,
  scanColors,
} from '../device/jobs/scan.ts';
import type { MessageId } from '../device/panel/panel-events.ts';
import { printAdminUser } from '../device/print-admin/print-admin.ts';
import type { Refusal } from '../protocol.ts';
import { exactly, listOf } from '../record-shape.ts';
import { oneOf, text } from '../shape.ts';
import type { World } from '../world.ts';

const choices = {
  subject: text(3000),
  fileName: text(3000),
  format: oneOf(fileFormats),
  color: oneOf(scanColors),
  resolution: oneOf(resolutions),
  limit: oneOf(attachmentLimits),
  sample: oneOf(sampleIds),
};
/** A ScanRequest, and one without recipients. */
export const scanShape = exactly({ to: listOf(text(3000), 100), ...choices });
export const ownScanShape = exactly(choices);

/** The email of a world; begun where it was not. */
export function emailOf(world: World): EmailState {
  world.email ??= startEmail(world);
  return world.email;
}

/** Not begun: the panel says why. Nothing else changes. */
export function refuseScan(world: World, message: MessageId): null {
  world.movePanel({ type: 'message.shown', message });
  world.record({ type: 'job.refused', message });
  return null;
}

export const userRequired: Refusal = { reason: 'user-required' };

/** Whether whoever is at the panel may scan (printer.md 6.4, 7). */
export function mayScan(world: World): boolean {
  const { gate, barred } = world.panel.getSnapshot().context.access;
  return !gate && !barred.includes('scan');
}

/** Whether whoever is at the panel may scan in this colour (printer.md 7). */
export const mayScanIn = ({ printer, printAdmin }: World, color: ScanRequest['color']): boolean =>
  color !== 'color' || printAdminUser(printer, printAdmin.user)?.color !== false;

/** What is wrong with what was typed. */
export function entriesProblem({ subject, fileName }: Pick<ScanRequest, 'subject' | 'fileName'>): Refusal | null {
  const inSubject = entryProblem('scan.subject', subject);
  if (inSubject !== null) return { reason: 'field', field: 'scan.subject', problem: inSubject };
  const file = entryProblem('scan.file-name', fileName);
  return file === null ? null : { reason: 'field', field: 'scan.file-name', problem: file };
}

export function scanProblem(scan: ScanRequest): Refusal | null {
  const to = listProblem(scan.to, maxRecipients);
  return to === null ? entriesProblem(scan) : { reason: 'field', field: 'scan.to', problem: to };
}
