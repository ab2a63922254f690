/** Checks of what is typed for email, by the limits of printer.md 6.2: each says the limit. */
import type { FieldId, FieldProblem } from '../panel/fields.ts';
import { fields } from '../panel/fields.ts';

/** Characters that an address must not have (printer.md 6.2), and those that separate addresses. */
const barredInAddress = ':()<>[];¥, ';
/** Characters that file systems refuse. */
const barredInFileName = '\\/:*?"<>|';

const firstOf = (value: string, isBad: (character: string) => boolean): FieldProblem | null => {
  const character = [...value].find(isBad);
  return character === undefined ? null : { problem: 'characters', character };
};
const isControl = (character: string): boolean => character < ' ' || character === '\u007f';
const isAscii = (character: string): boolean => character > ' ' && character <= '~';

/** Length in characters as the keyboard counts them. */
const lengthOf = (value: string): number => [...value].length;

/** What is wrong with an address; null where it can be used. */
export function addressProblem(value: string, limit = 255): FieldProblem | null {
  if (value === '') return { problem: 'empty' };
  if (lengthOf(value) > limit) return { problem: 'too-long', limit };
  return (
    firstOf(value, (character) => !isAscii(character) || barredInAddress.includes(character)) ??
    (/^[^.@][^@]*@[^@.]+(\.[^@.]+)+$/.test(value) ? null : { problem: 'not-an-address' })
  );
}

/** What is wrong with a typed value; null where it can be used. Other fields than those of email are not its business. */
export function entryProblem(field: FieldId, value: string): FieldProblem | null {
  const { max } = fields[field];
  if (field === 'scan.to' || field === 'contact.address') return addressProblem(value, max);
  const tooLong: FieldProblem | null = lengthOf(value) > max ? { problem: 'too-long', limit: max } : null;
  if (field === 'scan.subject') return tooLong ?? firstOf(value, isControl);
  if (field !== 'scan.file-name' && field !== 'contact.name') return null;
  if (value.trim() === '') return { problem: 'empty' };
  const barred = field === 'scan.file-name' ? barredInFileName : '';
  return tooLong ?? firstOf(value, (character) => isControl(character) || barred.includes(character));
}

/** What is wrong with a list of addresses; null where it can be used. `limit`: how many. */
export function listProblem(addresses: readonly string[], limit: number): FieldProblem | null {
  if (addresses.length === 0) return { problem: 'empty' };
  if (addresses.length > limit) return { problem: 'too-many', limit };
  const seen = new Set(addresses.map((address) => address.toLowerCase()));
  if (seen.size < addresses.length) return { problem: 'twice' };
  for (const address of addresses) {
    const problem = addressProblem(address);
    if (problem !== null) return problem;
  }
  return null;
}
