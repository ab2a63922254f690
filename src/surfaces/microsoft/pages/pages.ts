import type { ComponentType } from 'preact';
import type { SignInPage } from '../../../core/cloud/entra/sign-in.ts';
import { AccountPage } from './account.tsx';
import { ApprovalPage, NeedApprovalPage, RequestSentPage } from './approval.tsx';
import { BlockedPage } from './blocked.tsx';
import { CodePage } from './code.tsx';
import { ConfirmPage } from './confirm.tsx';
import { ConsentPage } from './consent.tsx';
import { DeclinedPage, SignedInPage } from './done.tsx';
import { MfaPage } from './mfa.tsx';
import { MfaRegistrationPage } from './mfa-registration.tsx';
import { NewPasswordPage } from './new-password.tsx';
import { PasswordPage } from './password.tsx';
import { PickPage } from './pick.tsx';
import { StayPage } from './stay.tsx';

/** Every page that a sign-in can be on. */
export const pages: Readonly<Record<SignInPage, ComponentType>> = {
  code: CodePage,
  pick: PickPage,
  account: AccountPage,
  password: PasswordPage,
  'new-password': NewPasswordPage,
  mfa: MfaPage,
  'mfa-registration': MfaRegistrationPage,
  'stay-signed-in': StayPage,
  consent: ConsentPage,
  'need-admin-approval': NeedApprovalPage,
  'approval-required': ApprovalPage,
  'request-sent': RequestSentPage,
  confirm: ConfirmPage,
  'signed-in': SignedInPage,
  declined: DeclinedPage,
  blocked: BlockedPage,
};
