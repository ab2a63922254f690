// The work of `npm start`: build when needed, serve, say where.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './build.ts';
import { LiveSignInError } from './live-sign-in.ts';
import { projectRoot } from './paths.ts';
import { serve } from './serve.ts';
import { surfaces } from './surfaces.ts';

/** The port to use, or a plain complaint. */
export function portFrom(text: string | undefined): number | string {
  if (text === undefined || text === '') return 4600;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  return `PORT must be a number from 1 to 65535, not "${text}".`;
}

/** What to say when the server cannot start. */
export function startAdvice(code: string | undefined, port: number): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken, perhaps by a Faceplate that is already running: look at http://localhost:${port}/. Otherwise choose another: PORT=${port + 1} npm start`;
  }
  if (code === 'EACCES')
    return `Port ${port} may not be used by this account. Choose one above 1023: PORT=4600 npm start`;
  return `The server could not start on port ${port} (${code ?? 'unknown reason'}).`;
}

async function main(): Promise<void> {
  const port = portFrom(process.env.PORT);
  if (typeof port === 'string') return stop(port);
  try {
    await ensureBuild();
  } catch (error) {
    if (error instanceof LiveSignInError) return stop(error.message);
    throw error;
  }
  const storybook = join(projectRoot, 'storybook-static');
  try {
    const { url } = await serve({ dir: join(projectRoot, 'dist'), storybook, port });
    console.log('\nFaceplate is running. Stop it with Ctrl+C.\n');
    for (const { folder, name } of surfaces) console.log(`  ${url}/${folder ? `${folder}/` : ''}`.padEnd(40), name);
    if (existsSync(join(storybook, 'index.html'))) console.log(`  ${url}/storybook/`.padEnd(40), 'Storybook');
    console.log();
  } catch (error) {
    stop(startAdvice((error as NodeJS.ErrnoException).code, port));
  }
}

function stop(message: string): void {
  console.error(`\n${message}\n`);
  process.exitCode = 1;
}

if (import.meta.main) await main();
