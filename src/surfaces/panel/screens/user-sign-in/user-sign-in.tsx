import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fields } from '../../../../core/device/panel/fields.ts';
import type { AccessUser } from '../../../../core/device/web/web-settings.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Icon, type Icons } from '../../../../ui/icon.tsx';
import { Keyboard } from '../../keyboard/keyboard.tsx';
import { usePanel } from '../../panel-context.ts';
import { useCountdown } from '../../widgets/use-countdown.ts';
import { type Refused, refusedBy, type UserSignInView, userSignInOf } from './user-sign-in.view.ts';
import '../../widgets/stack.css';

function Person({ icon, name, onChoose }: { icon: Icons; name: string; onChoose: () => void }) {
  return (
    <button type="button" class="row" onClick={onChoose}>
      <Icon name={icon} />
      <span class="row-label">
        <bdi>{name}</bdi>
      </span>
      <span class="row-end icon-turns">
        <Icon name="open" />
      </span>
    </button>
  );
}

/** Everybody who may sign in; the administrator is one of them (G20). */
function Persons({ users }: Pick<UserSignInView, 'users'>) {
  const t = useT();
  const { send } = usePanel();
  const choose = async ({ number }: AccessUser): Promise<void> => {
    await send({ type: 'panel.set-draft', values: { user: String(number) } });
    await send({ type: 'panel.enter-field', field: 'password.user' });
  };
  return (
    <div class="stack">
      <p class="hint">
        <T k="access.who" />
      </p>
      <ul class="rows scroll" aria-label={t('access.who')}>
        {users.map((user) => (
          <li key={user.number} data-user={user.number}>
            <Person icon="user" name={user.name} onChoose={() => void choose(user)} />
          </li>
        ))}
        <li>
          <Person
            icon="administrator"
            name={t('access.administrator')}
            onChoose={() => void send({ type: 'panel.open', item: 'admin-sign-in' })}
          />
        </li>
      </ul>
    </div>
  );
}

interface PasswordProps extends UserSignInView {
  asked: AccessUser;
  onRefused: (refused: Refused) => void;
}

/** The password of the user who was chosen: the keyboard is the screen. */
function Password({ asked: { number, name }, refused, wait, onRefused }: PasswordProps) {
  const t = useT();
  const { send } = usePanel();
  const signIn = async (password: string): Promise<boolean> => {
    const outcome = await send({ type: 'access.sign-in', user: number, password });
    onRefused(refusedBy(outcome));
    return outcome.ok;
  };
  return (
    <Keyboard
      field={fields['password.user']}
      label={t('access.password', { name })}
      problem={
        refused && (refused === 'wrong' ? <T k="admin.wrong" /> : <T k="access.no-password" values={{ name }} />)
      }
      wait={wait > 0 && <T k="admin.wait" values={{ count: wait }} />}
      onOk={signIn}
      onEdit={() => onRefused(null)}
    />
  );
}

/** The focus goes on at the heading when the list comes back. */
function useListFocus(asked: number | null) {
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(asked);
  useLayoutEffect(() => {
    const from = before.current;
    before.current = asked;
    if (from === null || asked !== null) return;
    const row =
      root.current?.querySelector(`[data-user="${from}"] button`) ??
      root.current?.closest('.panel')?.querySelector('h1');
    if (row instanceof HTMLElement) row.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  return root;
}

/** Access Control (printer.md 2.2): a user name is chosen, then its password is typed. */
export function UserSignInScreen() {
  const { view, now } = usePanel();
  const [refused, setRefused] = useState<Refused>(null);
  const shown = userSignInOf(view, refused, now());
  const { asked, blockedUntil } = shown;
  const number = asked?.number ?? null;
  useCountdown(blockedUntil, now);
  useLayoutEffect(() => setRefused(null), [number]);
  const root = useListFocus(number);
  return (
    <div ref={root} class="form-root">
      {asked === null ? (
        <Persons users={shown.users} />
      ) : (
        <Password key={asked.number} {...shown} asked={asked} onRefused={setRefused} />
      )}
    </div>
  );
}
