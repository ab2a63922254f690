import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { panelRedirectUri } from '../../src/core/cloud/entra/contoso.ts';
import { siteAddresses, siteRoot, toPage, toRegistered } from '../../src/identity/site-addresses.ts';
import { checkProperty } from '../support/check-property.ts';

const roots = ['http://localhost:4600/', 'https://office.example/', 'https://office.example/tools/printer/'];

describe.for(roots)('a site at %s', (root) => {
  const site = siteAddresses(root);

  test.for(['', 'panel/', 'panel/index.html', 'microsoft/', 'microsoft/authorize/', 'microsoft/logout/', 'webconfig/'])(
    'is found from its page %s',
    (page) => {
      expect(siteRoot(`${root}${page}?lang=pl#code=1&state=2`)).toBe(root);
    },
  );

  test('calls its panel page by the registered address, there and back', () => {
    expect(toRegistered(site.panel, site)).toBe(panelRedirectUri);
    const answer = '#code=a%2Bb&state=c';
    expect(toPage(`${panelRedirectUri}${answer}`, site)).toBe(`${site.panel}${answer}`);
    expect(toPage(`${panelRedirectUri}?error=x`, site)).toBe(`${site.panel}?error=x`);
  });

  test('passes on anything else as it is, for the directory to refuse', () => {
    for (const other of [
      `${root}panel`,
      `${site.panel}x`,
      `${site.panel}?x`,
      'https://evil.example/panel/',
      'javascript:1',
    ])
      expect(toRegistered(other, site)).toBe(other);
  });

  test.for([
    'https://evil.example/panel/#code=1',
    `${panelRedirectUri}x#code=1`,
    'https://panel.faceplate.invalid.evil.example/panel/',
    'https://user:password@panel.faceplate.invalid/panel/',
    'https://panel.faceplate.invalid@evil.example/panel/',
    'http://panel.faceplate.invalid/panel/',
    'javascript:alert(1)//https://panel.faceplate.invalid/panel/',
    '//panel.faceplate.invalid/panel/',
    '',
  ])('never goes to %s', (address) => {
    expect(toPage(address, site)).toBeNull();
  });
});

test('whatever the address, the browser goes to the panel page of this site or nowhere', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom('https://', panelRedirectUri, '@', '#', '?', '/', '\\', '..', 'evil.example', '\t', 'javascript:'),
  );
  const site = siteAddresses('https://office.example/tools/');
  checkProperty(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const page = toPage(parts.join(''), site);
      if (page === null) return;
      const { origin, pathname, protocol } = new URL(page);
      expect([protocol, origin + pathname]).toEqual(['https:', site.panel]);
    }),
    2000,
  );
});
