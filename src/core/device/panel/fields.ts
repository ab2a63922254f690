import { recordOf, text } from '../../shape.ts';
import type { Ipv4Field } from '../network/ipv4.ts';

/** What can be typed on the panel. Secret fields never enter a world's state: their text stays in the window that types it. */
export const fields = {
  'ipv4.address': { secret: false, layout: 'address', max: 15 },
  'ipv4.mask': { secret: false, layout: 'address', max: 15 },
  'ipv4.gateway': { secret: false, layout: 'address', max: 15 },
  'ipv4.dns1': { secret: false, layout: 'address', max: 15 },
  'ipv4.dns2': { secret: false, layout: 'address', max: 15 },
  'password.sign-in': { secret: true, layout: 'text', max: 20 },
  'password.user': { secret: true, layout: 'text', max: 20 },
  'password.next': { secret: true, layout: 'text', max: 20 },
  'password.confirm': { secret: true, layout: 'text', max: 20 },
  'print-admin.user-id': { secret: false, layout: 'words', max: 83 },
  'print-admin.password': { secret: true, layout: 'text', max: 32 },
  'print-admin.number': { secret: true, layout: 'digits', max: 8 },
  'scan.to': { secret: false, layout: 'email', max: 255 },
  'scan.subject': { secret: false, layout: 'words', max: 128 },
  'scan.file-name': { secret: false, layout: 'words', max: 64 },
  'contact.name': { secret: false, layout: 'words', max: 30 },
  'contact.address': { secret: false, layout: 'email', max: 255 },
} as const satisfies Record<
  string,
  { secret: boolean; layout: 'address' | 'digits' | 'text' | 'email' | 'words' /** characters */; max: number }
>;

export type FieldId = keyof typeof fields;

/** The field of one IPv4 value. */
export const ipv4FieldId = (field: Ipv4Field): FieldId => `ipv4.${field}`;

/** Why a typed value is not taken. `limit`: characters, or addresses for 'too-many'. */
export type FieldProblem =
  | { problem: 'empty' }
  | { problem: 'too-long'; limit: number }
  | { problem: 'characters' /** The first one that cannot be used. */; character: string }
  | { problem: 'not-an-address' }
  | { problem: 'twice' }
  | { problem: 'too-many'; limit: number };

/** A form's values before OK: few and short, checked because windows send them. Ten addresses of 255 characters fit. */
export const draftShape = recordOf(text(3000), 16);
