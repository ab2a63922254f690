import type { ComponentChildren } from 'preact';
import { DeskIcon, type DeskIcons } from '../widgets/desk-icon.tsx';

/** A thing in the room: its picture and its switches. */
export const Card = ({
  icon,
  broken,
  children,
}: {
  icon: DeskIcons;
  /** Out of order, as the picture shows too. */
  broken: boolean;
  children: ComponentChildren;
}) => (
  <li class={`card ${broken ? 'card-broken' : ''}`}>
    <span class="card-picture">
      <DeskIcon name={icon} />
    </span>
    <div class="card-body">{children}</div>
  </li>
);
