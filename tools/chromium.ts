// Finds a Chromium for the tests, or installs one: CHROMIUM_PATH, the system's, Debian's package, playwright's download.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { projectRoot } from './paths.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = [
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Arguments for every start of Chromium here: as root, without a GPU, without calls to the outside (stack.md 3.6). */
export const launchArguments: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a Chromium that is already on the machine, or undefined. Throws when CHROMIUM_PATH names no program. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env.CHROMIUM_PATH;
  if (named) {
    if (runnable(named)) return named;
    throw new Error(`CHROMIUM_PATH is "${named}", but there is no program there.`);
  }
  const inPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const own = chromium.executablePath();
  return [...inPath, ...places, own].find((path) => path !== '' && runnable(path));
}

function run(command: string, args: string[]): boolean {
  return (
    spawnSync(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      cwd: projectRoot,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  );
}

/** Path of a Chromium; installs one when there is none. Throws with plain words when nothing works. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('Installing Chromium from Debian (once) …');
    if (
      run('apt-get', ['update', '-qq']) &&
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    ) {
      const installed = findChromium();
      if (installed) return installed;
    }
  }
  console.log("Fetching playwright's Chromium (once) …");
  const cli = join(projectRoot, 'node_modules/playwright/cli.js');
  if (run(process.execPath, [cli, 'install', 'chromium'])) {
    const fetched = findChromium();
    if (fetched) return fetched;
  }
  throw new Error(
    'The tests need a Chromium, and none was found or could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run the command again.',
  );
}
