import { useState } from 'preact/hooks';
import type { CloudChange } from '../../../../core/cloud/changes.ts';
import type { DeskMailbox } from '../../../../core/desk/desk-view.ts';
import { formatNumber } from '../../../../i18n/format-more.ts';
import { T } from '../../../../i18n/t.tsx';
import { useAdmin } from '../admin-context.ts';
import { Check, Checks, Text } from '../fields.tsx';
import { Form, Missing, Page, Section } from '../parts.tsx';
import { useDraft } from '../use-draft.ts';
import { wholeOf } from '../whole-of.ts';
import { mailboxesOf } from './mailboxes.tsx';

const kilobyte = 1024;
/** KB. MaxSendSize: 35 MB as delivered, up to 150 MB (identity.md 6.1). */
const sizes = { min: 1, max: 153_600, usual: 35_840 } as const;

/** Connections that other devices may hold open in the practice. */
const fleet = { min: 0, max: 20 } as const;

const shown = ({ maxSendSize, sendAs, full, blocked, otherConnections }: DeskMailbox) => ({
  size: String(Math.round(maxSendSize / kilobyte)),
  others: String(otherConnections),
  sendAs,
  full,
  blocked,
});
type Draft = ReturnType<typeof shown>;

/** What saving changes, as the mail service takes it. */
function changeOf(address: string, { size, others, ...rest }: Partial<Draft>): CloudChange {
  const set = {
    ...rest,
    ...(size === undefined ? {} : { maxSendSize: Number(size) * kilobyte }),
    ...(others === undefined ? {} : { otherConnections: Number(others) }),
  };
  return { of: 'mailbox', address, set };
}

interface Edit {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
}

function Size({ draft, set, isTried }: Edit & { isTried: boolean }) {
  const { language } = useAdmin();
  const number = (value: number): string => formatNumber(language, value);
  const bounds = { min: number(sizes.min), max: number(sizes.max) };
  const isWrong = isTried && wholeOf(draft.size, sizes.min, sizes.max) === null;
  return (
    <Section title={<T k="desk:admin.mailbox.size" />}>
      <Text
        isNumber
        label={<T k="desk:admin.mailbox.max-send" />}
        hint={<T k="desk:admin.mailbox.max-send-hint" values={{ ...bounds, usual: number(sizes.usual) }} />}
        value={draft.size}
        problem={isWrong ? <T k="desk:admin.mailbox.max-send-wrong" values={bounds} /> : null}
        onChange={(size) => set({ size })}
      />
    </Section>
  );
}

function Delegation({ address, draft, set }: Edit & { address: string }) {
  const { more, tenant } = useAdmin();
  const others = mailboxesOf(more.exchange.mailboxes, tenant).map((other) => other.address);
  const known = [...new Set([...others, ...draft.sendAs])].filter((other) => other !== address);
  return (
    <Section title={<T k="desk:admin.mailbox.delegation" />}>
      <Checks
        label={<T k="desk:admin.mailbox.send-as" />}
        hint={<T k="desk:admin.mailbox.send-as-hint" />}
        chosen={draft.sendAs}
        options={known.map((value) => ({ value, label: value }))}
        onChange={(sendAs) => set({ sendAs })}
      />
    </Section>
  );
}

function MailboxForm({ mailbox }: { mailbox: DeskMailbox }) {
  const { draft, changed, isChanged, set, clear } = useDraft(shown(mailbox));
  const [isTried, tried] = useState(false);
  const { address } = mailbox;
  const isWrong =
    wholeOf(draft.size, sizes.min, sizes.max) === null || wholeOf(draft.others, fleet.min, fleet.max) === null;
  return (
    <Page title={address} meaning={<T k="desk:admin.mailbox.meaning" />} back="mailboxes">
      <Form
        changes={isChanged ? [changeOf(address, changed)] : []}
        isWrong={isWrong}
        onTry={() => tried(true)}
        onSaved={clear}
      >
        <Delegation address={address} draft={draft} set={set} />
        <Size draft={draft} set={set} isTried={isTried} />
        <Section title={<T k="desk:admin.mailbox.usage" />}>
          <Check
            checked={draft.full}
            label={<T k="desk:admin.mailbox.full" />}
            hint={<T k="desk:admin.mailbox.full-hint" />}
            onChange={(full) => set({ full })}
          />
        </Section>
        <Section title={<T k="desk:admin.mailbox.restricted" />}>
          <Check
            checked={draft.blocked}
            label={<T k="desk:admin.mailbox.blocked" />}
            hint={<T k="desk:admin.mailbox.blocked-hint" />}
            onChange={(blocked) => set({ blocked })}
          />
        </Section>
        <Fleet draft={draft} set={set} isTried={isTried} />
      </Form>
    </Page>
  );
}

/** Other printers of the fleet that hold connections open (F20). */
const Fleet = ({ draft, set, isTried }: Edit & { isTried: boolean }) => (
  <Section title={<T k="desk:admin.consent.checkbox" />}>
    <Text
      isNumber
      label={<T k="desk:admin.mailbox.connections" />}
      hint={<T k="desk:admin.mailbox.connections-hint" />}
      value={draft.others}
      problem={
        isTried && wholeOf(draft.others, fleet.min, fleet.max) === null ? (
          <T k="desk:admin.mailbox.max-send-wrong" values={fleet} />
        ) : null
      }
      onChange={(others) => set({ others })}
    />
  </Section>
);

/** One mailbox. */
export function Mailbox({ item }: { item: string }) {
  const { more, tenant } = useAdmin();
  const mailbox = mailboxesOf(more.exchange.mailboxes, tenant).find(({ address }) => address === item);
  return mailbox === undefined ? <Missing back="mailboxes" /> : <MailboxForm key={item} mailbox={mailbox} />;
}
