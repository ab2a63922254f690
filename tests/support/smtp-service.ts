import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import nodemailer from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { changeCloud } from '../../src/core/cloud/change-cloud.ts';
import type { CloudChange } from '../../src/core/cloud/changes.ts';
import type { CloudState } from '../../src/core/cloud/cloud.ts';
import type { AccessClaims } from '../../src/core/cloud/entra/tokens.ts';
import type { Mailbox } from '../../src/core/cloud/exchange/exchange.ts';
import { type EntraKeys, makeKeys } from '../../src/wire/keys.ts';
import { signAccess, verifyAccess } from '../../src/wire/signed-tokens.ts';
import { smtpDecisions } from '../../src/wire/smtp-decisions.ts';
import { seededRng } from './entra-directory.ts';
import { claimsOf, mailboxOf, newCloud, now, printer } from './smtp-cloud.ts';
import { testCertificate } from './test-certificate.ts';

const certificate = testCertificate();
let keys: Promise<EntraKeys> | null = null;

/** smtp-server on loopback, over a cloud whose time stands still. */
export async function smtpService(start: (cloud: CloudState) => CloudState = (cloud) => cloud) {
  keys ??= makeKeys();
  const signing = await keys;
  const rng = seededRng(3);
  let cloud = start(newCloud());
  const server = new SMTPServer({
    ...smtpDecisions({
      read: () => cloud,
      write(exchange) {
        cloud = { ...cloud, exchange };
      },
      moment: () => ({ now, rng }),
      verifyAccess: (jwt) => verifyAccess(jwt, signing),
    }),
    ...certificate,
    logger: false,
    // ms: a client that a failed test leaves behind is cut off.
    closeTimeout: 1,
  });
  // A client that leaves in the middle of a handshake.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server as Server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    certificate: certificate.cert,
    get cloud() {
      return cloud;
    },
    mailbox: (address: string): Mailbox => mailboxOf(cloud, address),
    change(...changes: CloudChange[]): void {
      for (const change of changes) {
        const next = changeCloud(cloud, change, { now, rng });
        if (next === null) throw new Error('nothing to change');
        cloud = next;
      }
    },
    token: (address = printer, set: Partial<AccessClaims> = {}): Promise<string> =>
      signAccess(claimsOf(cloud, address, set), 'https://login.example/contoso/v2.0', signing),
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

export type SmtpService = Awaited<ReturnType<typeof smtpService>>;

/** nodemailer's transport for a service; `options` over the usual ones. `heard`: what the server said, reply by reply. */
export function mailer({ port, certificate: ca }: SmtpService, options: Readonly<Record<string, unknown>>) {
  const heard: string[] = [];
  const listen = (entry: { tnx?: string }, text: unknown): void => {
    if (entry.tnx === 'server') heard.push(String(text).trim());
  };
  const quiet = (): void => undefined;
  const logger = { level: quiet, trace: listen, debug: listen, info: quiet, warn: quiet, error: quiet, fatal: quiet };
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port,
    name: 'printer',
    requireTLS: true,
    tls: { ca },
    debug: true,
    transactionLog: true,
    logger,
    ...options,
  } as never);
  return { transport, heard };
}

/** A client that says any line, for what no mail program says: lines in, whole replies out. */
export async function lineClient({ port, certificate: ca }: SmtpService) {
  let socket = connect(port, '127.0.0.1');
  let text = '';
  let wake: () => void = () => undefined;
  const listen = (): void => {
    socket.on('data', (data) => {
      text += data.toString();
      wake();
    });
    socket.on('close', () => wake());
    socket.on('error', () => wake());
  };
  listen();
  async function reply(): Promise<string> {
    for (;;) {
      const end = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/.exec(text);
      if (end !== null) {
        text = text.slice(end[0].length);
        return end[0].trim();
      }
      if (socket.destroyed || socket.readableEnded) return 'closed';
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  return {
    reply,
    say(line: string): Promise<string> {
      socket.write(`${line}\r\n`);
      return reply();
    },
    /** Text, and no reply is waited for. */
    send(part: string): void {
      socket.write(part);
    },
    async secure(): Promise<void> {
      socket.removeAllListeners();
      const secured = connectTls({ socket, ca, host: '127.0.0.1' });
      await once(secured, 'secureConnect');
      socket = secured;
      listen();
    },
    close(): void {
      socket.destroy();
    },
  };
}
