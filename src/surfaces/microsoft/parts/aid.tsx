import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './aid.css';

/** Something that the simulation lays beside the page: no page of Microsoft has it. */
export function Aid({
  title,
  class: name = '',
  children,
}: {
  title: ComponentChildren;
  class?: string;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class={`ms-aid ${name}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
