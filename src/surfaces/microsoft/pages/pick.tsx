import { useState } from 'preact/hooks';
import { T, useT } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { usePage } from '../context.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Actions, Card } from '../parts/card.tsx';
import { DeviceLine } from '../parts/device-line.tsx';
import { Other } from '../parts/form.tsx';

type Remembered = ReturnType<typeof usePage>['more']['remembered'][number];

/** What can be done with a tile. The printer's own browser forgets everybody by itself when its user logs out. */
function Options({ address, isOpen, onToggle }: { address: string; isOpen: boolean; onToggle: () => void }) {
  const { ask } = usePage();
  const t = useT();
  return (
    <>
      <button
        type="button"
        class="ms-options"
        aria-expanded={isOpen}
        aria-label={t('microsoft:pick.options', { address })}
        onClick={onToggle}
      >
        <span aria-hidden="true">⋮</span>
      </button>
      {isOpen && (
        <button type="button" class="button ms-forget" onClick={() => ask({ type: 'microsoft.forget', address })}>
          <T k="microsoft:pick.forget" />
        </button>
      )}
    </>
  );
}

function Tile({ account, isOpen, onToggle }: { account: Remembered; isOpen: boolean; onToggle: () => void }) {
  const { session, step } = usePage();
  const { address, name, signedIn } = account;
  return (
    <li class="ms-pick">
      <button type="button" class="ms-tile" onClick={() => step({ type: 'pick-account', account: address })}>
        <Avatar name={name} />
        <span class="ms-tile-text">
          <span dir="ltr" lang="en">
            {name}
          </span>
          <small dir="ltr">{address}</small>
          <small>
            <T k={signedIn ? 'microsoft:pick.signed-in' : 'microsoft:pick.signed-out'} />
          </small>
        </span>
      </button>
      {session.flow.kind === 'device' && <Options address={address} isOpen={isOpen} onToggle={onToggle} />}
    </li>
  );
}

/** Accounts that this browser remembers. */
export function PickPage() {
  const { more, session, step } = usePage();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Card title={<T k="microsoft:pick.title" />}>
      <DeviceLine />
      <ul class="ms-tiles">
        {more.remembered.map((account) => (
          <Tile
            key={account.address}
            account={account}
            isOpen={open === account.address}
            onToggle={() => setOpen(open === account.address ? null : account.address)}
          />
        ))}
        <li>
          <button type="button" class="ms-tile" onClick={() => step({ type: 'use-other-account' })}>
            <span class="ms-avatar" aria-hidden="true">
              <Icon name="more" />
            </span>
            <span class="ms-tile-text">
              <T k="microsoft:action.other-account" />
            </span>
          </button>
        </li>
      </ul>
      <Actions>
        <Other onPress={() => step({ type: 'cancel' })}>
          <T k={session.flow.kind === 'device' ? 'microsoft:action.back' : 'microsoft:action.cancel'} />
        </Other>
      </Actions>
    </Card>
  );
}
