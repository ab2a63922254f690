// live-sign-in.json: switches the sign-in at the real Entra ID on when the site is built (docs/live-sign-in.md). Not there: off.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LiveSignIn } from '../src/identity/live-sign-in.ts';
import { projectRoot } from './paths.ts';

/** The file, in the project's folder; Git ignores it. */
export const liveSignInFile = 'live-sign-in.json';

const defaultScopes: LiveSignIn['scopes'] = ['https://outlook.office.com/SMTP.Send'];

/** The file cannot be used. `message` says which key is wrong and what to do. */
export class LiveSignInError extends Error {
  override name = 'LiveSignInError';

  constructor(what: string) {
    super(`${liveSignInFile}: ${what}\nSee docs/live-sign-in.md. Without this file the sign-in is practice only.`);
  }
}

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const domain = /^(?!-)[a-z\d-]{1,63}(\.[a-z\d-]{1,63})+$/i;
const openId = ['openid', 'profile', 'email', 'offline_access'];
const keys = ['tenantId', 'clientId', 'scopes'];

type Read = Readonly<Record<string, unknown>>;

function readTenant({ tenantId }: Read): string {
  if (typeof tenantId !== 'string' || tenantId === '')
    throw new LiveSignInError('"tenantId" is missing. Enter the "Directory (tenant) ID" of the app registration.');
  if (/^(common|organizations|consumers)$/i.test(tenantId))
    throw new LiveSignInError(
      `"tenantId" is "${tenantId}", which lets in other organizations or personal accounts. Enter the ID or domain of yours.`,
    );
  if (!guid.test(tenantId) && !domain.test(tenantId))
    throw new LiveSignInError(
      `"tenantId" is "${tenantId}". Enter an ID like 11111111-2222-3333-4444-555555555555 or a domain like contoso.com, no address.`,
    );
  return tenantId.toLowerCase();
}

function readClient({ clientId }: Read): string {
  if (typeof clientId === 'string' && guid.test(clientId)) return clientId.toLowerCase();
  const found = clientId === undefined ? 'is missing' : `is ${JSON.stringify(clientId)}`;
  throw new LiveSignInError(
    `"clientId" ${found}. Enter the "Application (client) ID" of the app registration, an ID like 66666666-7777-8888-9999-000000000000.`,
  );
}

/** The resource of a permission; Microsoft Graph where none is named. */
const resourceOf = (scope: string): string => scope.slice(0, Math.max(0, scope.lastIndexOf('/'))).toLowerCase();

function readScopes({ scopes = defaultScopes }: Read): readonly string[] {
  if (!Array.isArray(scopes) || scopes.length === 0 || scopes.length > 20)
    throw new LiveSignInError('"scopes" must be a list of 1 to 20 permissions, or be left out.');
  for (const scope of scopes as readonly unknown[])
    if (typeof scope !== 'string' || !/^(https:\/\/[\w.-]+(\/[\w.-]+)*\/)?[\w.-]+$/.test(scope))
      throw new LiveSignInError(
        `"scopes" holds ${JSON.stringify(scope)}. Enter permissions like "https://outlook.office.com/SMTP.Send" (https) or "User.Read".`,
      );
  const permissions = (scopes as readonly string[]).filter((scope) => !openId.includes(scope));
  if (permissions.length === 0)
    throw new LiveSignInError('"scopes" names no permission besides the sign-in itself. Leave it out, or add one.');
  if (new Set(permissions.map(resourceOf)).size > 1)
    throw new LiveSignInError(
      '"scopes" names permissions of several services. One token is for one service: keep one.',
    );
  return permissions;
}

/** Checks the text of the file. Throws a LiveSignInError. */
export function parseLiveSignIn(text: string): LiveSignIn {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw new LiveSignInError(`this is no JSON (${String(error)}). Compare it with live-sign-in.example.json.`);
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new LiveSignInError('there must be an object in braces. Compare it with live-sign-in.example.json.');
  const unknown = Object.keys(read).find((key) => !keys.includes(key));
  if (unknown !== undefined)
    throw new LiveSignInError(
      `"${unknown}" is not known. Known: ${keys.join(', ')}. No secret belongs here: take it out.`,
    );
  const given = read as Read;
  return { tenantId: readTenant(given), clientId: readClient(given), scopes: readScopes(given) };
}

/** What the file in a folder says; null where there is none. Throws a LiveSignInError. */
export function readLiveSignIn(folder: string = projectRoot): LiveSignIn | null {
  const file = join(folder, liveSignInFile);
  return existsSync(file) ? parseLiveSignIn(readFileSync(file, 'utf8')) : null;
}

/** What Vite puts into the pages in the place of a name (src/identity/live-sign-in.ts). */
export const liveSignInDefine = (live: LiveSignIn | null): Record<string, string> => ({
  __LIVE_SIGN_IN__: JSON.stringify(live),
});
