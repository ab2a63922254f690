import type { World } from '../../world.ts';
import type { EmailState } from '../email/email-state.ts';
import type { EmailServerSettings } from '../email-server/email-server.ts';
import type { PrinterState } from '../printer.ts';
import { accessChanged } from './access-changed.ts';
import { withUser } from './access-users.ts';
import { tidyDestinations } from './notify.ts';
import type { SettingsFile } from './web-request.ts';
import type { AccessUser, FaxServerSettings, PrinterSecrets } from './web-settings.ts';

/** A password goes to the server and account that it was given for, to no other. */
const isFor = (before: FaxServerSettings, after: FaxServerSettings): boolean =>
  before.smtpServer === after.smtpServer && before.authenticatedAccount === after.authenticatedAccount;

/** The saved sign-in stays where the file is about the same service; a file never brings one. */
function importAccount(world: World, email: EmailState, after: EmailServerSettings): EmailState {
  const before = world.printer.emailServer;
  const kept = { ...email, smtpPassword: isFor(before, after) ? email.smtpPassword : '' };
  const stays = after.authenticationMethod === 'oauth2' && before.emailService === after.emailService;
  const account = world.account.getSnapshot();
  if (stays || account.value === 'not-configured') return kept;
  world.account.send({ type: 'account.removed' });
  world.record({ type: 'email-account.removed' });
  return { ...kept, tokens: null, ended: null };
}

/** Users keep their passwords by number and name; a new user has none until the administrator gives one. */
function secretsAfter({ secrets, web }: PrinterState, file: SettingsFile): PrinterSecrets {
  const { users } = file.web.accessControl;
  const isKnown = ({ number, name }: AccessUser): boolean =>
    web.accessControl.users.some((user) => user.number === number && user.name === name);
  const kept = users.filter(isKnown).flatMap(({ number }) => {
    const password = secrets.userPasswords[number];
    return password === undefined ? [] : [[String(number), password] as const];
  });
  return {
    printAdminPasswords: secrets.printAdminPasswords,
    faxPassword: isFor(web.faxServer, file.web.faxServer) ? secrets.faxPassword : '',
    userPasswords: Object.fromEntries(kept),
  };
}

/** Imports a file in which nothing is wrong. */
export function importSettings(world: World, email: EmailState, file: SettingsFile): void {
  const { printer } = world;
  const { accessControl, notification } = file.web;
  world.email = importAccount(world, email, file.emailServer);
  world.printer = {
    ...printer,
    emailServer: file.emailServer,
    operationTimeout: file.operationTimeout,
    web: {
      ...file.web,
      accessControl: {
        ...accessControl,
        users: accessControl.users.reduce<readonly AccessUser[]>(withUser, []),
      },
      notification: tidyDestinations(notification),
      rootCertificates: printer.web.rootCertificates,
    },
    secrets: secretsAfter(printer, file),
  };
  world.record({ type: 'email-server.saved' });
  accessChanged(world);
}
