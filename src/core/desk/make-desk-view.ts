import type { DirectoryUser, Tenant } from '../cloud/entra/directory.ts';
import type { Mailbox } from '../cloud/exchange/exchange.ts';
import type { EmailState } from '../device/email/email-state.ts';
import type { Job } from '../device/jobs/job.ts';
import type { World } from '../world.ts';
import {
  type DeskJob,
  type DeskMailbox,
  type DeskTenant,
  type DeskUser,
  type DeskView,
  deskJobLimit,
} from './desk-view.ts';

const userOf = ({
  id,
  address,
  name,
  roles,
  licensed,
  enabled,
  mfa,
  passwordSetAt,
  lockedUntil,
}: DirectoryUser): DeskUser => ({
  id,
  address,
  name,
  roles,
  licensed,
  enabled,
  mfa,
  passwordSetAt,
  lockedUntil,
});

const tenantOf = (tenant: Tenant, { cloud }: EmailState): DeskTenant => ({
  ...tenant,
  users: tenant.users.map(userOf),
  apps: tenant.apps.map((app) => ({
    ...app,
    name: cloud.entra.registrations.find(({ clientId }) => clientId === app.clientId)?.name ?? app.clientId,
  })),
});

function mailboxOf(mailbox: Mailbox): DeskMailbox {
  const { address, smtpAuthDisabled, sendAs, maxSendSize, full, blocked, otherConnections, received } = mailbox;
  const inbox = mailbox.inbox.toReversed();
  const sent = mailbox.sent.toReversed();
  return { address, smtpAuthDisabled, sendAs, maxSendSize, full, blocked, otherConnections, received, inbox, sent };
}

/** Whose sign-in sends a job. '' where it has none any more. */
function accountOf({ owner, fromOwner }: Job, { myEmail }: EmailState): string | null {
  if (!fromOwner) return null;
  const signIn = myEmail.signIns[String(owner)];
  return signIn?.state === 'signed-in' ? signIn.tokens.account : (signIn?.account ?? '');
}

function jobOf(job: Job, email: EmailState): DeskJob {
  const { id, kind, state, acceptedAt, endedAt, tries, code, cause, answer, scan } = job;
  const to = scan?.to ?? [];
  return { id, kind, state, acceptedAt, endedAt, tries, code, cause, answer, to, account: accountOf(job, email) };
}

/** How many users are signed in with accounts of their own, as the printer knows their addresses. */
function signedIn({ printer }: World, { myEmail }: EmailState): DeskView['myEmail'] {
  const own = printer.printAdmin.users.filter(({ id, email }) => {
    const signIn = myEmail.signIns[id];
    return signIn?.state === 'signed-in' && signIn.tokens.account.toLowerCase() === email.toLowerCase();
  });
  const administrators = own.filter(({ administrator }) => administrator).length;
  return { administrators, others: own.length - administrators };
}

/** World → what the desk may know: no password, no token, no device code. */
export function deskView(world: World, email: EmailState): DeskView {
  const { entra, exchange } = email.cloud;
  const { smtpAuthDisabled, basicAuth, legacyTls, sendAsReply, weather } = exchange;
  const { startedAt, steps, dropped } = world.run;
  return {
    of: 'desk',
    time: world.trueTime,
    timeOffset: world.timeOffset,
    reality: world.reality,
    tenants: entra.tenants.map((tenant) => tenantOf(tenant, email)),
    registrations: entra.registrations.map(({ clientId, name, publicClient }) => ({ clientId, name, publicClient })),
    entraWeather: entra.weather,
    exchange: {
      smtpAuthDisabled,
      basicAuth,
      legacyTls,
      sendAsReply,
      weather,
      mailboxes: exchange.mailboxes.map(mailboxOf),
    },
    myEmail: signedIn(world, email),
    faults: email.faults,
    sheets: email.sheets,
    timeline: email.timeline,
    jobs: email.jobs.slice(0, deskJobLimit).map((job) => jobOf(job, email)),
    run: { startedAt, steps, complete: dropped === 0 },
  };
}
