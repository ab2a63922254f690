import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CloudChange } from '../../../core/cloud/changes.ts';
import type { DeskTenant, DeskView } from '../../../core/desk/desk-view.ts';
import type { DisplayLanguage } from '../../../i18n/i18n.ts';
import type { AdminPageId } from './pages.view.ts';

/** What every page of the admin centers draws from. */
export interface Admin {
  more: DeskView;
  /** The practice organisation. */
  tenant: DeskTenant;
  language: DisplayLanguage;
  /** Somebody chose a page. */
  go: (page: AdminPageId, item?: string) => void;
  /** The page that follows what was just done: the word about that stays. */
  follow: (page: AdminPageId, item?: string) => void;
  /** Carries changes out in turn and says so, with `done` where that says more; whether all were carried out. */
  save: (changes: readonly CloudChange[], done?: string) => Promise<boolean>;
}

export const AdminContext = createContext<Admin | null>(null);

export function useAdmin(): Admin {
  const admin = useContext(AdminContext);
  if (admin === null) throw new Error('There is no admin center above this.');
  return admin;
}
