import type { DeskMailbox, DeskTenant } from '../../../../core/desk/desk-view.ts';
import { T } from '../../../../i18n/t.tsx';
import { useAdmin } from '../admin-context.ts';
import { List, Page } from '../parts.tsx';

/** The organisation's mailboxes: personal ones are nobody's business here. */
export const mailboxesOf = (mailboxes: readonly DeskMailbox[], { domain }: DeskTenant): readonly DeskMailbox[] =>
  mailboxes.filter(({ address }) => address.endsWith(`@${domain}`));

function Kind({ address }: { address: string }) {
  const user = useAdmin().tenant.users.find((each) => each.address === address);
  if (user === undefined) return <T k="desk:admin.mailboxes.shared" />;
  return user.licensed ? <T k="desk:admin.mailboxes.user" /> : <T k="desk:admin.mailboxes.unlicensed" />;
}

/** Recipients > Mailboxes. */
export function Mailboxes() {
  const { more, tenant } = useAdmin();
  const mailboxes = mailboxesOf(more.exchange.mailboxes, tenant);
  return (
    <Page title={<T k="desk:admin.page.mailboxes" />} meaning={<T k="desk:admin.mailboxes.meaning" />}>
      <p>
        <T k="desk:admin.mailboxes.count" values={{ count: mailboxes.length }} />
      </p>
      <List
        page="mailboxes"
        empty={<T k="desk:admin.none" />}
        rows={mailboxes.map(({ address }) => ({
          item: address,
          title: address,
          details: [<Kind address={address} />],
        }))}
      />
    </Page>
  );
}
