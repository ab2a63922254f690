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
  const { session, drawn } = usePage();
  const t = useT();
  const card = useRef<HTMLElement>(null);
  const place = `${session.page} ${session.problem?.correlationId ?? ''}`;
  useLayoutEffect(() => {
    const heading = card.current?.querySelector('h1');
    document.title = t('microsoft:window-title', { page: heading?.textContent ?? '' });
  });
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = place;
    // A window that has just come, and one that somebody else moves on, take nobody's focus away.
    if (before === null || before === place || !document.hasFocus()) return;
    const [field, heading] = ['[data-first]', 'h1'].map((name) => card.current?.querySelector<HTMLElement>(name));
    (field ?? heading)?.focus();
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
    <p class="ms-who" dir="ltr">
      {account.address}
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
