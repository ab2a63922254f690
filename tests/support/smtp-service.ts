import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import nodemailer from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { changeCloud } from '../../src/core/cloud/change-cloud.ts';
import type { CloudChange } from '../../src/core/cloud/changes.ts';
import type { CloudState } from '../../src/core/cloud/cloud.ts';
import { memberByAddress } from '../../src/core/cloud/entra/authority.ts';
import { newEntra, printerApp } from '../../src/core/cloud/entra/contoso.ts';
import type { AccessClaims } from '../../src/core/cloud/entra/tokens.ts';
import { newExchange } from '../../src/core/cloud/exchange/contoso-mail.ts';
import type { Mailbox } from '../../src/core/cloud/exchange/exchange.ts';
import { type ReplyId, replies } from '../../src/core/cloud/exchange/replies.ts';
import { type EntraKeys, makeKeys } from '../../src/wire/keys.ts';
import { signAccess, verifyAccess } from '../../src/wire/signed-tokens.ts';
import { smtpDecisions } from '../../src/wire/smtp-decisions.ts';
import { seededRng } from './entra-directory.ts';
import { testCertificate } from './test-certificate.ts';

export const printer = 'printer@contoso.com';
export const now = Date.UTC(2026, 10, 21, 3);

/** A cloud on its first day; security defaults and the rest as a new world has them. */
export function newCloud(): CloudState {
  const entra = newEntra(now, seededRng(7));
  return { entra, exchange: newExchange(entra) };
}

/** With one mailbox changed, also where an administrator could not. */
export const withMailbox = (cloud: CloudState, address: string, set: Partial<Mailbox>): CloudState => ({
  ...cloud,
  exchange: {
    ...cloud.exchange,
    mailboxes: cloud.exchange.mailboxes.map((mailbox) =>
      mailbox.address === address ? { ...mailbox, ...set } : mailbox,
    ),
  },
});

/** What a token of the directory says of somebody. */
export function claimsOf(cloud: CloudState, address: string, set: Partial<AccessClaims> = {}): AccessClaims {
  const member = memberByAddress(cloud.entra, address);
  if (member === null) throw new Error(`nobody has ${address}`);
  return {
    aud: 'https://outlook.office.com',
    tid: member.tenant.id,
    oid: member.user.id,
    upn: address,
    appid: printerApp.clientId,
    scp: 'SMTP.Send',
    iat: now / 1000,
    exp: now / 1000 + 3600,
    uti: 'test',
    ...set,
  };
}

/** Everything but letters and digits is itself; `{…}` is what differs from call to call. */
export function patternOf(id: ReplyId, values: Readonly<Record<string, string>> = {}): RegExp {
  const kinds: Readonly<Record<string, string>> = {
    HOST: '[A-Z0-9]{13}',
    region: '[A-Za-z0-9]{7,8}',
    '16 hex': '[0-9A-F]{16}',
    'ISO-8601 Z': '2026-11-21T03:00:00\\.000Z',
    'RFC 5322 date': 'Sat, 21 Nov 2026 03:00:00 \\+0000',
  };
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const parts = replies[id].text.split(/\{([^}]+)\}/);
  const source = parts.map((part, at) => {
    if (at % 2 === 0) return literal(part);
    const value = values[part];
    return value === undefined ? (kinds[part] ?? `no ${part}`) : literal(value);
  });
  return new RegExp(`^${source.join('')}$`);
}

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
    mailbox(address: string): Mailbox {
      const mailbox = cloud.exchange.mailboxes.find((candidate) => candidate.address === address);
      if (mailbox === undefined) throw new Error(`no mailbox ${address}`);
      return mailbox;
    },
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
