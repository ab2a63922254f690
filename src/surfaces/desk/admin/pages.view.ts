/** The pages of the admin centers and their addresses, as far as they are modelled. Pure. */

export const centerIds = ['exchange', 'microsoft-365', 'entra'] as const;
export type CenterId = (typeof centerIds)[number];

export const centerHosts: Readonly<Record<CenterId, string>> = {
  exchange: 'admin.exchange.microsoft.com',
  'microsoft-365': 'admin.microsoft.com',
  entra: 'entra.microsoft.com',
};

interface AdminPage {
  center: CenterId;
  path: string;
  /** Pages about one thing of the list stand below it. */
  hasItems: boolean;
}

const page = (center: CenterId, path: string, hasItems = false): AdminPage => ({ center, path, hasItems });

/** In the order of each center's list. Paths in lower case, as address bars may change them. */
export const adminPages = {
  'mail-flow': page('exchange', '/settings/mailflow'),
  mailboxes: page('exchange', '/mailboxes', true),
  'active-users': page('microsoft-365', '/users', true),
  'modern-authentication': page('microsoft-365', '/settings/modernauthentication'),
  'password-expiration': page('microsoft-365', '/settings/passwordexpiration'),
  properties: page('entra', '/properties'),
  'conditional-access': page('entra', '/conditionalaccess/policies', true),
  users: page('entra', '/users', true),
  'enterprise-applications': page('entra', '/enterpriseapps', true),
  consent: page('entra', '/consentandpermissions'),
  'app-registrations': page('entra', '/appregistrations'),
  'sign-in-logs': page('entra', '/signinlogs'),
} as const satisfies Record<string, AdminPage>;

export type AdminPageId = keyof typeof adminPages;
export const adminPageIds = Object.keys(adminPages) as AdminPageId[];

export const pagesOf = (center: CenterId): readonly AdminPageId[] =>
  adminPageIds.filter((id) => adminPages[id].center === center);

/** Where somebody is. `page` null: the center has no such page. */
export interface AdminPlace {
  center: CenterId;
  page: AdminPageId | null;
  item: string | null;
}

/** The address of a page, without "https://". */
export function adminAddress(id: AdminPageId, item: string | null = null): string {
  const { center, path } = adminPages[id];
  return `${centerHosts[center]}${path}${item === null ? '' : `/${encodeURIComponent(item)}`}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The place at an address; the first page of the Exchange admin center where the host is none of ours. */
export function readAdminAddress(address: string): AdminPlace {
  const [, host = '', rest = ''] = /^(?:https?:\/\/)?([^/?#]*)([^?#]*)/i.exec(address.trim()) ?? [];
  const path = rest.replace(/\/+$/, '').toLowerCase();
  const center = centerIds.find((id) => centerHosts[id] === host.toLowerCase()) ?? 'exchange';
  const [first = null] = pagesOf(center);
  if (path === '') return { center, page: first, item: null };
  for (const id of pagesOf(center)) {
    const { path: own, hasItems } = adminPages[id];
    if (path === own) return { center, page: id, item: null };
    if (hasItems && path.startsWith(`${own}/`)) return { center, page: id, item: decoded(path.slice(own.length + 1)) };
  }
  return { center, page: null, item: null };
}
