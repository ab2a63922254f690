import { changeCloud } from '../../cloud/change-cloud.ts';
import type { CloudState } from '../../cloud/cloud.ts';
import { browserApp, newEntra, printerApp } from '../../cloud/entra/contoso.ts';
import type { AppRegistration, EntraState } from '../../cloud/entra/directory.ts';
import { issueTokens } from '../../cloud/entra/issue.ts';
import { newExchange } from '../../cloud/exchange/contoso-mail.ts';
import type { Moment } from '../../cloud/moment.ts';
import { type EmailStart, emailStartOf } from '../../scenario/email-starts.ts';
import type { World } from '../../world.ts';
import { type MyEmailState, noMyEmail } from '../my-email/my-email-state.ts';
import type { Contact, EmailState, Faults, StoredTokens } from './email-state.ts';

export const noFaults: Faults = {
  loginBlocked: false,
  smtpBlocked: false,
  smtpBreaks: 'never',
  tls: '1.3',
  certificates: 'known',
};

const day = 86_400_000;
/** People of the practice organisation: a printer in use has some. */
const firstContacts: readonly Contact[] = [
  { id: 1, name: 'Anna', address: 'anna@contoso.com' },
  { id: 2, name: 'Boris', address: 'boris@contoso.com' },
];
/** How long an account that is 'expired' at the start was unused. */
const longAgo = 91 * day;

/** How the tokens of an application came about. */
interface Given {
  app: AppRegistration;
  deviceCode: boolean;
}
const toPrinter: Given = { app: printerApp, deviceCode: true };
const toUser: Given = { app: browserApp, deviceCode: false };

/** The tokens of somebody who signed in at `at` (ms) and has not used them since; null where the directory has no such account. */
function tokensSince(
  entra: EntraState,
  address: string,
  at: number,
  moment: Moment,
  { app, deviceCode } = toPrinter,
): StoredTokens | null {
  if (!entra.tenants.some(({ users }) => users.some((user) => user.address === address))) return null;
  const { clientId, scopes } = app;
  const asked = { address, clientId, scopes, signedInAt: at, issuedAt: at, deviceCode, mfa: false };
  const { access, expiresIn, refresh } = issueTokens(entra, asked, moment);
  return { access, accessUntil: at + expiresIn * 1000, refresh, account: address };
}

function cloudAtStart(entra: EntraState, changes: EmailStart['changes'], moment: Moment): CloudState {
  let cloud: CloudState = { entra, exchange: newExchange(entra) };
  for (const change of changes ?? []) {
    const changed = changeCloud(cloud, change, moment);
    if (changed === null) throw new Error(`A scenario changes what is not there: ${JSON.stringify(change)}`);
    cloud = changed;
  }
  return cloud;
}

/** The sign-ins of users who have used To My Email before. */
function ownSignIns(entra: EntraState, users: EmailStart['users'], moment: Moment): MyEmailState['signIns'] {
  return Object.fromEntries(
    (users ?? []).flatMap(({ user, account, ago }) => {
      const tokens = tokensSince(entra, account, moment.now - ago, moment, toUser);
      return tokens === null ? [] : [[user, { state: 'signed-in', tokens }] as const];
    }),
  );
}

/** Begins the email of a world where its scenario begins: the Microsoft side, and the tokens of an account that is signed in. */
export function startEmail(world: World): EmailState {
  const start = emailStartOf(world.scenario);
  const moment = { now: world.trueTime, rng: world.ports.rng };
  const entra = newEntra(moment.now - 100 * day, moment.rng, start.nobodyConsented);
  const account = world.account.getSnapshot().value;
  const signedInAt = moment.now - (start.signedInAgo ?? (account === 'expired' ? longAgo : day));
  const address = world.printer.emailServer.authenticatedAccount;
  const stored = account === 'not-configured' ? null : tokensSince(entra, address, signedInAt, moment);
  const notSaved = start.notSaved === undefined ? null : tokensSince(entra, start.notSaved, moment.now, moment);
  return {
    cloud: cloudAtStart(entra, start.changes, moment),
    faults: { ...noFaults, ...start.faults },
    tokens: stored !== null && start.damagedToken === true ? { ...stored, refresh: 'damaged' } : stored,
    smtpPassword: start.smtpPassword ?? '',
    ended: account === 'expired' ? { code: 361, at: moment.now } : null,
    signIn: notSaved === null ? null : { state: 'signed-in', service: 'exchange-online', tokens: notSaved },
    line: null,
    page: null,
    remembered: [],
    myEmail: { ...noMyEmail, signIns: ownSignIns(entra, start.users, moment) },
    jobs: [],
    nextJob: 1,
    transcripts: {},
    contacts: firstContacts,
    nextContact: firstContacts.length + 1,
    recent: [],
    owed: [],
    sheets: [],
    test: null,
    update: null,
    lastUpdate: null,
    clockCheckedAt: null,
    timeline: [],
    nextEntry: 1,
  };
}
