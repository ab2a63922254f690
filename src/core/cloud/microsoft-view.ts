/** What the Microsoft pages get besides the common view: the practice accounts, and what the page under way is about. No password. */
import type { RoleId } from './entra/directory.ts';

export interface PracticeAccount {
  address: string;
  name: string;
  roles: readonly RoleId[];
  kind: 'work' | 'personal';
  licensed: boolean;
  enabled: boolean;
}

export interface MicrosoftView {
  of: 'microsoft';
  accounts: readonly PracticeAccount[];
  /** Accounts that this browser remembers (identity.md 2.1, 2a); `signedIn`: its session lasts, no password is asked for. */
  remembered: readonly { address: string; name: string; signedIn: boolean }[];
  /** About the page under way; null where none is. */
  page: {
    /** Who is signing in; null before that is known. */
    account: { address: string; name: string } | null;
    /** Name and domain of the organisation; null before it is known and for personal accounts. */
    organization: { name: string; domain: string } | null;
    app: { name: string; publisher: string; verified: boolean; clientId: string } | null;
    /** What the application asks for, as scopes. */
    scopes: readonly string[];
    /** What the page shows to be entered on the phone; null on other pages. */
    number: number | null;
    /** "Request Id" of the page's problem, a GUID; null where there is none. */
    requestId: string | null;
    /** Full text of the sign-in log for the problem of the page: "AADSTS50126: …"; null where there is none. */
    logText: string | null;
  } | null;
}
