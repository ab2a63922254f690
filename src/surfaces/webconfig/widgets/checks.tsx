import { ChoiceGroup } from './fields.tsx';
import type { Label } from './form.tsx';

interface ChecksProps<V extends string> {
  /** Its name in the request; the form knows what it is called on the page. */
  name: string;
  choices: readonly { value: V; label: Label }[];
  /** Those that are ticked. */
  chosen: readonly V[];
  onChange: (value: V, isChosen: boolean) => void;
}

/** Several things that may be ticked, under one name. */
export const Checks = <V extends string>({ chosen, onChange, ...group }: ChecksProps<V>) => (
  <ChoiceGroup {...group} type="checkbox" isChosen={(value) => chosen.includes(value)} onPick={onChange} />
);
