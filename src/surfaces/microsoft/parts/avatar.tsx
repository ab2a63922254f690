import { initialsOf } from '../microsoft.view.ts';

/** A round sign with initials; the name stands beside it. */
export const Avatar = ({ name }: { name: string }) => (
  <span class="ms-avatar" aria-hidden="true">
    {initialsOf(name)}
  </span>
);
