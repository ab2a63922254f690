import type { ComponentChildren } from 'preact';

/** A short word on a button of a list, and the whole of it for those who do not see in which row it stands. */
export const Named = ({ short, whole }: { short: ComponentChildren; whole: string }) => (
  <>
    <span aria-hidden="true">{short}</span>
    <span class="unseen">{whole}</span>
  </>
);
