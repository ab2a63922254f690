import { useState } from 'preact/hooks';
import type { DeskMailbox } from '../../../core/desk/desk-view.ts';
import { formatDateTime } from '../../../i18n/format-more.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { useDesk } from '../desk-context.ts';
import { Choices } from '../widgets/choice.tsx';
import { type Folder, messageOf, sortMailboxes } from './mail.view.ts';
import { Message } from './message.tsx';
import './mail.css';

/** Messages that a folder of the mail service keeps. */
const kept = 100;

function List({
  mailbox,
  folder,
  chosen,
  onChoose,
}: {
  mailbox: DeskMailbox;
  folder: Folder;
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const t = useT();
  const { language } = useDesk();
  const messages = mailbox[folder];
  return (
    <section class="messages" aria-label={t('desk:mail.messages')}>
      <p role="status">
        {messages.length === 0 ? <T k="desk:mail.none" /> : t('desk:mail.count', { count: messages.length })}
      </p>
      <ul>
        {messages.map(({ messageId, from, to, subject, receivedAt }) => (
          <li key={messageId}>
            <button
              type="button"
              class="message-row"
              aria-current={messageId === chosen ? 'true' : undefined}
              onClick={() => onChoose(messageId)}
            >
              <span class="message-who">{folder === 'inbox' ? from : to.join(', ')}</span>
              <span class="message-subject">{subject === '' ? t('desk:mail.no-subject') : subject}</span>
              <small>{formatDateTime(language, receivedAt)}</small>
            </button>
          </li>
        ))}
      </ul>
      {messages.length >= kept && (
        <p>
          <T k="desk:mail.older" values={{ count: kept }} />
        </p>
      )}
    </section>
  );
}

/** The practice mailboxes: inbox and sent items, and what is in them. */
export function Mail() {
  const t = useT();
  const { more } = useDesk();
  const [mailboxes] = [sortMailboxes(more)];
  const [address, setAddress] = useState(mailboxes[0]?.address ?? '');
  const [folder, setFolder] = useState<Folder>('inbox');
  const [chosen, choose] = useState<string | null>(null);
  const mailbox = mailboxes.find((each) => each.address === address) ?? mailboxes[0];
  if (mailbox === undefined) return null;
  const message = messageOf(mailbox, folder, chosen);
  return (
    <div class="mail">
      <h2>
        <T k="desk:mail.title" />
      </h2>
      <div class="mail-choices">
        <label class="field">
          <T k="desk:mail.mailbox" />
          <select value={mailbox.address} onChange={({ currentTarget }) => setAddress(currentTarget.value)}>
            {mailboxes.map(({ address: each, inbox }) => (
              <option key={each} value={each}>
                {inbox.length === 0 ? each : `${each} (${inbox.length})`}
              </option>
            ))}
          </select>
        </label>
        <Choices
          label={<T k="desk:mail.folder" />}
          value={folder}
          choices={[
            { value: 'inbox', label: <T k="desk:mail.inbox" /> },
            { value: 'sent', label: <T k="desk:mail.sent" /> },
          ]}
          onChoose={async (next) => {
            setFolder(next);
            choose(null);
          }}
        />
      </div>
      <div class="mail-panes" data-reading={message !== null}>
        <List mailbox={mailbox} folder={folder} chosen={chosen} onChoose={choose} />
        <div class="mail-reader">
          {message === null ? (
            <p>{mailbox[folder].length > 0 && <T k="desk:mail.choose" />}</p>
          ) : (
            <Message key={`${folder} ${message.messageId}`} message={message} onBack={() => choose(null)} />
          )}
        </div>
      </div>
      <p class="unseen">{t('simulation.long')}</p>
    </div>
  );
}
