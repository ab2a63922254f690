import type { PracticeAccount } from '../../../core/cloud/microsoft-view.ts';
import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { roleWords } from '../microsoft.view.ts';
import { Aid } from './aid.tsx';
import { Avatar } from './avatar.tsx';

function AccountCard({
  account,
  isChosen,
  onChoose,
}: {
  account: PracticeAccount;
  isChosen: boolean;
  onChoose: () => void;
}) {
  return (
    <button type="button" class="ms-tile" aria-pressed={isChosen} onClick={onChoose}>
      <Avatar name={account.name} />
      <span class="ms-tile-text">
        <span dir="ltr">{account.address}</span>
        <small>
          <span dir="ltr" lang="en">
            {account.name}
          </span>
          {' · '}
          <T k={roleWords(account)} />
          {!account.licensed && (
            <>
              {' · '}
              <T k="microsoft:account.licence-missing" />
            </>
          )}
        </small>
      </span>
    </button>
  );
}

/** The fictional accounts; one that is chosen fills the field. */
export function PracticeAccounts({ chosen, onChoose }: { chosen: string; onChoose: (address: string) => void }) {
  const { more } = usePage();
  return (
    <Aid title={<T k="microsoft:account.practice" />}>
      <p class="ms-hint">
        <T k="microsoft:account.practice-hint" />
      </p>
      <ul class="ms-tiles">
        {more.accounts.map((account) => (
          <li key={account.address}>
            <AccountCard
              account={account}
              isChosen={chosen === account.address}
              onChoose={() => onChoose(account.address)}
            />
          </li>
        ))}
      </ul>
    </Aid>
  );
}
