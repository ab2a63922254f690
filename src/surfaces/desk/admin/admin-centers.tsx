import type { ComponentType } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CloudChange } from '../../../core/cloud/changes.ts';
import type { DeskView } from '../../../core/desk/desk-view.ts';
import { T, useT } from '../../../i18n/t.tsx';
import type { SurfaceProps } from '../../../ui/boot.tsx';
import { type Admin, AdminContext } from './admin-context.ts';
import { Applications } from './entra/applications.tsx';
import { ConditionalAccessPages } from './entra/conditional-access.tsx';
import { ConsentSettings } from './entra/consent.tsx';
import { Properties } from './entra/properties.tsx';
import { Registrations } from './entra/registrations.tsx';
import { SignInLogs } from './entra/sign-in-logs.tsx';
import { Users } from './entra/users.tsx';
import { MailFlow } from './exchange/mail-flow.tsx';
import { Mailbox } from './exchange/mailbox.tsx';
import { Mailboxes } from './exchange/mailboxes.tsx';
import { ActiveUser } from './microsoft-365/active-user.tsx';
import { ActiveUsers } from './microsoft-365/active-users.tsx';
import { ModernAuthentication } from './microsoft-365/modern-authentication.tsx';
import { PasswordExpiration } from './microsoft-365/password-expiration.tsx';
import { type AdminPageId, type AdminPlace, adminAddress, pagesOf, readAdminAddress } from './pages.view.ts';
import '../../../ui/button.css';
import './admin.css';
import './fields.css';

/** Who the practice is signed in as here: nobody has to log in. */
const administrator = 'admin@contoso.com';

const pages: Readonly<Record<AdminPageId, ComponentType<{ item: string | null }>>> = {
  'mail-flow': MailFlow,
  mailboxes: ({ item }) => (item === null ? <Mailboxes /> : <Mailbox item={item} />),
  'active-users': ({ item }) => (item === null ? <ActiveUsers /> : <ActiveUser item={item} />),
  'modern-authentication': ModernAuthentication,
  'password-expiration': PasswordExpiration,
  properties: Properties,
  'conditional-access': ConditionalAccessPages,
  users: Users,
  'enterprise-applications': Applications,
  consent: ConsentSettings,
  'app-registrations': Registrations,
  'sign-in-logs': SignInLogs,
};

/** The pages of the center that is open; the others have addresses of their own. */
function Navigation({ place: { center, page }, go }: { place: AdminPlace; go: Admin['go'] }) {
  const t = useT();
  return (
    <nav aria-label={t('desk:admin.pages')} class="admin-pages">
      {pagesOf(center).map((id) => (
        <button type="button" key={id} aria-current={id === page ? 'page' : undefined} onClick={() => go(id)}>
          <T k={`desk:admin.page.${id}`} />
        </button>
      ))}
    </nav>
  );
}

const NotFound = ({ address }: { address: string }) => (
  <>
    <h3 tabIndex={-1}>
      <T k="desk:admin.not-found.title" />
    </h3>
    <p>
      <T k="desk:admin.not-found.text" values={{ address }} />
    </p>
  </>
);

/** What was done last, or why it was not; `id` counts up so that the same words are said again. */
interface Note {
  id: number;
  isGood: boolean;
  text: string;
}

/** Carries changes out and says how it went. */
function useSaving(send: SurfaceProps['send']) {
  const t = useT();
  const [note, setNote] = useState<Note | null>(null);
  const put = (isGood: boolean, text: string): void =>
    setNote((before) => ({ id: (before?.id ?? 0) + 1, isGood, text }));
  const save = async (changes: readonly CloudChange[], done?: string): Promise<boolean> => {
    if (changes.length === 0) {
      put(true, t('desk:admin.unchanged'));
      return true;
    }
    try {
      for (const change of changes) {
        const outcome = await send({ type: 'cloud.change', change });
        if (outcome.ok) continue;
        const { refusal } = outcome;
        put(
          false,
          t('desk:admin.refused', { detail: refusal.reason === 'malformed' ? refusal.detail : refusal.reason }),
        );
        return false;
      }
    } catch {
      put(false, t('desk:admin.not-saved'));
      return false;
    }
    put(true, done ?? t('desk:admin.saved'));
    return true;
  };
  return { note, save, forget: (): void => setNote(null) };
}

/** Where somebody is: an address of the desk's own bar, or of this component where there is none. */
function usePlace({ address, onAddress }: Pick<AdminCentersProps, 'address' | 'onAddress'>) {
  const [own, setOwn] = useState(address ?? '');
  const shown = onAddress === undefined ? own : (address ?? '');
  const go = (page: AdminPageId, item?: string): void => {
    const next = adminAddress(page, item ?? null);
    setOwn(next);
    onAddress?.(next);
  };
  return { address: shown, place: readAdminAddress(shown), go };
}

export interface AdminCentersProps extends SurfaceProps<DeskView> {
  /** An address as typed, without "https://". With `onAddress` whoever draws the address bar keeps it; without, it is only where to begin. */
  address?: string;
  onAddress?: (address: string) => void;
}

/** Exchange admin center, Microsoft 365 admin center and Entra admin center: short real pages (G02, G04, G05, G30). */
export function AdminCenters({ more, send, language, ...where }: AdminCentersProps) {
  const t = useT();
  const { address, place, go } = usePlace(where);
  const { note, save, forget } = useSaving(send);
  const content = useRef<HTMLDivElement>(null);
  const shown = useRef(address);
  useLayoutEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    content.current?.querySelector('h3')?.focus();
  }, [address]);
  const tenant = more.tenants.find(({ kind }) => kind === 'work');
  if (tenant === undefined) return null;
  const { center, page, item } = place;
  const Content = page === null ? null : pages[page];
  const goAfresh: Admin['go'] = (next, of) => {
    forget();
    go(next, of);
  };
  return (
    <AdminContext.Provider value={{ more, tenant, language, go: goAfresh, follow: go, save }}>
      <section class={`admin-centers admin-${center}`} aria-label={t('desk:admin.label')}>
        <header class="admin-head">
          <h2>
            <T k={`desk:admin.center.${center}`} />
          </h2>
          <p>
            <T k="desk:admin.who" values={{ address: administrator, organization: tenant.name }} />
          </p>
        </header>
        <Navigation place={place} go={goAfresh} />
        <div class="admin-page" ref={content}>
          {Content === null ? <NotFound address={address} /> : <Content key={`${page} ${item}`} item={item} />}
        </div>
        <div class="admin-note" data-good={note?.isGood}>
          <p role="status">{note?.isGood === true && <span key={note.id}>{note.text}</span>}</p>
          <p role="alert">{note?.isGood === false && <span key={note.id}>{note.text}</span>}</p>
        </div>
      </section>
    </AdminContext.Provider>
  );
}
