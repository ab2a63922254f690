/** The pages of Web Config: one table for tabs, side list, routes and stories (printer.md 6.1). A new page is a row here and its file. */
import type { ComponentType } from 'preact';
import type { Capability } from '../../core/device/models.ts';
import type { PlainKey } from '../../i18n/i18n.ts';
import { lazy } from '../../ui/lazy.tsx';
import { morePages } from './more-pages.ts';

/** The tabs in the printer's order; one that has no page is not drawn. */
export const tabs = [
  'status',
  'print',
  'scan-copy',
  'fax',
  'storage',
  'network',
  'network-security',
  'product-security',
  'device-management',
  'epson-open-platform',
] as const;
export type TabId = (typeof tabs)[number];

export interface WebPage {
  /** What stands behind `#/` in the address; its first part is the tab. */
  path: `${TabId}/${string}`;
  label: PlainKey;
  /** The entry of the side list under which the page stands; also the first part of its heading: "Email Server > Basic". */
  group?: PlainKey;
  /** May be seen without logging in. */
  open?: true;
  /** Only models with this capability have the page. */
  needs?: Capability;
  Page: ComponentType;
}

/** In the order of the side lists. */
export const pages: readonly WebPage[] = [
  {
    path: 'status/product',
    label: 'webconfig:page.product',
    open: true,
    Page: lazy(async () => (await import('./status/product.tsx')).ProductPage),
  },
  {
    path: 'status/network',
    label: 'webconfig:page.network',
    open: true,
    Page: lazy(async () => (await import('./status/network-status.tsx')).NetworkStatusPage),
  },
  {
    path: 'status/job-history',
    label: 'webconfig:page.job-history',
    Page: lazy(async () => (await import('./status/job-history.tsx')).JobHistoryPage),
  },
  {
    path: 'status/panel-snapshot',
    label: 'webconfig:page.panel-snapshot',
    open: true,
    Page: lazy(async () => (await import('./status/panel-snapshot.tsx')).PanelSnapshotPage),
  },
  {
    path: 'network/basic',
    label: 'webconfig:page.basic',
    Page: lazy(async () => (await import('./network/basic.tsx')).NetworkBasicPage),
  },
  {
    path: 'network/wired-lan',
    label: 'webconfig:page.wired-lan',
    Page: lazy(async () => (await import('./network/connection.tsx')).WiredLanPage),
  },
  {
    path: 'network/wifi',
    label: 'webconfig:page.wifi',
    Page: lazy(async () => (await import('./network/connection.tsx')).WifiPage),
  },
  {
    path: 'network/email-server/basic',
    label: 'webconfig:page.basic',
    group: 'webconfig:group.email-server',
    Page: lazy(async () => (await import('./email-server/basic.tsx')).EmailServerBasicPage),
  },
  {
    path: 'network/email-server/connection-test',
    label: 'webconfig:page.connection-test',
    group: 'webconfig:group.email-server',
    Page: lazy(async () => (await import('./email-server/connection-test.tsx')).ConnectionTestPage),
  },
  ...morePages,
];

/** The tab of a page. */
export const tabOf = ({ path }: Pick<WebPage, 'path'>): TabId => path.split('/')[0] as TabId;

/** The pages that a model has. */
export const pagesFor = (capabilities: readonly Capability[]): readonly WebPage[] =>
  pages.filter(({ needs }) => needs === undefined || capabilities.includes(needs));

/** The tabs that have a page, each with its first one. */
export function tabsOf(offered: readonly WebPage[]): readonly { tab: TabId; first: WebPage }[] {
  return tabs.flatMap((tab) => {
    const first = offered.find((page) => tabOf(page) === tab);
    return first === undefined ? [] : [{ tab, first }];
  });
}

export interface SideEntry {
  group: PlainKey | null;
  pages: readonly WebPage[];
}

/** The side list of a tab: single pages, and groups of pages, as they come in the table. */
export function sideListOf(offered: readonly WebPage[], tab: TabId): readonly SideEntry[] {
  const entries: { group: PlainKey | null; pages: WebPage[] }[] = [];
  for (const page of offered.filter((each) => tabOf(each) === tab)) {
    const group = page.group ?? null;
    const known = group === null ? undefined : entries.find((entry) => entry.group === group);
    if (known === undefined) entries.push({ group, pages: [page] });
    else known.pages.push(page);
  }
  return entries;
}
