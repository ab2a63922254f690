import { describe, expect, it } from 'vitest';
import { loadI18n } from '../../src/i18n/i18n.ts';
import { displayLanguages } from '../../src/i18n/languages.ts';

const root = () => ({ lang: '', dir: '' });

/** The words of the panel come in two files. */
const both = ['panel', 'screens'] as const;

describe('the words', () => {
  it.each(displayLanguages)('load in %s and set lang and dir', async (language) => {
    const element = root();
    const i18n = await loadI18n(language, { namespaces: both, root: element });
    expect(element).toEqual({ lang: language, dir: language === 'en-XB' ? 'rtl' : 'ltr' });
    expect(i18n.t('menu.home')).not.toBe('');
    expect(i18n.t('value.seconds', { count: 5 })).toMatch(/5/);
  });

  it('switch at once, and the last of several wishes wins', async () => {
    const element = root();
    const i18n = await loadI18n('en', { namespaces: both, root: element });
    const seen: string[] = [];
    i18n.subscribe(() => seen.push(`${i18n.language} ${element.lang} ${i18n.t('menu.general-settings')}`));
    await Promise.all([i18n.change('mk'), i18n.change('pl')]);
    expect(seen).toEqual(['pl pl Ustawienia ogólne']);
  });

  it('load a further namespace on demand, in every language chosen later', async () => {
    const i18n = await loadI18n('en', { namespaces: both, root: null });
    expect(() => i18n.t('app:elsewhere.here')).toThrow('Missing words: app:elsewhere.here');
    await i18n.load('app');
    expect(i18n.t('app:elsewhere.here')).toBe('Continue here');
    await i18n.change('pl');
    expect(i18n.t('app:elsewhere.here')).not.toBe('Continue here');
  });

  it('stay as they are where a language cannot be loaded', async () => {
    const i18n = await loadI18n('pl', { namespaces: both, root: null });
    await expect(i18n.change('xx' as 'pl')).rejects.toThrow('no words for xx');
    await i18n.load('app');
    expect([i18n.language, i18n.t('app:elsewhere.here')]).toEqual(['pl', 'Kontynuuj tutaj']);
  });

  it('tell of a missing key and of a variable without a value', async () => {
    const missing: string[] = [];
    const i18n = await loadI18n('en', { namespaces: both, root: null, onMissing: (what) => missing.push(what) });
    i18n.t('menu.nowhere' as 'menu.home');
    (i18n.t as (key: string) => string)('value.percent');
    expect(missing).toEqual(['panel:menu.nowhere', 'a value in “{{percent}}%”']);
  });

  it('show keys of nested groups', async () => {
    const i18n = await loadI18n('en', { root: null, namespaces: ['panel', 'screens', 'app'] });
    expect(i18n.t('app:panel-size.10-1')).toContain('1024');
  });
});

describe('the pseudo-locales', () => {
  it('en-XA is longer, accented and in brackets, and keeps its variables', async () => {
    const i18n = await loadI18n('en-XA', { namespaces: both, root: null });
    expect(i18n.t('menu.home')).toMatch(/^\[Höömé+~*\]$/);
    expect(i18n.t('menu.general-settings').length).toBeGreaterThanOrEqual('General Settings'.length * 1.4);
    expect(i18n.t('value.percent', { percent: 40 })).toContain('40');
    expect(i18n.t('value.seconds', { count: 1 })).toContain('1 ');
  });

  it('en-XB runs each word from right to left', async () => {
    const i18n = await loadI18n('en-XB', { namespaces: both, root: null });
    expect(i18n.t('menu.home')).toBe('\u200f\u202eHome\u202c\u200f');
    expect(i18n.t('value.percent', { percent: 40 })).toMatch(/^40/);
  });
});
