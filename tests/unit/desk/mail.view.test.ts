import { describe, expect, it } from 'vitest';
import type { ScanRequest } from '../../../src/core/device/jobs/scan.ts';
import { fileNames, messageOf, sampleOf, sizeOf, sortMailboxes } from '../../../src/surfaces/desk/mail/mail.view.ts';
import { deskAt } from './fixture.ts';

const scan: ScanRequest = {
  to: ['anna@contoso.com'],
  subject: 'Scanned document',
  fileName: 'scan',
  format: 'pdf-pages',
  color: 'mono',
  resolution: 200,
  limit: 10,
  sample: 'contract',
};

describe('the mailboxes', () => {
  it('have the one with mail on top, and the message in inbox and sent items', () => {
    const { desk, does, clock } = deskAt('signed-in');
    const before = sortMailboxes(desk()).map(({ address }) => address);
    expect(before).toEqual([...before].sort());
    does({ type: 'scan.start', scan });
    clock.advance(120_000);
    const [first, second] = sortMailboxes(desk());
    expect(first?.address).toBe('anna@contoso.com');
    expect(second?.address).toBe('printer@contoso.com');
    const message = first?.inbox[0];
    expect(message?.subject).toBe('Scanned document');
    if (first === undefined || second === undefined || message === undefined) throw new Error('No mail.');
    expect(messageOf(first, 'inbox', message.messageId)).toBe(message);
    expect(messageOf(first, 'sent', message.messageId)).toBeNull();
    expect(messageOf(second, 'sent', message.messageId)?.subject).toBe('Scanned document');
    expect(message.attachment && fileNames(message.attachment)).toEqual(
      [1, 2, 3, 4].map((page) => `scan_00${page}.pdf`),
    );
    expect(message.attachment && sampleOf(message.attachment)).toBe('contract');
  });

  it('know files of other programs by name only', () => {
    const file = { fileName: 'invoice', sample: '', color: 'color', resolution: 300, pages: 2, format: 'pdf', size: 9 };
    expect(sampleOf(file as never)).toBeNull();
    expect(fileNames(file as never)).toEqual(['invoice.pdf']);
  });

  it('tell sizes in the unit that reads best', () => {
    expect(sizeOf(0)).toEqual({ unit: 'kilobytes', size: 1 });
    expect(sizeOf(412_300)).toEqual({ unit: 'kilobytes', size: 412 });
    expect(sizeOf(2_449_000)).toEqual({ unit: 'megabytes', size: 2.4 });
  });
});
