// Static server for the built site and Storybook. Only this machine can reach it.
import { existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { securityHeaders, storybookHeaders } from './csp.ts';

/** One request as the server saw it; `bytes` is the length of the answer's body as sent. */
export interface ServedRequest {
  path: string;
  status: number;
  bytes: number;
  type: string;
}

/** What to serve. `base`: mount point such as /some/folder/. `onServed` is told of every answer. */
export interface ServeOptions {
  dir: string;
  port?: number;
  storybook?: string | undefined;
  base?: string;
  /** Whether the site was built for the real sign-in; read from the project's folder where left out. */
  isLive?: boolean;
  onServed?: (request: ServedRequest) => void;
}

/** A running server: its address (no trailing slash, base included) and how to end it. */
export interface Served {
  url: string;
  port: number;
  close: () => Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const notFoundPage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Not found – Faceplate</title></head>
<body><main><h1>There is nothing at this address</h1><p>Check the address for a typing mistake, or go to the start page.</p><p><a href="/">Start page</a></p></main></body></html>`;

// Names with a hash never change; everything else must be asked for anew, the service worker above all.
const hashed = /\/assets\/.+-[\w-]{6,8}\.\w+$/;

function files(dir: string): Handler {
  return sirv(dir, {
    brotli: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(notFoundPage);
}

/** '/panel' → '/panel/': the pages' links are relative, so a folder must be asked for with its slash. */
function folderWithoutSlash(dir: string, path: string): boolean {
  if (path.endsWith('/') || path.includes('..') || path.includes('\0')) return false;
  const folder = join(dir, path);
  return existsSync(join(folder, 'index.html')) && statSync(folder).isDirectory();
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function handler(options: ServeOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const base = (options.base ?? '/').replace(/\/?$/, '/');
  const site = files(options.dir);
  const storybook =
    options.storybook && existsSync(join(options.storybook, 'index.html')) ? options.storybook : undefined;
  const stories = storybook ? files(storybook) : undefined;
  const headers = securityHeaders(options.isLive);
  return (request, response) => {
    const [rawPath = '/', query] = (request.url ?? '/').split('?', 2);
    const path = decoded(rawPath);
    const isStories = stories !== undefined && (path === `${base}storybook` || path?.startsWith(`${base}storybook/`));
    for (const [name, value] of Object.entries(isStories ? storybookHeaders : headers)) response.setHeader(name, value);
    watch(request, response, rawPath, options.onServed);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    if (path === undefined || !`${path}/`.startsWith(base)) return notFound(response);
    const mount = isStories ? `${base}storybook` : base.slice(0, -1);
    const inside = path.slice(mount.length);
    if (inside === '' || folderWithoutSlash(isStories && storybook ? storybook : options.dir, inside)) {
      const target = `${rawPath.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}`;
      return void response.writeHead(301, { Location: target }).end();
    }
    request.url = rawPath.slice(mount.length) || '/';
    if (isStories && stories) stories(request, response, () => notFound(response));
    else site(request, response, () => notFound(response));
  };
}

function watch(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  onServed: ServeOptions['onServed'],
): void {
  if (!onServed) return;
  response.on('finish', () => {
    const bytes = request.method === 'HEAD' ? 0 : Number(response.getHeader('content-length') ?? 0);
    onServed({ path, status: response.statusCode, bytes, type: String(response.getHeader('content-type') ?? '') });
  });
}

/** Starts a server on this machine only; `port: 0` takes a free one. Rejects with code EADDRINUSE when taken. */
export async function serve(options: ServeOptions): Promise<Served> {
  const server: Server = createServer(handler(options));
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, 'localhost', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const base = (options.base ?? '/').replace(/\/$/, '');
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${port}${base}`, port, close };
}
