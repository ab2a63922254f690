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

const jobOf = ({ id, kind, state, acceptedAt, endedAt, tries, code, cause, answer, scan }: Job): DeskJob => ({
  id,
  kind,
  state,
  acceptedAt,
  endedAt,
  tries,
  code,
  cause,
  answer,
  to: scan?.to ?? [],
});

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
    faults: email.faults,
    sheets: email.sheets,
    timeline: email.timeline,
    jobs: email.jobs.slice(0, deskJobLimit).map(jobOf),
    run: { startedAt, steps, complete: dropped === 0 },
  };
}
