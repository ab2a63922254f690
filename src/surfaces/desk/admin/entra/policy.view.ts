/** Conditional Access policies as forms. Pure. */
import type { ConditionalAccess } from '../../../../core/cloud/entra/directory.ts';
import { wholeOf } from '../whole-of.ts';

export const controls = [
  'block-device-code',
  'require-mfa',
  'require-compliant-device',
  'sign-in-frequency',
  'block-location',
] as const satisfies readonly ConditionalAccess['control'][];
export type Control = (typeof controls)[number];

export const nameLimit = 100;
export const hourBounds = { min: 1, max: 8760 } as const;
/** The beginning of the office's addresses; the printer's public one is among them (RFC 5737). */
export const officeAddresses = '203.0.113.';

/** A policy as it is edited: all texts. */
export interface PolicyDraft {
  name: string;
  on: boolean;
  excluded: readonly string[];
  hours: string;
  trusted: string;
}

export const draftOf = (policy: ConditionalAccess): PolicyDraft => ({
  name: policy.name,
  on: policy.on,
  excluded: policy.excluded,
  hours: policy.control === 'sign-in-frequency' ? String(policy.hours) : '24',
  trusted: policy.control === 'block-location' ? policy.trusted.join(' ') : officeAddresses,
});

const addressesIn = (typed: string): readonly string[] => typed.split(/[\s,;]+/).filter((part) => part !== '');
const isBeginning = (part: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){0,3}\.?$/.test(part) && part.split('.').every((number) => Number(number) <= 255);

/** Which values cannot be saved. */
export function policyProblems(control: Control, { name, hours, trusted }: PolicyDraft) {
  const addresses = addressesIn(trusted);
  return {
    name: name.trim() === '' || name.trim().length > nameLimit,
    hours: control === 'sign-in-frequency' && wholeOf(hours, hourBounds.min, hourBounds.max) === null,
    trusted:
      control === 'block-location' &&
      (addresses.length === 0 || addresses.length > 20 || !addresses.every(isBeginning)),
  };
}

export const isWrong = (problems: ReturnType<typeof policyProblems>): boolean => Object.values(problems).some(Boolean);

/** The policy that a draft makes; null where a value cannot be taken. */
export function policyOf(id: string, control: Control, draft: PolicyDraft): ConditionalAccess | null {
  if (isWrong(policyProblems(control, draft))) return null;
  const base = { id, name: draft.name.trim(), on: draft.on, excluded: draft.excluded };
  switch (control) {
    case 'sign-in-frequency':
      return { ...base, control, hours: Number(draft.hours.trim()) };
    case 'block-location':
      return { ...base, control, trusted: addressesIn(draft.trusted) };
    default:
      return { ...base, control };
  }
}
