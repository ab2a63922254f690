import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { panelRedirectUri } from '../../../src/core/cloud/entra/contoso.ts';
import {
  afterLogOut,
  isSentByPanel,
  pageFor,
  panelOf,
  requestOf,
} from '../../../src/surfaces/microsoft/authorize/request.ts';
import { checkProperty } from '../../support/check-property.ts';

/** Where a site may be served. */
const roots = ['http://localhost:4600/', 'https://training.example/printers/', 'http://localhost:4600/panel/'];
const authorize = (root: string, query: Readonly<Record<string, string>>): string =>
  `${root}microsoft/authorize/?${new URLSearchParams(query)}`;

describe.each(roots)('a site at %s', (root) => {
  const panel = `${root}panel/`;

  test('the request is that of the application, with the redirect address as it is registered', () => {
    const asked = { client_id: 'a', redirect_uri: panel, state: 's t&=?#', nonce: '<b>n</b>', code_challenge: 'c' };
    const address = authorize(root, { ...asked, lang: 'pl', scenario: 'to-my-email', panel: '7', reality: 'real' });
    expect(requestOf(address)).toEqual({ ...asked, redirect_uri: panelRedirectUri });
    expect(isSentByPanel(address, requestOf(address))).toBe(true);
    expect(panelOf(address)).toBe(panel);
  });

  test('a foreign redirect address stays what it is, for the directory to refuse', () => {
    const address = authorize(root, { redirect_uri: 'https://elsewhere.example/panel/' });
    expect(requestOf(address)).toEqual({ redirect_uri: 'https://elsewhere.example/panel/' });
    expect(isSentByPanel(address, requestOf(address))).toBe(false);
  });

  test.each([{}, { lang: 'pl' }])('opened by hand with %j: no request', (query) => {
    expect(requestOf(authorize(root, query))).toBeNull();
    expect(isSentByPanel(authorize(root, query), null)).toBe(false);
  });

  test('an answer goes to the panel’s page with all that it says', () => {
    const address = authorize(root, {});
    expect(pageFor(address, `${panelRedirectUri}#code=1&state=2`)).toBe(`${panel}#code=1&state=2`);
    expect(pageFor(address, `${panelRedirectUri}?error=access_denied`)).toBe(`${panel}?error=access_denied`);
  });

  test('a log-out goes to the panel’s page, and gives the state back', () => {
    const to = (query: Readonly<Record<string, string>>) =>
      afterLogOut(`${root}microsoft/logout/?${new URLSearchParams(query)}`);
    expect(to({ post_logout_redirect_uri: panel })).toBe(panel);
    expect(to({ post_logout_redirect_uri: panel, state: 'a b' })).toBe(`${panel}?state=a+b`);
    expect(to({ post_logout_redirect_uri: 'https://elsewhere.example/' })).toBeNull();
    expect(to({})).toBeNull();
  });
});

/** Addresses as somebody makes them up who wants a browser to go elsewhere. */
const hostile = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.string(),
  fc.constantFrom('javascript:alert(1)', 'data:text/html,x', '//elsewhere.example/panel/', '', 'about:blank', 'blob:x'),
  fc
    .tuple(
      fc.constantFrom('', 'https://', 'http://a@', 'javascript:', '\t', ' '),
      fc.constantFrom(panelRedirectUri, 'http://localhost:4600/panel/', 'panel.faceplate.invalid', '/panel/'),
      fc.constantFrom('', '@elsewhere.example', '.elsewhere.example/', '/../../x', '%2f..', '\\@x', '#a', '?a', '//x'),
    )
    .map((parts) => parts.join('')),
);

test('whatever an address says, the browser goes to this site’s panel page or nowhere', () => {
  checkProperty(
    fc.property(fc.constantFrom(...roots), hostile, fc.string(), (root, there, state) => {
      const address = authorize(root, { redirect_uri: there, state });
      const out = `${root}microsoft/logout/?${new URLSearchParams({ post_logout_redirect_uri: there, state })}`;
      for (const page of [pageFor(address, there), afterLogOut(out), panelOf(address)]) {
        if (page === null) continue;
        const { origin, pathname, username, password } = new URL(page);
        expect([origin + pathname, username, password]).toEqual([`${root}panel/`, '', '']);
      }
    }),
    3000,
  );
});
