import type { Language } from '../../device/profile.ts';
import type { AadstsCode } from './aadsts.ts';
import type { PageTextId } from './page-texts.ts';

/** The pages of an interactive sign-in as a machine of pure steps (identity.md 2). Issue-independent of how they are drawn. */

export type SignInPage =
  | 'code'
  /** Pick an account: the browser remembers some. */
  | 'pick'
  | 'account'
  | 'password'
  | 'new-password'
  | 'mfa'
  | 'mfa-registration'
  | 'stay-signed-in'
  | 'consent'
  | 'need-admin-approval'
  | 'approval-required'
  | 'request-sent'
  | 'confirm'
  | 'signed-in'
  | 'declined'
  | 'blocked';

/** What went wrong: beside a field of the page (the page stays), or the whole page is about it ('blocked'). */
export interface SignInProblem {
  /** AADSTS number, as the sign-in log has it. */
  aadsts: AadstsCode;
  /** The page's own text differs from the log's: a key of the texts of identity.md 2.4. */
  page: PageTextId;
  correlationId: string;
  /** ms */
  at: number;
}

/** 'guide': code, account, password, consent, done. 'real': with MFA, "Stay signed in?" and the confirmation (design 1.8). */
export type Reality = 'guide' | 'real';

export interface SignInSession {
  reality: Reality;
  /** The language in which the pages are read: the edition whose rule holds for the consent checkbox (G15). */
  edition: Language;
  /** null until a valid user code was entered; for a browser app the authorize request's parameters. */
  flow:
    | { kind: 'device'; userCode: string | null }
    | {
        kind: 'code';
        clientId: string;
        redirectUri: string;
        scopes: readonly string[];
        state: string | null;
        nonce: string | null;
        challenge: string | null;
        authority: string;
      };
  page: SignInPage;
  /** Object id of who is signing in. */
  user: string | null;
  mfa: boolean;
  /** "Stay signed in? Yes", or a session of before that lasts: the browser keeps it. */
  stay: boolean;
  problem: SignInProblem | null;
  /** Whether the consent page has the organisation checkbox for this person. */
  mayConsentForOrganization: boolean;
  /** The caller's address, for location policies. */
  address: string;
}

export type SignInInput =
  | { type: 'enter-code'; code: string }
  /** An account that the browser remembers. */
  | { type: 'pick-account'; account: string }
  | { type: 'enter-account'; account: string }
  | { type: 'enter-password'; password: string }
  | { type: 'set-password'; password: string }
  /** The account's own practice password, which no window knows; where a new one is asked for, a new practice one. */
  | { type: 'use-practice-password' }
  /** `number`: what was entered on the phone; left out where nobody had to copy a number. */
  | { type: 'approve-mfa'; number?: number }
  | { type: 'deny-mfa' }
  | { type: 'register-mfa' }
  | { type: 'stay-signed-in'; yes: boolean }
  | { type: 'accept'; organization: boolean }
  | { type: 'request-approval'; justification: string }
  | { type: 'confirm' }
  /** "Sign in with another account", from a page that goes no further with this one. */
  | { type: 'use-other-account' }
  /** Cancel; Back on the pages before the person is known. */
  | { type: 'cancel' };
