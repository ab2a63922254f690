// @ts-check
// First step of every command, on any Node >= 20: a plain message or an installed project. Only Node's own modules here.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Says in plain words why this Node cannot run the project, or undefined when it can. @param {string} version like 20.1.0 */
export function nodeProblem(version) {
  if (Number.parseInt(version, 10) >= 20) return undefined;
  return `Faceplate needs Node 20 or later; this is Node ${version}. Install a current Node from https://nodejs.org and run the command again.`;
}

/** True when node_modules is missing or older than the lockfile. @param {string} folder the project's folder */
export function packagesAreStale(folder) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return true;
  return statSync(join(folder, 'package-lock.json')).mtimeMs > statSync(installed).mtimeMs;
}

/**
 * The Node that the project runs on: the one from npm for this platform, else this one when it is new enough.
 * @param {string} folder the project's folder
 * @param {{ platform?: string, arch?: string, version?: string, execPath?: string }} [machine] for tests
 * @returns {string | undefined} a path; undefined when there is none
 */
export function nodeBinary(folder, machine = {}) {
  const {
    platform = process.platform,
    arch = process.arch,
    version = process.versions.node,
    execPath = process.execPath,
  } = machine;
  const file = platform === 'win32' ? 'node.exe' : join('bin', 'node');
  const os = platform === 'win32' ? 'win' : platform;
  for (const name of [`node-${os}-${arch}`, `node-bin-${os}-${arch}`]) {
    const path = join(folder, 'node_modules', name, file);
    if (existsSync(path)) return path;
  }
  return Number.parseInt(version, 10) >= 24 ? execPath : undefined;
}

/** What to say when `npm ci` failed. @param {string} output what npm wrote */
export function installAdvice(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|network/i.test(output)) {
    return 'The packages could not be fetched: npm cannot reach its registry. Connect this machine to the network (or set npm\'s "registry" or "proxy") and run the command again.';
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: about 1 GB is needed for the packages.';
  if (/EACCES|EPERM/.test(output)) return 'npm may not write here: check who owns this folder and its node_modules.';
  return 'npm could not install the packages; its own message is above. Run `npm ci` by hand to see it again.';
}

/** Installs what the lockfile names, when needed; ends the process with a plain message when it cannot. */
export function installPackages() {
  if (!packagesAreStale(root)) return;
  console.log('Installing the packages that package-lock.json names (once, about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (result.status === 0) return;
  fail(
    result.error
      ? 'npm was not found. It comes with Node: install Node from https://nodejs.org.'
      : `${result.stderr}\n${installAdvice(result.stderr)}`,
  );
}

/** Prints a message and ends with exit code 1. @param {string} message @returns {never} */
export function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/**
 * Sets everything up, then runs a TypeScript file of tools/ with the project's own Node and ends with its exit code.
 * @param {string} script file name in tools/
 * @param {string[]} args
 */
export function runWithProjectNode(script, args) {
  const problem = nodeProblem(process.versions.node);
  if (problem) fail(problem);
  installPackages();
  const node = nodeBinary(root);
  if (!node) {
    fail(
      `Node 26 for ${process.platform}-${process.arch} is not among the installed packages (was npm run with --omit=optional?). Run \`npm ci\`, or use Node 24 or later.`,
    );
  }
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(node, [join(root, 'tools', script), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  // Ctrl+C reaches the child by itself; a plain kill does not, and would leave a server behind.
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP', 'SIGINT']))
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Could not start ${node}: ${error.message}`));
  child.on('exit', (code) => process.exit(code ?? 1));
}
