import {
  ArrowLeft,
  Cable,
  Check,
  ChevronRight,
  Globe,
  House,
  Info,
  Languages,
  ListChecks,
  ScanText,
  Settings,
  Stethoscope,
  Volume2,
} from 'lucide';
import { h } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { moreIcons } from './more-icons.ts';

/** The icons of the product, all of one family (lucide, ISC). These come with the first load, the others when one of them is drawn. */
const firstIcons = {
  back: ArrowLeft,
  cable: Cable,
  check: Stethoscope,
  done: Check,
  home: House,
  info: Info,
  jobs: ListChecks,
  language: Languages,
  'network-status': Globe,
  open: ChevronRight,
  scan: ScanText,
  settings: Settings,
  sound: Volume2,
} as const;

export type Icons = keyof typeof firstIcons | keyof typeof moreIcons;
type Node = (typeof firstIcons)[keyof typeof firstIcons];

let known: Partial<Record<Icons, Node>> = firstIcons;

/** The drawing of an icon; undefined until its file is there. */
function useNode(name: Icons): Node | undefined {
  const [, draw] = useState(0);
  const node = known[name];
  useLayoutEffect(() => {
    if (node !== undefined) return;
    void import('./more-icons.ts').then(({ moreIcons }) => {
      known = { ...moreIcons, ...known };
      draw((times) => times + 1);
    });
  }, [node]);
  return node;
}

/** A drawn sign beside words or on a named button; never the only name of anything. Its place is kept while it loads. */
export const Icon = ({ name }: { name: Icons }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {useNode(name)?.map(([tag, attributes]) => h(tag, attributes))}
  </svg>
);
