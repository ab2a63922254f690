import type { Key } from '../../i18n/i18n.ts';
import type { Variables } from '../../i18n/keys.ts';

/** A text that needs no values: what stands in a table. */
export type PlainKey = { [K in Key]: [Variables[K]] extends [never] ? K : never }[Key];
