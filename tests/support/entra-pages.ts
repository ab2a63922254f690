import type { EntraChange } from '../../src/core/cloud/changes.ts';
import { printerApp } from '../../src/core/cloud/entra/contoso.ts';
import type { ConditionalAccess } from '../../src/core/cloud/entra/directory.ts';
import type { SignInInput, SignInPage } from '../../src/core/cloud/entra/sign-in.ts';
import { openDeviceSignIn } from '../../src/core/cloud/entra/sign-in-steps.ts';
import type { testDirectory } from './entra-directory.ts';

const { clientId } = printerApp;
/** The practice organisation. */
export const domain = 'contoso.com';
/** Takes the organisation's consent for the printer back. */
export const withdraw: EntraChange = { of: 'consent', domain, clientId, user: null, granted: false };
/** Where the person signs in (RFC 5737). */
export const from = '203.0.113.5';

export type World = ReturnType<typeof testDirectory>;

/** Puts a Conditional Access policy in. */
export const policy = (world: World, rule: Partial<ConditionalAccess>): boolean =>
  world.change({
    of: 'policy',
    domain,
    id: 'p1',
    policy: { id: 'p1', name: 'Policy', on: true, excluded: [], ...rule } as ConditionalAccess,
  });

/** The pages that a person sees, in order, with answers that go on wherever something is asked. */
export function pagesOf(
  world: World,
  address: string,
  reality: 'guide' | 'real',
  tenant = 'organizations',
): SignInPage[] {
  const { body } = world.askForCode(tenant);
  const inputs: Record<string, SignInInput> = {
    code: { type: 'enter-code', code: String(body.user_code).toLowerCase() },
    account: { type: 'enter-account', account: ` ${address.toUpperCase()} ` },
    password: { type: 'enter-password', password: world.user(address).password },
    mfa: { type: 'approve-mfa' },
    'mfa-registration': { type: 'register-mfa' },
    'stay-signed-in': { type: 'stay-signed-in', yes: true },
    confirm: { type: 'confirm' },
    consent: { type: 'accept', organization: true },
  };
  let session = openDeviceSignIn(reality, from);
  const pages: SignInPage[] = [session.page];
  for (let input = inputs[session.page]; input !== undefined; input = inputs[session.page]) {
    session = world.person(session, input);
    pages.push(session.page);
  }
  return pages;
}
