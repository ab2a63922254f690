/** Scopes of a request: one resource and its permissions, besides OpenID Connect's own (identity.md 1.5, 6.2). */
import type { EntraRefusal } from './aadsts.ts';
import type { AppRegistration } from './directory.ts';

const openIdScopes = ['openid', 'profile', 'email', 'offline_access'];

/** Hosts that name the same resource, and the audience of its tokens. */
const resources: Readonly<Record<string, string>> = {
  'https://outlook.office.com': 'https://outlook.office.com',
  'https://outlook.office365.com': 'https://outlook.office.com',
  'https://graph.microsoft.com': 'https://graph.microsoft.com',
};
const graph = 'https://graph.microsoft.com';

/** Permissions that the simulated services know, by audience. */
const permissions: Readonly<Record<string, readonly string[]>> = {
  'https://outlook.office.com': [
    'SMTP.Send',
    'IMAP.AccessAsUser.All',
    'POP.AccessAsUser.All',
    'EWS.AccessAsUser.All',
    'EAS.AccessAsUser.All',
    'User.Read',
    'Mail.Read',
    'Mail.Send',
  ],
  [graph]: [
    'SMTP.Send',
    'IMAP.AccessAsUser.All',
    'POP.AccessAsUser.All',
    'User.Read',
    'Mail.Read',
    'Mail.ReadWrite',
    'Mail.Send',
    'Contacts.Read',
    'Calendars.Read',
    'Files.Read',
  ],
};

/** What a request asks for. */
export interface Asked {
  /** In one spelling: full URLs of the audience for permissions, bare OpenID Connect scopes. */
  scopes: readonly string[];
  /** Audience of the access token; Graph where only OpenID Connect's scopes are asked for. */
  audience: string;
  /** Permissions without their resource. */
  permissions: readonly string[];
}

interface OneScope {
  audience: string;
  permission: string;
}

function readScope(scope: string): OneScope | null {
  const slash = scope.lastIndexOf('/');
  const resource = slash < 0 ? graph : scope.slice(0, slash).replace(/\/$/, '').toLowerCase();
  const audience = Object.hasOwn(resources, resource) ? resources[resource] : undefined;
  const name = scope.slice(slash + 1).toLowerCase();
  if (audience === undefined) return null;
  if (slash >= 0 && name === '.default') return { audience, permission: '.default' };
  const permission = permissions[audience]?.find((known) => known.toLowerCase() === name);
  return permission === undefined ? null : { audience, permission };
}

/** `.default` stands for what the registration lists of that resource. */
function expand({ audience, permission }: OneScope, app: AppRegistration): readonly string[] {
  if (permission !== '.default') return [`${audience}/${permission}`];
  return app.scopes.filter((scope) => scope.startsWith(`${audience}/`));
}

/** The short name of a scope: "SMTP.Send". */
export const permissionOf = (scope: string): string => scope.slice(scope.lastIndexOf('/') + 1);

export const isOpenId = (scope: string): boolean => openIdScopes.includes(scope);

/** What a list of scopes asks for, or why it cannot be asked (70011, 700022). */
export function readScopes(list: readonly string[], app: AppRegistration): Asked | EntraRefusal {
  const found: OneScope[] = [];
  for (const scope of list) {
    if (isOpenId(scope)) continue;
    const one = readScope(scope);
    if (one === null) return { aadsts: 70011, values: { scope } };
    found.push(one);
  }
  const audience = found[0]?.audience ?? graph;
  if (found.some((one) => one.audience !== audience)) return { aadsts: 700022 };
  const asked = found.flatMap((one) => expand(one, app));
  const scopes = [...new Set([...asked, ...list.filter(isOpenId)])];
  return { scopes, audience, permissions: scopes.filter((scope) => !isOpenId(scope)).map(permissionOf) };
}

/** The words of a `scope` parameter; null where it says nothing. */
export function scopeWords(parameter: string | undefined): readonly string[] | null {
  const words = (parameter ?? '').split(/\s+/).filter((word) => word !== '');
  return words.length === 0 || words.length > 64 ? null : words;
}

/** Told apart from an answer by its number. */
export const isRefusal = <T extends object>(answer: T | EntraRefusal): answer is EntraRefusal => 'aadsts' in answer;
