import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../tools/paths.ts';

const folder = mkdtempSync(join(projectRoot, 'node_modules/.types-'));
afterAll(() => rmSync(folder, { recursive: true }));

const tsc = join(projectRoot, 'node_modules/typescript/bin/tsc');
const options: ExecFileSyncOptions = { encoding: 'utf8', cwd: folder };

const dynamicKey = (group: string) => `t(\`${group}.$\{id}\`)`;

/** What the compiler says about each line; '' where it is content. */
function complaints(lines: readonly string[]): string[] {
  const head =
    "import { useT, T } from '../../src/i18n/t.tsx';\nimport type { ItemId } from '../../src/core/device/panel/menu.ts';\nconst t = useT();\ndeclare const id: ItemId;\n";
  writeFileSync(join(folder, 'lines.tsx'), head + lines.map((line) => `${line};`).join('\n'));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.json', files: ['lines.tsx'], include: [], exclude: [] }),
  );
  let output = '';
  try {
    execFileSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], options);
  } catch (error) {
    output = String((error as { stdout: unknown }).stdout);
  }
  const first = head.split('\n').length;
  return lines.map(
    (_, index) => new RegExp(`lines\\.tsx\\(${first + index},\\d+\\): error (.*)`).exec(output)?.[1] ?? '',
  );
}

describe('the typed keys', () => {
  it('let right keys and values pass', () => {
    expect(
      complaints([
        "t('menu.home')",
        "t('app:elsewhere.here')",
        "t('value.percent', { percent: 40 })",
        "t('value.seconds', { count: 5 })",
        dynamicKey('menu'),
        '<T k="menu.home" />',
        '<T k="value.percent" values={{ percent: 40 }} />',
      ]),
    ).toEqual(['', '', '', '', '', '', '']);
  });

  it('refuse a wrong key, a missing variable, a wrong one, and a plural form as a key', () => {
    const said = complaints([
      "t('menu.nowhere')",
      "t('elsewhere.here')",
      "t('value.percent')",
      "t('value.percent', { per: 40 })",
      "t('value.seconds_one', { count: 1 })",
      "t('menu.home', { count: 1 })",
      dynamicKey('menus'),
      '<T k="menu.nowhere" />',
      '<T k="value.percent" />',
    ]);
    expect(said.map((text) => text.slice(0, 2))).toEqual(said.map(() => 'TS'));
  });
});
