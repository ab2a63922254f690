// The set-up says in plain words what is missing, and knows when something is.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from '../../tools/chromium.ts';
import { installAdvice, nodeBinary, nodeProblem, packagesAreStale } from '../../tools/setup.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faceplate-setup-'));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
});

afterEach(() => rmSync(folder, { recursive: true }));

function install(seconds: number): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  const file = join(folder, 'node_modules/.package-lock.json');
  writeFileSync(file, '{}');
  const time = Date.now() / 1000 + seconds;
  utimesSync(file, time, time);
}

test('an old Node is told so', () => {
  expect(nodeProblem('18.20.1')).toContain('this is Node 18.20.1');
  expect(nodeProblem('20.0.0')).toBeUndefined();
});

test('packages are installed when missing or older than the lockfile', () => {
  expect(packagesAreStale(folder)).toBe(true);
  install(-60);
  expect(packagesAreStale(folder)).toBe(true);
  install(60);
  expect(packagesAreStale(folder)).toBe(false);
});

test('the platform package is preferred, a new Node will do, an old one will not', () => {
  const machine = { platform: 'linux', arch: 'riscv64', version: '24.1.0', execPath: '/here/node' };
  expect(nodeBinary(folder, machine)).toBe('/here/node');
  expect(nodeBinary(folder, { ...machine, version: '20.1.0' })).toBeUndefined();
  const own = join(folder, 'node_modules/node-linux-riscv64/bin');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'node'), '');
  expect(nodeBinary(folder, machine)).toBe(join(own, 'node'));
});

test('a failed install is explained', () => {
  expect(installAdvice('npm error code ENOTFOUND')).toContain('cannot reach its registry');
  expect(installAdvice('npm error code ENOSPC')).toContain('disk is full');
  expect(installAdvice('anything else')).toContain('npm ci');
});

test('a CHROMIUM_PATH that leads nowhere is an error, not a reason to look elsewhere', () => {
  expect(() => findChromium({ CHROMIUM_PATH: join(folder, 'none') })).toThrow('there is no program there');
  expect(findChromium({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath);
});
