import { describe, expect, it } from 'vitest';
import { models } from '../../../src/core/device/models.ts';
import {
  caCertificatePath,
  emailBasicPath,
  firmwarePath,
  rootCertificatesPath,
  signInPath,
} from '../../../src/surfaces/webconfig/email-server/paths.ts';
import { pages, pagesFor, sideListOf, tabOf, tabs, tabsOf } from '../../../src/surfaces/webconfig/pages.ts';
import { hrefOf, pathOf, routeOf } from '../../../src/surfaces/webconfig/route.ts';

const all = pagesFor(['fax', 'to-my-email', 'additional-network']);

describe('the table of pages', () => {
  it('names every address once, under its tab', () => {
    const paths = pages.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(pages.filter((page) => !(tabs as readonly string[]).includes(tabOf(page)))).toEqual([]);
  });

  it('draws the tabs in the printer’s order, and none without a page', () => {
    const drawn = tabsOf(all).map(({ tab }) => tab);
    expect(drawn).toEqual(tabs.filter((tab) => drawn.includes(tab)));
    expect(drawn).not.toContain('print');
    for (const { tab, first } of tabsOf(all)) expect(tabOf(first)).toBe(tab);
  });

  it('shows Status > Product, Network and Panel Snapshot without a log-in, and nothing else', () => {
    expect(pages.filter(({ open }) => open === true).map(({ path }) => path)).toEqual([
      'status/product',
      'status/network',
      'status/panel-snapshot',
    ]);
  });

  it('has pages of a capability only on models that have it', () => {
    for (const { capabilities } of Object.values(models)) {
      const needs = pagesFor(capabilities).flatMap((page) => page.needs ?? []);
      expect(needs.filter((need) => !(capabilities as readonly string[]).includes(need))).toEqual([]);
    }
  });

  it('lists every page of a tab once, those of a group together', () => {
    for (const { tab } of tabsOf(all)) {
      const listed = sideListOf(all, tab).flatMap((entry) => entry.pages);
      expect(new Set(listed)).toEqual(new Set(all.filter((page) => tabOf(page) === tab)));
      const groups = sideListOf(all, tab).flatMap(({ group }) => group ?? []);
      expect(new Set(groups).size).toBe(groups.length);
    }
    const email = sideListOf(all, 'network').find(({ group }) => group === 'webconfig:group.email-server');
    expect(email?.pages.map(({ label }) => label)).toEqual(['webconfig:page.basic', 'webconfig:page.connection-test']);
  });

  it('has the pages that Email Server > Basic leads to (G40, G03)', () => {
    for (const path of [emailBasicPath, caCertificatePath, rootCertificatesPath, firmwarePath])
      expect(pages.map((page) => page.path)).toContain(path);
  });
});

describe('an address', () => {
  it('is what stands behind #/', () => {
    expect(pathOf('#/network/basic')).toBe('network/basic');
    expect(pathOf('#/network/basic/')).toBe('network/basic');
    expect(pathOf('')).toBe('');
    expect(pathOf('#anchor')).toBe('');
    expect(pathOf(hrefOf('status/product'))).toBe('status/product');
  });

  it('leads to its page, with what belongs to the page', () => {
    expect(routeOf(all, emailBasicPath)).toMatchObject({ page: { path: emailBasicPath }, rest: [] });
    expect(routeOf(all, signInPath('outlook-com'))).toMatchObject({
      page: { path: emailBasicPath },
      rest: ['sign-in', 'outlook-com'],
    });
  });

  it('that no page has leads nowhere', () => {
    expect(routeOf(all, 'attic')).toBeNull();
    expect(routeOf(all, 'network')).toBeNull();
    expect(routeOf(all, `${emailBasicPath}s`)).toBeNull();
    expect(routeOf(pagesFor([]), 'fax/fax-server/email-server-settings')).toBeNull();
  });
});
