import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AuthorizeRefusal } from '../../../core/device/my-email/my-email-state.ts';
import type { Key } from '../../../i18n/i18n.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { stampOf } from '../microsoft.view.ts';
import { Actions } from '../parts/card.tsx';
import { Other } from '../parts/form.tsx';
import { LogRows } from '../parts/log-rows.tsx';

/** Headings of pages without a sign-in. */
type Title = Extract<Key, `microsoft:own.${string}`> | 'microsoft:blocked.trouble';

interface EndingProps {
  title: Exclude<Title, 'microsoft:own.request-sent'>;
  onBack: () => void;
  children: ComponentChildren;
}

/** A page that only leads back to the panel. */
export function Ending({ title, onBack, children }: EndingProps) {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = t('microsoft:window-title', { page: heading.current?.textContent ?? '' });
  });
  useLayoutEffect(() => {
    if (document.hasFocus()) heading.current?.focus();
  }, []);
  return (
    <main class="ms-card">
      <p class="ms-brand">
        <T k="microsoft:title" />
      </p>
      <h1 tabIndex={-1} ref={heading}>
        <T k={title} />
      </h1>
      {children}
      <Actions>
        <Other onPress={onBack}>
          <T k="microsoft:own.back" />
        </Other>
      </Actions>
    </main>
  );
}

/** The directory's own error page: what it says, word for word. */
export function ErrorPage({ refusal, onBack }: { refusal: AuthorizeRefusal; onBack: () => void }) {
  return (
    <Ending title="microsoft:blocked.trouble" onBack={onBack}>
      <p>
        <T k="microsoft:own.error-text" />
      </p>
      <p>
        <T k="microsoft:own.error-help" />
      </p>
      <LogRows
        rows={[
          ['microsoft:details.correlation-id', refusal.correlationId],
          ['microsoft:details.timestamp', stampOf(refusal.at)],
          ['microsoft:details.message', refusal.text],
        ]}
      />
    </Ending>
  );
}
