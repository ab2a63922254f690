// A real Chromium for a test: its own profile in a temporary folder, no fixed ports, gone at the end.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { ensureChromium, launchArguments } from '../../tools/chromium.ts';

type LaunchOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

/** What a test may choose. `userDataDir`: come back to a profile (it is then kept on close). */
export interface OpenOptions {
  viewport?: { width: number; height: number };
  hasTouch?: boolean;
  locale?: string;
  serviceWorkers?: 'allow' | 'block';
  userDataDir?: string;
  args?: string[];
}

/** An open browser with one page. `errors` collects page errors, console errors and policy violations. */
export interface OpenBrowser {
  context: BrowserContext;
  page: Page;
  userDataDir: string;
  errors: string[];
  /** Process ids of every process of this browser (found by its profile folder), main process first. */
  pids: () => number[];
  close: () => Promise<void>;
  /** kill -9 of all its processes; resolves when they are gone. The profile stays until `close`. */
  kill: () => Promise<void>;
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function processesOf(userDataDir: string): number[] {
  if (!existsSync('/proc/self/cmdline')) {
    const lines = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n');
    return lines.filter((line) => line.includes(userDataDir)).map((line) => Number.parseInt(line, 10));
  }
  const lock = join(userDataDir, 'SingletonLock');
  const main = mainProcess(lock);
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && commandLine(name).includes(userDataDir));
  return all.map(Number).sort((a, b) => Number(b === main) - Number(a === main) || a - b);
}

// SingletonLock is a dangling link named host-pid.
function mainProcess(lock: string): number | undefined {
  try {
    return Number(readlinkSync(lock).split('-').at(-1));
  } catch {
    return undefined;
  }
}

async function kill(userDataDir: string): Promise<void> {
  for (let round = 0; round < 100; round++) {
    const pids = processesOf(userDataDir);
    if (pids.length === 0) return;
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended by itself meanwhile.
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The browser did not end.');
}

function watch(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
}

/** Opens a browser with one empty page (800 × 480 unless told). Close it in `afterEach` or with `await using`. */
export async function openBrowser(options: OpenOptions = {}): Promise<OpenBrowser & AsyncDisposable> {
  const {
    userDataDir = mkdtempSync(join(tmpdir(), 'faceplate-browser-')),
    args = [],
    viewport = { width: 800, height: 480 },
    ...rest
  } = options;
  const launch: LaunchOptions = {
    executablePath: ensureChromium(),
    headless: true,
    args: [...launchArguments, ...args],
    viewport,
    ...rest,
  };
  const context = await chromium.launchPersistentContext(userDataDir, launch);
  context.setDefaultTimeout(15_000);
  const errors: string[] = [];
  for (const page of context.pages()) watch(page, errors);
  context.on('page', (page) => watch(page, errors));
  const page = context.pages()[0] ?? (await context.newPage());
  const close = async (): Promise<void> => {
    await context.close().catch(() => undefined);
    if (!options.userDataDir) rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return {
    context,
    page,
    userDataDir,
    errors,
    pids: () => processesOf(userDataDir),
    close,
    kill: () => kill(userDataDir),
    [Symbol.asyncDispose]: close,
  };
}

/** Waits until the panel says that it can be used (its mark `app-ready`). */
export async function appReady(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('app-ready').length > 0, undefined, { polling: 50 });
}
