/** How the world tells that a step of the guide is done: predicates on what a window sees. Pure. */
import { browserApp } from '../cloud/entra/contoso.ts';
import type { SignInPage } from '../cloud/entra/sign-in.ts';
import type { DeskView } from '../desk/desk-view.ts';
import type { ItemId } from '../device/panel/menu.ts';
import { isCurrentFirmware } from '../device/printer.ts';
import type { Command, WorldView } from '../protocol.ts';
import { editions } from './statements.ts';

/** Whether what a step leads to is there. `desk`: null in a window that knows nothing of what is around the printer. */
export type IsDone = (view: WorldView, desk: DeskView | null) => boolean;

/** The last step of the run that was carried out and is one of these. */
function lastOf(desk: DeskView | null, types: readonly Command['type'][]): Command | undefined {
  return desk?.run.steps.findLast(({ command, ok }) => ok && types.includes(command.type))?.command;
}

/** Somebody logged in to Web Config and has not logged out since (G08). */
export const isLoggedIn: IsDone = (_, desk) => lastOf(desk, ['web.log-in', 'web.log-out'])?.type === 'web.log-in';

/** The printer itself is signed in: OK was pressed, and the sign-in is good (G19, G32). */
export const isSaved: IsDone = ({ account, printer }) =>
  account === 'signed-in' && printer.emailServer.authenticationMethod === 'oauth2';

/** "Signed in" is on Web Config's page, and not yet on the printer (G18, G32). */
export const waitsForOk: IsDone = ({ mail }) => mail?.signIn?.state === 'signed-in';

/** A code is shown, or was used, and OK has not been pressed since (G12, G13): this sign-in counts, not the one before. */
const hasCode: IsDone = (view, desk) => view.mail?.signIn?.state === 'waiting' || waitsForOk(view, desk);

/** How far a page of the sign-in is: 1 after the code, 2 after the account, 3 after the password, 4 at the end. Pages that lead nowhere are not on the way. */
const stages: Readonly<Record<SignInPage, number>> = {
  code: 0,
  pick: 1,
  account: 1,
  password: 2,
  'new-password': 2,
  mfa: 3,
  'mfa-registration': 3,
  'stay-signed-in': 3,
  consent: 3,
  'need-admin-approval': 3,
  'approval-required': 3,
  'request-sent': 3,
  confirm: 3,
  'signed-in': 4,
  declined: 0,
  blocked: 0,
};

/** How far the page of the printer's own sign-in is; null where none is open, and where its code is over. */
function stageOf(view: WorldView): number | null {
  const page = view.mail?.page ?? null;
  return page === null || page.flow.kind !== 'device' || !hasCode(view, null) ? null : stages[page.page];
}

/** One of the steps from 6 on is done: by the sign-in under way, or because all of them are. */
const step =
  (own: IsDone): IsDone =>
  (view, desk) =>
    own(view, desk) || (isSaved(view, desk) && !hasCode(view, desk));

export const codeIsShown = step(hasCode);
export const pageIsOpen = step((view) => stageOf(view) !== null);
export const pageHasReached = (stage: 1 | 2 | 3): IsDone => step((view) => (stageOf(view) ?? 0) >= stage);
export const isSignedIn = step((view, desk) => waitsForOk(view, desk) || stageOf(view) === 4);
export const isOnPrinter = step(() => false);

/** The screen is open, or was. */
export const wasOpened =
  (item: ItemId): IsDone =>
  (view, desk) =>
    view.panel.item === item ||
    desk?.run.steps.some(
      ({ command, ok }) =>
        ok && (command.type === 'panel.open' || command.type === 'panel.go') && command.item === item,
    ) === true;

export const hasOauthFirmware: IsDone = ({ printer }) => isCurrentFirmware(printer.firmware);
export const isOnStandardNetwork: IsDone = ({ link }) => link === 'connected';
/** Everything that a panel of its own user asks for: nothing is locked, or somebody signed in (G20). */
export const isLetIn: IsDone = ({ admin, printer }) =>
  admin.signedIn || !(admin.locked || printer.web.accessControl.on);
export const hasSheet: IsDone = ({ mail }) => (mail?.sheet ?? null) !== null;
export const faxUsesOauth: IsDone = ({ printer }) => printer.web.faxServer.authenticationMethod === 'oauth2';

const organization = (desk: DeskView | null) => desk?.tenants.find(({ kind }) => kind === 'work');

/** A license key of Epson Print Admin Serverless is registered: people log in at the panel. */
export const runsPrintAdmin: IsDone = ({ printAdmin }) => printAdmin !== null;
export const usersSendThemselves: IsDone = (view, desk) =>
  runsPrintAdmin(view, desk) && view.printer.web.openPlatform.senderAddress === 'user';

/** A user with the rights of an administrator is at To My Email, or at the pages that it leads to (G25). */
export const administratorIsAtMyEmail: IsDone = ({ panel, printAdmin }) =>
  panel.item === 'to-my-email' && printAdmin?.user?.administrator === true;

/** An administrator has consented to the panel's application for everybody (G26). */
export const isConsentedForUsers: IsDone = (_, desk) =>
  organization(desk)?.consents.some(({ clientId, user }) => clientId === browserApp.clientId && user === null) === true;

/** Somebody has signed in at the panel, and the message about it is closed (G27). */
export const hasClosedMessage: IsDone = (view, desk) => {
  const { administrators = 0, others = 0 } = desk?.myEmail ?? {};
  const isOpen = view.panel.message === 'authentication-successful';
  return isConsentedForUsers(view, desk) && administrators + others > 0 && !isOpen;
};

/** Besides the administrator a user has signed in, with an address of their own (G28). */
export const hasOtherUser: IsDone = (view, desk) => isConsentedForUsers(view, desk) && (desk?.myEmail.others ?? 0) > 0;

export const securityDefaultsAreOff: IsDone = (_, desk) => organization(desk)?.securityDefaults === false;
export const smtpAuthIsOn: IsDone = (_, desk) => desk?.exchange.smtpAuthDisabled === false;

/** SMTP AUTH is on for the mailbox that the printer sends from, or is about to: that of the edition's administrator (G05). */
export const mailboxMaySend: IsDone = ({ printer, mail }, desk) => {
  const { authenticatedAccount } = printer.emailServer;
  const waiting = mail?.signIn?.state === 'signed-in' ? mail.signIn.account : '';
  const address = waiting || authenticatedAccount || editions[printer.language].account;
  const mailbox = desk?.exchange.mailboxes.find((each) => each.address === address.toLowerCase());
  return mailbox !== undefined && !(mailbox.smtpAuthDisabled ?? desk?.exchange.smtpAuthDisabled ?? true);
};

/** No policy is on that keeps a printer out for everybody (G30); how often one has to sign in is no reason. */
export const noPolicyBlocks: IsDone = (_, desk) =>
  organization(desk)?.policies.every(({ on, control }) => !on || control === 'sign-in-frequency') === true;

/** Nothing stands between the printer and the services (G36). */
export const isConnected: IsDone = ({ link, printer }, desk) => {
  const { dns, internet } = printer.network.surroundings;
  return (
    link === 'connected' && dns && internet && desk?.faults.loginBlocked !== true && desk?.faults.smtpBlocked !== true
  );
};
