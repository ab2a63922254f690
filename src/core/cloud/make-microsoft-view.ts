import type { EmailState } from '../device/email/email-state.ts';
import type { World } from '../world.ts';
import { aadstsText } from './entra/aadsts.ts';
import { memberById } from './entra/authority.ts';
import { lastingSession } from './entra/browser-accounts.ts';
import { codeByUser } from './entra/device-codes.ts';
import type { EntraState } from './entra/directory.ts';
import { namedGuid } from './entra/ids.ts';
import { mfaNumber } from './entra/mfa-number.ts';
import type { SignInSession } from './entra/sign-in.ts';
import type { MicrosoftView } from './microsoft-view.ts';

type Page = NonNullable<MicrosoftView['page']>;

/** What the request of a session names: the device's by its code, a browser application's own. */
function requestOf({ flow }: SignInSession, entra: EntraState) {
  if (flow.kind === 'code') return flow;
  return flow.userCode === null ? undefined : codeByUser(entra, flow.userCode);
}

/** The sign-in log's text for the page's problem, with what is known to fill it. */
function logTextOf({ problem }: SignInSession, { account, organization, app }: Omit<Page, 'logText'>): string | null {
  if (problem === null) return null;
  const values = {
    ...(account === null
      ? {}
      : { EmailHidden: account.address, idp: account.address.slice(account.address.indexOf('@') + 1) }),
    ...(organization === null ? {} : { tenant: organization.domain, organization: organization.name }),
    ...(app === null ? {} : { appId: app.clientId, appName: app.name }),
    state: 'unregistered',
  };
  return aadstsText(problem.aadsts, values);
}

function pageOf(session: SignInSession, entra: EntraState): Page {
  const member = memberById(entra, session.user);
  const request = requestOf(session, entra);
  const app = entra.registrations.find(({ clientId }) => clientId === request?.clientId);
  const { problem } = session;
  const page = {
    account: member === null ? null : { address: member.user.address, name: member.user.name },
    organization: member?.tenant.kind === 'work' ? { name: member.tenant.name, domain: member.tenant.domain } : null,
    app:
      app === undefined
        ? null
        : { name: app.name, publisher: app.publisher, verified: app.verified, clientId: app.clientId },
    scopes: request?.scopes ?? [],
    number: session.page === 'mfa' ? mfaNumber(session) : null,
    requestId: problem === null ? null : namedGuid(`request:${problem.correlationId}`),
  };
  return { ...page, logText: logTextOf(session, page) };
}

/** World → what the Microsoft pages may know. */
export function microsoftView(world: World, { cloud: { entra }, remembered, page }: EmailState): MicrosoftView {
  const accounts = entra.tenants.flatMap(({ kind, users }) =>
    users.map(({ address, name, roles, licensed, enabled }) => ({ address, name, roles, kind, licensed, enabled })),
  );
  const known = remembered.flatMap(({ user }) => {
    const member = memberById(entra, user);
    if (member === null) return [];
    const { address, name } = member.user;
    return [{ address, name, signedIn: lastingSession(remembered, member, world.trueTime) !== null }];
  });
  return { of: 'microsoft', accounts, remembered: known, page: page === null ? null : pageOf(page, entra) };
}
