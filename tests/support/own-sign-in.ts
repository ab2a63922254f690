import { createHash } from 'node:crypto';
import { browserApp, panelRedirectUri } from '../../src/core/cloud/entra/contoso.ts';
import type { SignInInput } from '../../src/core/cloud/entra/sign-in.ts';
import type { Command, TokenReply } from '../../src/core/protocol.ts';
import type { World } from '../../src/core/world.ts';
import { practiceScan } from './practice-scan.ts';

/** PKCE (RFC 7636): a verifier, and what the directory is told of it. */
export const verifier = 'a-verifier-that-is-long-enough-for-rfc-7636-section-4-1';
export const challengeOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** What msal-browser asks at /authorize. */
export const authorizeRequest = (more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  client_id: browserApp.clientId,
  response_type: 'code',
  redirect_uri: panelRedirectUri,
  response_mode: 'fragment',
  scope: browserApp.scopes.join(' '),
  state: 'state-1',
  nonce: 'nonce-1',
  code_challenge: challengeOf(verifier),
  code_challenge_method: 'S256',
  prompt: 'select_account',
  ...more,
});

function send(world: World, command: Command): TokenReply | undefined {
  const outcome = world.send(command);
  if (!outcome.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.answer;
}

/** A user of the printer is at the panel, in the place of whoever was there; null: nobody. How they log in is not told here. */
export function isAtPanel(world: World, userId: string | null): void {
  world.signOut();
  world.noteAccess();
  const user = world.printer.printAdmin.users.find((known) => known.userId === userId);
  if (user === undefined && userId !== null) throw new Error(`No user ${userId}`);
  world.printAdmin = { ...world.printAdmin, user: user?.id ?? null };
  world.noteAccess();
}

/** What the redirect address was given. */
export function answerOf(world: World): URLSearchParams {
  const location = world.email?.myEmail.page?.location;
  if (location === null || location === undefined) throw new Error('The browser is not sent back.');
  const url = new URL(location);
  return new URLSearchParams(url.hash === '' ? url.search : url.hash.slice(1));
}

export const ownPage = (world: World) => world.email?.myEmail.page ?? null;

/** Answers each page in the printer's browser as it comes, until one ends it or goes no further. */
export function answerPages(world: World, account: string, organization = false): void {
  const password = world.email?.cloud.entra.tenants
    .flatMap(({ users }) => users)
    .find(({ address }) => address === account)?.password;
  const answers: Readonly<Record<string, SignInInput>> = {
    pick: { type: 'use-other-account' },
    account: { type: 'enter-account', account },
    password: { type: 'enter-password', password: password ?? '' },
    consent: { type: 'accept', organization },
    'stay-signed-in': { type: 'stay-signed-in', yes: false },
  };
  for (let pages = 0; pages < 10; pages += 1) {
    const page = ownPage(world);
    const input = answers[page?.session.page ?? ''];
    if (page === null || page.location !== null || page.session.problem !== null || input === undefined) return;
    send(world, { type: 'authorize.step', input });
  }
}

/** The form with which the application redeems a code. */
export const redemption = (code: string, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  grant_type: 'authorization_code',
  client_id: browserApp.clientId,
  redirect_uri: panelRedirectUri,
  code,
  code_verifier: verifier,
  client_info: '1',
  ...more,
});

/** Opens /authorize and answers the pages up to the answer for the application; the code. */
export function codeFor(world: World, account: string, more: Readonly<Record<string, string>> = {}): string {
  send(world, { type: 'authorize.open', request: authorizeRequest(more) });
  answerPages(world, account);
  const code = answerOf(world).get('code');
  if (code === null) throw new Error('No code was given.');
  return code;
}

/** POST /token as the panel's page sends it. */
export function askToken(world: World, form: Readonly<Record<string, string>>): TokenReply {
  const { code_verifier: sent } = form;
  const challenge = sent === undefined ? null : challengeOf(sent);
  const answer = send(world, { type: 'authorize.token', form, challenge });
  if (answer === undefined) throw new Error('No answer came.');
  return answer;
}

/** AADSTS number of an answer; 0: none. */
export const aadstsOf = ({ body }: TokenReply): unknown => (Array.isArray(body.error_codes) ? body.error_codes[0] : 0);

/** The whole sign-in of whoever is logged in (G25-G28). `organization`: consents for everybody. Returns the last page where it came to nothing. */
export function signInOwn(world: World, account: string, organization = false): string | null {
  send(world, { type: 'authorize.open', request: authorizeRequest({ state: `state-${world.trueTime}` }) });
  answerPages(world, account, organization);
  const page = ownPage(world);
  if (page?.location === null || page === null) return page?.session.page ?? 'none';
  const code = answerOf(world).get('code');
  if (code === null) return 'declined';
  const { status } = askToken(world, redemption(code));
  if (status !== 200) return 'no-tokens';
  send(world, { type: 'my-email.signed-in' });
  return null;
}

/** A scan as anybody would begin it. */
const { to: _, ...scan } = practiceScan;
export const ownScan = scan;
