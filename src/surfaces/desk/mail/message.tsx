import { useLayoutEffect, useRef } from 'preact/hooks';
import type { StoredMessage } from '../../../core/cloud/exchange/exchange.ts';
import { formatDateTime } from '../../../i18n/format-more.ts';
import { T } from '../../../i18n/t.tsx';
import { useDesk } from '../desk-context.ts';
import { AttachmentView } from './attachment-view.tsx';
import { Size } from './size.tsx';

/** A message with its headers, its text and what came with it. */
export function Message({ message, onBack }: { message: StoredMessage; onBack: () => void }) {
  const { language } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [message.messageId]);
  const { subject, from, to, receivedAt, messageId, size, text, attachment } = message;
  return (
    <article class="message">
      <button type="button" class="button message-back" onClick={onBack}>
        <T k="desk:mail.back" />
      </button>
      <h3 ref={heading} tabIndex={-1}>
        {subject === '' ? <T k="desk:mail.no-subject" /> : subject}
      </h3>
      <dl>
        <dt>
          <T k="desk:mail.from" />
        </dt>
        <dd>{from}</dd>
        <dt>
          <T k="desk:mail.to" />
        </dt>
        <dd>{to.join(', ')}</dd>
        <dt>
          <T k="desk:mail.date" />
        </dt>
        <dd>{formatDateTime(language, receivedAt)}</dd>
        <dt>
          <T k="desk:mail.id" />
        </dt>
        <dd>{messageId}</dd>
        <dt>
          <T k="desk:mail.size" />
        </dt>
        <dd>
          <Size bytes={size} />
        </dd>
      </dl>
      {text !== null && text !== '' && <pre class="message-text">{text}</pre>}
      {attachment !== null && <AttachmentView key={messageId} attachment={attachment} />}
    </article>
  );
}
