import { describe, expect, test } from 'vitest';
import { startTime } from '../../../src/core/device/printer.ts';
import {
  colorsFor,
  fileNameAt,
  initialOf,
  isAddingContact,
  isRecipient,
  isScanField,
  recipientsOf,
  refusedBy,
  scanOf,
  toggled,
  withoutRecipient,
} from '../../../src/surfaces/panel/screens/scan-to-email/scan-to-email.view.ts';

const ten = Array.from({ length: 10 }, (_, at) => `user${at}@contoso.com`).join(' ');

test('without a draft Start asks for what the printer takes by itself', () => {
  expect(scanOf({}, { time: startTime, subject: 'Scanned document' })).toEqual({
    to: [],
    subject: 'Scanned document',
    fileName: 'Scan_20261123_0900',
    format: 'pdf',
    color: 'color',
    resolution: 200,
    limit: 10,
    sample: 'letter',
  });
});

test('what was chosen and typed is asked for', () => {
  const draft = {
    to: 'a@contoso.com b@contoso.com',
    'scan.subject': 'Agreement',
    'scan.file-name': 'Agreement_1',
    format: 'pdf-pages',
    color: 'mono',
    resolution: '600',
    limit: '30',
    sample: 'contract',
  };
  expect(scanOf(draft, { time: startTime, subject: 'Scanned document' })).toEqual({
    to: ['a@contoso.com', 'b@contoso.com'],
    subject: 'Agreement',
    fileName: 'Agreement_1',
    format: 'pdf-pages',
    color: 'mono',
    resolution: 600,
    limit: 30,
    sample: 'contract',
  });
});

test('an empty subject is wanted so; a value that is none of the choices is not', () => {
  const scan = scanOf(
    { 'scan.subject': '', resolution: '250', limit: 'x', sample: 'poem' },
    { time: startTime, subject: 'Scanned' },
  );
  expect(scan).toMatchObject({ subject: '', resolution: 200, limit: 10, sample: 'letter' });
});

test('the file name has the time of the printer, to the minute', () => {
  expect(fileNameAt(Date.UTC(2031, 0, 2, 3, 4, 59))).toBe('Scan_20310102_0304');
});

test('a tap takes an address in, another takes it out; capitals make no other address', () => {
  const draft = toggled({}, 'megan.bowen@contoso.com');
  expect(draft).toEqual({ to: 'megan.bowen@contoso.com' });
  expect(isRecipient(draft ?? {}, 'Megan.Bowen@contoso.com')).toBe(true);
  expect(toggled({ to: 'lee.gu@contoso.com' }, 'megan.bowen@contoso.com')).toEqual({
    to: 'lee.gu@contoso.com megan.bowen@contoso.com',
  });
  expect(toggled(draft ?? {}, 'MEGAN.BOWEN@contoso.com')).toEqual({ to: '' });
});

test('an eleventh recipient is not taken; one of the ten can still be taken out', () => {
  expect(toggled({ to: ten }, 'eleventh@contoso.com')).toBeNull();
  expect(recipientsOf(toggled({ to: ten }, 'user3@contoso.com') ?? {})).toHaveLength(9);
});

test('removing one recipient leaves the order of the others', () => {
  expect(withoutRecipient({ to: 'a@x.org b@x.org c@x.org' }, 'b@x.org')).toEqual({ to: 'a@x.org c@x.org' });
});

test('the keyboard starts with what stands in the field, but empty for an address', () => {
  const draft = { 'scan.to': 'typed@contoso.com', 'contact.name': 'Lee Gu' };
  const scan = scanOf(draft, { time: startTime, subject: 'Scanned document' });
  const starts = (['scan.to', 'scan.subject', 'scan.file-name', 'contact.name', 'contact.address'] as const).map(
    (field) => initialOf(field, draft, scan),
  );
  expect(starts).toEqual(['', 'Scanned document', 'Scan_20261123_0900', 'Lee Gu', '']);
});

test('a contact is being made up while something of it is typed', () => {
  expect(isAddingContact({})).toBe(false);
  expect(isAddingContact({ 'contact.name': '', 'contact.address': '' })).toBe(false);
  expect(isAddingContact({ 'contact.name': 'Lee Gu' })).toBe(true);
  expect(isAddingContact({ 'contact.name': '', 'contact.address': 'lee.gu@contoso.com' })).toBe(true);
});

test('a refusal says field and problem, everything else nothing', () => {
  const problem = { problem: 'too-many', limit: 10 } as const;
  expect(refusedBy({ ok: false, refusal: { reason: 'field', field: 'scan.to', problem } })).toEqual({
    field: 'scan.to',
    problem,
  });
  expect(refusedBy({ ok: true, revision: 2 })).toBeNull();
  expect(refusedBy({ ok: false, refusal: { reason: 'not-offered' } })).toBeNull();
});

test('the fields of the scan are those of scan and contact', () => {
  expect(isScanField('contact.name')).toBe(true);
  expect(isScanField('ipv4.address')).toBe(false);
  expect(isScanField(null)).toBe(false);
});

describe('a user without colour', () => {
  const user = { id: 3, name: 'Anna Example', administrator: false, color: false };
  const printAdmin = { user };

  test('has no colour to choose, and none where another one chose it', () => {
    const colors = colorsFor(printAdmin);
    expect(colors).toEqual(['gray', 'mono']);
    expect(scanOf({}, { time: startTime, subject: '', colors }).color).toBe('gray');
    expect(scanOf({ color: 'color' }, { time: startTime, subject: '', colors }).color).toBe('gray');
    expect(scanOf({ color: 'mono' }, { time: startTime, subject: '', colors }).color).toBe('mono');
  });

  test('everybody else has', () => {
    expect(colorsFor(null)).toContain('color');
    expect(colorsFor({ user: null })).toContain('color');
    expect(colorsFor({ user: { ...user, color: true } })).toContain('color');
  });
});
