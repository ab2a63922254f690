import { useState } from 'preact/hooks';
import type { Contact } from '../../../../core/device/email/email-state.ts';
import type { MailView } from '../../../../core/device/email/mail-view.ts';
import { maxRecipients } from '../../../../core/device/jobs/scan.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Icon, type Icons } from '../../../../ui/icon.tsx';
import { usePanel } from '../../panel-context.ts';
import { Address } from '../../widgets/address.tsx';
import { Form, Question } from '../../widgets/form.tsx';
import { NewContact } from './new-contact.tsx';
import { isAddingContact, isRecipient, recipientsOf, toggled } from './scan-to-email.view.ts';

interface PersonProps {
  name?: string;
  address: string;
  onFull: () => void;
}

/** An address to tap: in the list, or out again. */
function Person({ name, address, onFull }: PersonProps) {
  const { view, send } = usePanel();
  const { draft } = view.panel;
  const isIn = isRecipient(draft, address);
  const tap = (): void => {
    const values = toggled(draft, address);
    if (values === null) onFull();
    else void send({ type: 'panel.set-draft', values });
  };
  return (
    <button type="button" class="row choice" aria-pressed={isIn} onClick={tap}>
      <span class="row-label">
        {name !== undefined && <bdi class="person-name">{name}</bdi>}
        <Address text={address} />
      </span>
      <span class="row-end">{isIn && <Icon name="done" />}</span>
    </button>
  );
}

/** A row that leads to the keyboard. */
const Action = ({
  icon,
  k,
  onTap,
}: {
  icon: Icons;
  k: 'scan.enter-address' | 'scan.add-contact';
  onTap: () => void;
}) => (
  <button type="button" class="row" data-field={k} onClick={onTap}>
    <Icon name={icon} />
    <span class="row-label">
      <T k={k} />
    </span>
    <span class="row-end icon-turns">
      <Icon name="open" />
    </span>
  </button>
);

/** Asks before a contact is gone. */
function RemoveQuestion({ contact, onDone }: { contact: Contact; onDone: () => void }) {
  const { send } = usePanel();
  const remove = async (): Promise<void> => {
    await send({ type: 'contact.remove', contact: contact.id });
    onDone();
  };
  return (
    <Question
      buttons={
        <>
          <button type="button" class="button" onClick={onDone}>
            <T k="action.cancel" />
          </button>
          <button type="button" class="button primary" onClick={() => void remove()}>
            <T k="scan.remove-it" />
          </button>
        </>
      }
    >
      <T k="scan.remove-question" values={{ name: contact.name }} />
    </Question>
  );
}

interface ListProps {
  mail: MailView;
  onFull: () => void;
  onRemove: (contact: Contact) => void;
}

function Contacts({ mail, onFull, onRemove }: ListProps) {
  const t = useT();
  return (
    <>
      <h2 class="people-title">
        <T k="scan.contacts" />
      </h2>
      {mail.contacts.length === 0 ? (
        <p class="people-none">
          <T k="scan.no-contacts" />
        </p>
      ) : (
        <ul class="people" aria-label={t('scan.contacts')}>
          {mail.contacts.map((contact) => (
            <li key={contact.id} class="person">
              <Person name={contact.name} address={contact.address} onFull={onFull} />
              <button
                type="button"
                class="row person-remove"
                aria-label={t('scan.remove-contact', { name: contact.name })}
                onClick={() => onRemove(contact)}
              >
                <Icon name="remove" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Recent({ mail, onFull }: Omit<ListProps, 'onRemove'>) {
  const t = useT();
  const known = new Set(mail.contacts.map(({ address }) => address.toLowerCase()));
  const recent = mail.recent.filter((address) => !known.has(address.toLowerCase()));
  return recent.length === 0 ? null : (
    <>
      <h2 class="people-title">
        <T k="scan.recent" />
      </h2>
      <ul class="people" aria-label={t('scan.recent')}>
        {recent.map((address) => (
          <li key={address} class="person">
            <Person address={address} onFull={onFull} />
          </li>
        ))}
      </ul>
    </>
  );
}

function People(props: ListProps & { isFull: boolean }) {
  const { view, send } = usePanel();
  const used = recipientsOf(view.panel.draft).length;
  return (
    <Form
      buttons={
        <>
          <p class="recipients-used">
            <T k="scan.used" values={{ used, limit: maxRecipients }} />
          </p>
          <button type="button" class="button primary" onClick={() => void send({ type: 'panel.back' })}>
            <T k="action.ok" />
          </button>
        </>
      }
    >
      <div class="people-actions">
        <Action
          icon="more"
          k="scan.enter-address"
          onTap={() => void send({ type: 'panel.enter-field', field: 'scan.to' })}
        />
        <Action
          icon="add-contact"
          k="scan.add-contact"
          onTap={() => void send({ type: 'panel.enter-field', field: 'contact.name' })}
        />
      </div>
      <p class="field-problem" role="alert">
        {props.isFull ? (
          <>
            <Icon name="warning" />
            <T k="scan.problem.too-many" values={{ limit: maxRecipients }} />
          </>
        ) : null}
      </p>
      <Contacts {...props} />
      <Recent {...props} />
    </Form>
  );
}

/** To whom: an address that is typed, contacts, addresses used lately. */
export function RecipientsStep({ mail, focus }: { mail: MailView; focus: (field: string) => void }) {
  const { draft } = usePanel().view.panel;
  const [asked, ask] = useState<Contact | null>(null);
  const [fullAt, setFullAt] = useState<string | null>(null);
  if (isAddingContact(draft)) return <NewContact focus={focus} />;
  if (asked !== null) return <RemoveQuestion contact={asked} onDone={() => ask(null)} />;
  // The next change of the list takes the message away.
  return (
    <People
      mail={mail}
      isFull={fullAt !== null && fullAt === draft.to}
      onFull={() => setFullAt(draft.to ?? null)}
      onRemove={ask}
    />
  );
}
