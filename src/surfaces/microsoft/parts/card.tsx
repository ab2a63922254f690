import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { T, useT } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { hasDetails, isServiceProblem } from '../microsoft.view.ts';
import { Troubleshooting } from './troubleshooting.tsx';
import './card.css';

interface CardProps {
  title: ComponentChildren;
  children: ComponentChildren;
}

/** The heading names the window. After a change of page, or a problem, the focus goes where one goes on: the first field, else the heading. */
function usePlace() {
  const { session, more, drawn } = usePage();
  const t = useT();
  const card = useRef<HTMLElement>(null);
  // A tile that is forgotten takes its button along.
  const tiles = session.page === 'pick' ? more.remembered.length : '';
  const place = `${session.page} ${session.problem?.correlationId ?? ''} ${tiles}`;
  useLayoutEffect(() => {
    const heading = card.current?.querySelector('h1');
    document.title = t('microsoft:window-title', { page: heading?.textContent ?? '' });
  });
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = place;
    // A window that has just come, and one that somebody else moves on, take nobody's focus away.
    if (before === null || before === place || !document.hasFocus()) return;
    const field = card.current?.parentElement?.querySelector<HTMLElement>('[data-first]');
    (field ?? card.current?.querySelector('h1'))?.focus();
  }, [place, drawn]);
  return card;
}

/** The organisation's name once it is known, as its branding is there. */
function Brand() {
  const name = usePage().more.page?.organization?.name;
  return <p class="ms-brand">{name === undefined ? <T k="microsoft:title" /> : <span lang="en">{name}</span>}</p>;
}

/** Who is signing in, once that is known. */
function Who() {
  const { more, session } = usePage();
  const account = more.page?.account ?? null;
  if (account === null || session.page === 'account' || session.page === 'pick') return null;
  return (
    <p class="ms-who">
      <span dir="ltr">{account.address}</span>
    </p>
  );
}

/** A page: who it is about, its heading, what is asked. */
export function Card({ title, children }: CardProps) {
  const { session } = usePage();
  const card = usePlace();
  const { problem } = session;
  return (
    <main class="ms-card" ref={card}>
      <Brand />
      <Who />
      <h1 tabIndex={-1}>{title}</h1>
      {isServiceProblem(session) && (
        <p class="ms-problem" role="alert">
          <T k="microsoft:problem.service" />
        </p>
      )}
      {children}
      {hasDetails(problem) && <Troubleshooting key={problem.correlationId} problem={problem} />}
    </main>
  );
}

/** The buttons of a page: the way back first, the way on last. */
export const Actions = ({ children }: { children: ComponentChildren }) => <div class="ms-actions">{children}</div>;
