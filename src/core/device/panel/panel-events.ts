import type { Capability } from '../models.ts';
import type { PanelAccess } from '../web/access.ts';
import type { FieldId } from './fields.ts';
import type { ItemId } from './menu.ts';

/** What a form holds before OK: values by name, texts only, never a secret. */
export type Draft = Readonly<Record<string, string>>;
/** A short message after something was done; gone with the next step. */
export type NoticeId =
  | 'saved'
  | 'signed-in'
  | 'signed-out'
  | 'user-signed-in'
  | 'user-signed-out'
  | 'timed-out'
  | 'password-reset'
  | 'sent'
  | 'not-sent'
  | 'cancelled'
  | 'contact-saved'
  | 'contact-removed'
  /** Epson Print Admin Serverless: whoever was there is logged out; a card was registered, hold it once more; the sign-in to Microsoft was ended. */
  | 'logged-out'
  | 'card-registered'
  | 'my-email-signed-out';
/** A message that stays until OK: why a scan was not begun (G31), that the sign-in has ended (G34), or that the user may not use a function. */
export type MessageId =
  | 'must-sign-in'
  | 'sign-in-expired'
  | 'sign-in-again'
  | 'memory-full'
  | 'not-for-user'
  /** To My Email (G27): OK goes to Home. */
  | 'authentication-successful'
  /** To My Email: the administrator has entered no address for the user. */
  | 'no-email-address'
  /** To My Email: the user's own sign-in has expired, or is not taken any more; their next one mends it. */
  | 'my-email-expired'
  | 'my-email-again';

/** Steps within screens. */
export const stepIds = [
  'form',
  'keyboard',
  'confirm',
  'preview',
  'recipients',
  'page',
  'options',
  'list',
  'printer',
  'details',
  'card',
  'register',
  'language',
] as const;
export type StepId = (typeof stepIds)[number];

export interface PanelContext {
  capabilities: readonly Capability[];
  /** Lock Setting is on. */
  locked: boolean;
  /** The administrator is signed in at the panel. */
  admin: boolean;
  access: PanelAccess;
  /** The screens from Home to the one shown; Back drops the last. */
  trail: readonly ItemId[];
  /** The locked row that waits for the administrator or a user; null when the sign-in was opened from the login icon. */
  pending: ItemId | null;
  /** The field under the keyboard. */
  field: FieldId | null;
  draft: Draft;
  notice: NoticeId | null;
  message: MessageId | null;
  /** The job whose details are open. */
  job: number | null;
}

export type PanelEvent =
  | { type: `open.${ItemId}` }
  /** Straight to a screen (a link, a story), where the locks allow it. */
  | { type: `go.${ItemId}` }
  | { type: 'back' }
  | { type: 'home' }
  | { type: 'field.enter'; field: FieldId }
  /** OK on the keyboard. */
  | { type: 'field.leave'; value?: string }
  | { type: 'draft.set'; values: Draft }
  | { type: 'sheet.show' }
  | { type: `step.${StepId}` }
  | { type: 'message.shown'; message: MessageId }
  | { type: 'message.closed' }
  | { type: 'job.opened'; job: number }
  | { type: 'saved'; notice: NoticeId }
  /** Something ended by itself: the form on the screen stays as it is. */
  | { type: 'noticed'; notice: NoticeId }
  | {
      type: 'access.changed';
      capabilities: readonly Capability[];
      locked: boolean;
      admin: boolean;
      access: PanelAccess;
    }
  | { type: 'admin.accepted' }
  | { type: 'user.accepted' }
  | { type: 'language.chosen' }
  | { type: 'timed-out' };

export interface PanelInput {
  capabilities: readonly Capability[];
  locked: boolean;
  admin: boolean;
  access: PanelAccess;
  /** The language was never chosen: the printer asks for it first. */
  firstStart: boolean;
}
