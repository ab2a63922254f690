// What the build leaves out of i18next (tools/prunings.ts) is what the words do not need; and how it is left out.
import { describe, expect, it, vi } from 'vitest';
import { languages } from '../../src/core/device/profile.ts';
import { importsOf } from '../../tools/layers.ts';
import { flatten, readStrings, variablesOf } from '../../tools/locale-keys.ts';
import { pruned, unfound } from '../../tools/prune.ts';
import type { Pruning } from '../../tools/prunings.ts';
import { prunedCopy, sources } from '../support/pruned.ts';

const small = (code: string, rule: Partial<Pruning>) => pruned(code, [{ why: '', ...rule }], new Set());

describe('pruning', () => {
  it.each([
    ['a statement', 'f();\ng();', { cut: ['f('] }, '{}\ng();'],
    ['an if, not its else', 'if (a) b(); else c();', { cut: ['if (a)'] }, 'c();'],
    ['the rest of an else-if', 'if (a) b(); else if (c) d();', { cut: ['if (c)'] }, 'if (a) b(); else {}'],
    [
      'the inside of a function',
      'function f(a) {\n  g();\n}\nf();',
      { cut: ['function f('] },
      'function f(a) {}\n\n\nf();',
    ],
    ['the inside of an arrow function', 'const f = () => g();', { cut: ['const f ='] }, 'const f = () => {}'],
    ['a method', 'class A { f() {} g() {} }', { cut: ['f('] }, 'class A {  g() {} }'],
    ['a property', 'x = { a: 1, b: 2 }', { cut: ['a: '] }, 'x = {  b: 2 }'],
    ['a case', 'switch (a) { case 1: b(); case 2: c(); }', { cut: ['case 1'] }, 'switch (a) {  case 2: c(); }'],
    ['a known value', 'this.a = this.a + b.a', { known: { 'this.a': '1' } }, 'this.a = (1) + b.a'],
    ['a known value by its beginning', 'x = a ? b : c', { known: { 'a ? …': 'b' } }, 'x = (b)'],
  ])('takes %s', (_what, before, rule, after) => {
    expect(small(before, rule).replace(/;?$/, '')).toBe(after.replace(/;?$/, ''));
  });

  it('says what it does not find', () => {
    const rules = [{ why: '', cut: ['a(', 'b('], known: { c: '1' } }];
    const found = new Set<string>();
    pruned('a();', rules, found);
    expect(unfound(rules, found)).toEqual(['b(', 'c']);
  });
});

describe('i18next without what is not needed', () => {
  const namespaces = ['panel', 'screens', 'app'] as const;
  const texts = languages.flatMap((language) =>
    namespaces.flatMap((file) =>
      flatten(readStrings(language, file)).map(([key, text]) => ({ language, file, key, text })),
    ),
  );

  it('is called as the table says', () => {
    const users = sources().filter((source) => importsOf(source).includes('i18next'));
    expect(users).toHaveLength(1);
    const [user = ''] = users;
    const called = [...user.matchAll(/translator\.(\w+)/g)].map(([, name]) => name);
    expect(new Set(called)).toEqual(new Set(['addResourceBundle', 'changeLanguage', 'init', 't']));
    expect(
      /createInstance\(\{\n([\s\S]*?)\n {2}\}\)/
        .exec(user)?.[1]
        ?.match(/(?<=^ {4})\w+/gm)
        ?.sort(),
    ).toEqual([
      'defaultNS',
      'initAsync',
      'interpolation',
      'load',
      'missingInterpolationHandler',
      'missingKeyHandler',
      'ns',
      'resources',
      'saveMissing',
    ]);
  });

  it('has words that need nothing else', () => {
    const reserved =
      /^(appendNamespaceToCIMode|applyPostProcessor|context|defaultValue.*|fallbackLng|interpolation|joinArrays|keySeparator|lngs?|nest|ns|nsSeparator|ordinal|postProcess|replace|return.*|skipInterpolation)$/;
    for (const { key, text } of texts) {
      expect(key).toMatch(/^[\w.-]+$/);
      expect(key).not.toMatch(/_(zero|ordinal)/);
      expect(text).not.toContain('$t(');
      expect(text.replace(/\{\{\w+\}\}/g, '')).not.toMatch(/\{\{|\}\}/);
      for (const variable of variablesOf(text)) expect(variable).not.toMatch(reserved);
    }
  });

  it('says the same as the whole one', async () => {
    const { url, missing } = prunedCopy('i18next');
    expect(missing).toEqual([]);
    vi.doMock('i18next', () => import(/* @vite-ignore */ url));
    const whole = await spoken(texts, await vi.importActual('i18next'));
    const small = await spoken(texts, await import('i18next'));
    vi.doUnmock('i18next');
    expect(small.length).toBeGreaterThan(texts.length);
    expect(small).toEqual(whole);
  });
});

type Texts = readonly { language: string; file: string; key: string; text: string }[];

/** Every text of every language as it is said for several values of its variables, and what is missing of it. */
async function spoken(texts: Texts, { createInstance }: typeof import('i18next')): Promise<string[]> {
  const said: string[] = [];
  const translator = createInstance({
    ns: [],
    defaultNS: 'panel',
    resources: {},
    initAsync: false,
    load: 'currentOnly',
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => said.push(`missing ${namespace}:${key}`),
    missingInterpolationHandler: (text: string) => said.push(`no value in ${text}`),
  });
  void translator.init();
  for (const language of new Set(texts.map((text) => text.language))) {
    for (const file of ['panel', 'screens', 'app'] as const)
      translator.addResourceBundle(
        language,
        file === 'screens' ? 'panel' : file,
        readStrings(language as 'en', file),
        true,
      );
    void translator.changeLanguage(language);
    for (const { key, file, text } of texts.filter((each) => each.language === language)) {
      const name = `${file === 'app' ? 'app:' : ''}${key}`.replace(/_(one|two|few|many|other)$/, '');
      const values = (value: string | number) =>
        Object.fromEntries(variablesOf(text).map((variable) => [variable, variable === 'count' ? 7 : value]));
      said.push(translator.t(name, values('<b>{{count}} $t(menu.home) {{- x}}')));
      for (const count of [0, 1, 2, 5, 21, 1.5]) said.push(translator.t(name, { ...values(count), count }));
      if (variablesOf(text).some((variable) => variable !== 'count')) said.push(translator.t(name, { count: 1 }));
    }
    said.push(translator.t('no.such.key'), translator.t('app:none', { a: 1 }));
  }
  return said;
}
