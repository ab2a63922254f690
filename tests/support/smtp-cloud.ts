import type { CloudState } from '../../src/core/cloud/cloud.ts';
import { memberByAddress } from '../../src/core/cloud/entra/authority.ts';
import { newEntra, printerApp } from '../../src/core/cloud/entra/contoso.ts';
import type { AccessClaims } from '../../src/core/cloud/entra/tokens.ts';
import { newExchange } from '../../src/core/cloud/exchange/contoso-mail.ts';
import type { Mailbox } from '../../src/core/cloud/exchange/exchange.ts';
import { type ReplyId, replies } from '../../src/core/cloud/exchange/replies.ts';
import { seededRng } from './entra-directory.ts';

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

/** The mailbox of an address. */
export function mailboxOf({ exchange }: CloudState, address: string): Mailbox {
  const mailbox = exchange.mailboxes.find((candidate) => candidate.address === address);
  if (mailbox === undefined) throw new Error(`no mailbox ${address}`);
  return mailbox;
}
