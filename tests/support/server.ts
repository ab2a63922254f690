// A server for a test, on a free port.
import { type ServedRequest, type ServeOptions, serve } from '../../tools/serve.ts';

/** A test's server: its address (no trailing slash), every answer so far, and how to end it. */
export interface TestServer {
  url: string;
  port: number;
  requests: ServedRequest[];
  close: () => Promise<void>;
}

/** Serves a folder on a free port (or on `port`, to come back at the same address) and keeps a list of the answers. */
export async function startServer(options: Omit<ServeOptions, 'onServed'>): Promise<TestServer> {
  const requests: ServedRequest[] = [];
  const { url, port, close } = await serve({ ...options, onServed: (request) => requests.push(request) });
  return { url, port, requests, close };
}
