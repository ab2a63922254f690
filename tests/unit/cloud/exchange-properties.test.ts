import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeCloud } from '../../../src/core/cloud/change-cloud.ts';
import type { CloudChange } from '../../../src/core/cloud/changes.ts';
import type { CloudState } from '../../../src/core/cloud/cloud.ts';
import {
  exchangeChangeShape,
  exchangeShape,
  smtpReplyShape,
  smtpSessionShape,
} from '../../../src/core/cloud/exchange/exchange-shape.ts';
import { connectSmtp, type SmtpCommand, smtpCommand } from '../../../src/core/cloud/exchange/smtp.ts';
import { seededRng } from '../../support/entra-directory.ts';
import { claimsOf, newCloud, now, printer } from '../../support/smtp-cloud.ts';

const seed = Number(process.env.FACEPLATE_SEED ?? Date.now() % 2 ** 31);
console.log(`seed ${seed} (FACEPLATE_SEED=${seed} repeats this run)`);

const people = [
  printer,
  'anna@contoso.com',
  'nobody@contoso.com',
  'someone@outlook.com',
  'x@example.com',
  'scans@contoso.com',
];
const cloudAtStart = newCloud();
const known = people.slice(0, 2);
const address = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...people) },
  fc.constantFrom('', '@', 'a@b', 'PRINTER@contoso.com', '__proto__', `${'a'.repeat(400)}@contoso.com`),
  fc.string({ maxLength: 30 }),
);
const size = fc.oneof(fc.integer({ min: 0, max: 200_000_000 }), fc.constantFrom(5000, 36_700_160, 157_286_400));
const message = fc.record({
  messageId: fc.oneof(fc.constantFrom('', '<1@a>', '<2@a>', '<3@a>'), fc.string({ maxLength: 600 })),
  from: fc.oneof({ weight: 6, arbitrary: fc.constant(printer) }, address),
  subject: fc.string({ maxLength: 3000, size: 'max' }),
  size,
  attachment: fc.constantFrom(null, {
    fileName: 'n'.repeat(500),
    sample: '',
    color: 'color' as const,
    resolution: 0,
    pages: 0,
    format: 'pdf' as const,
    size: 1,
  }),
  text: fc.constantFrom(null, 'x', 'y'.repeat(30_000)),
});

/** Who signs in, with a good token or another's. */
const token = fc.tuple(fc.constantFrom(...known), fc.boolean()).map(([user, isGood]): SmtpCommand => {
  const aud = isGood ? 'https://outlook.office.com' : 'https://graph.microsoft.com';
  return { verb: 'AUTH XOAUTH2', user, token: claimsOf(cloudAtStart, user, { aud, exp: now / 1000 + 9e6 }) };
});
const command: fc.Arbitrary<SmtpCommand> = fc.oneof(
  fc.constant<SmtpCommand>({ verb: 'EHLO', name: 'printer' }),
  fc.constantFrom('1.0', '1.2', '1.3').map((tls): SmtpCommand => ({ verb: 'STARTTLS', tls: tls as '1.2' })),
  token,
  fc.record({
    verb: fc.constant('AUTH LOGIN' as const),
    user: address,
    password: fc.constantFrom('Practice-printer-1', 'x'),
  }),
  fc.record({
    verb: fc.constant('MAIL FROM' as const),
    from: fc.oneof(fc.constant(printer), address),
    size: fc.oneof(fc.constant(null), size),
  }),
  fc.record({ verb: fc.constant('RCPT TO' as const), to: address }),
  fc.constant<SmtpCommand>({ verb: 'DATA' }),
  message.map((sent): SmtpCommand => ({ verb: 'END', message: sent })),
  fc.constantFrom('RSET', 'NOOP', 'QUIT').map((verb): SmtpCommand => ({ verb: verb as 'RSET' })),
  fc.string({ maxLength: 20 }).map((line): SmtpCommand => ({ verb: 'OTHER', line })),
);
/** As a client does it that knows how. */
const transaction = fc
  .tuple(fc.array(fc.constantFrom(...people), { minLength: 1, maxLength: 4 }), message)
  .map(([to, sent]): SmtpCommand[] => [
    { verb: 'MAIL FROM', from: printer, size: sent.size },
    ...to.map((one): SmtpCommand => ({ verb: 'RCPT TO', to: one })),
    { verb: 'DATA' },
    { verb: 'END', message: sent },
  ]);
const signIn: SmtpCommand[] = [
  { verb: 'EHLO', name: 'printer' },
  { verb: 'STARTTLS', tls: '1.3' },
  { verb: 'EHLO', name: 'printer' },
  { verb: 'AUTH XOAUTH2', user: printer, token: claimsOf(cloudAtStart, printer, { exp: now / 1000 + 9e6 }) },
];
const change: fc.Arbitrary<CloudChange> = fc.oneof(
  fc
    .record(
      { full: fc.boolean(), blocked: fc.boolean(), otherConnections: fc.integer({ min: 0, max: 4 }) },
      { requiredKeys: [] },
    )
    .chain((set) => fc.constantFrom(...known).map((who): CloudChange => ({ of: 'mailbox', address: who, set }))),
  fc
    .record(
      {
        smtpAuthDisabled: fc.boolean(),
        basicAuth: fc.constantFrom('allowed' as const, 'disabled' as const, 'retired' as const),
        legacyTls: fc.boolean(),
        sendAsReply: fc.constantFrom('submission' as const, 'mail-from' as const),
      },
      { requiredKeys: [] },
    )
    .map((set): CloudChange => ({ of: 'organization', set })),
  fc
    .constantFrom('none' as const, 'proxy' as const, 'draining' as const, 'moving' as const)
    .map((outage): CloudChange => ({ of: 'exchange-weather', set: { outage } })),
);
type Event = { do: SmtpCommand[] } | { change: CloudChange } | { wait: number } | 'connect';
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: command.map((one) => ({ do: [one] })) },
  { weight: 4, arbitrary: transaction.map((steps) => ({ do: steps })) },
  { weight: 1, arbitrary: fc.constant<Event>({ do: signIn }) },
  { weight: 1, arbitrary: change.map((one) => ({ change: one })) },
  { weight: 1, arbitrary: fc.constantFrom(1000, 60_000, 86_400_000).map((wait) => ({ wait })) },
  { weight: 1, arbitrary: fc.constant<Event>('connect') },
);

const inAll = ({ exchange }: CloudState): number =>
  exchange.mailboxes.reduce((sum, { received, submitted }) => sum + received + submitted.length, 0);

/** What is wrong after a run; null: nothing. Commands are not printed, only what they broke. */
function faultOf(events: readonly Event[], counts: { stored: number }): string | null {
  const rng = seededRng(1);
  let cloud = cloudAtStart;
  let time = now;
  let { session } = connectSmtp(cloud, { address: '203.0.113.5' }, { now: time, rng });
  let isSignedIn = false;
  const step = (one: SmtpCommand): string | null => {
    const isAllowed = isSignedIn && session.receiving && !session.closed && one.verb === 'END';
    const turn = smtpCommand(cloud, session, one, { now: time, rng });
    const next = { ...cloud, exchange: turn.exchange };
    if (turn.exchange !== cloud.exchange && !isAllowed) return `${one.verb} stored something`;
    if (turn.reply.code >= 400 && inAll(next) !== inAll(cloud)) return `${one.verb} was refused and stored`;
    if (inAll(next) > inAll(cloud)) counts.stored += 1;
    if (turn.reply.code === 235) isSignedIn = true;
    cloud = next;
    ({ session } = turn);
    return smtpReplyShape(turn.reply, 'reply') ?? smtpSessionShape(session, 'session');
  };
  for (const one of events) {
    if (one === 'connect') {
      ({ session } = connectSmtp(cloud, { address: '203.0.113.5' }, { now: time, rng }));
      isSignedIn = false;
    } else if ('wait' in one) time += one.wait;
    else if ('change' in one) {
      if (exchangeChangeShape(one.change, '') !== null) return 'the change has no shape';
      cloud = changeCloud(cloud, one.change, { now: time, rng }) ?? cloud;
    } else
      for (const command of one.do) {
        const wrong = step(command);
        if (wrong !== null) return wrong;
      }
  }
  for (const { address: whose, inbox, sent } of cloud.exchange.mailboxes)
    for (const folder of [inbox, sent])
      if (new Set(folder.map(({ messageId }) => messageId)).size !== folder.length) return `twice at ${whose}`;
  return exchangeShape(cloud.exchange, 'exchange');
}

test('random sessions: nothing throws, nothing is stored without AUTH and DATA, all stays within its shape, no Message-ID twice', () => {
  const counts = { stored: 0 };
  const property = fc.property(fc.array(event, { minLength: 5, maxLength: 60, size: 'max' }), (events) => {
    const wrong = faultOf([{ do: signIn }, ...events], counts) ?? faultOf(events, counts);
    if (wrong !== null) throw new Error(wrong);
  });
  // No counterexample is printed, so none is made small: with long texts that takes minutes.
  const result = fc.check(property, { seed, numRuns: 400, endOnFailure: true });
  const reason = result.failed
    ? String((result.errorInstance as Error | null)?.message ?? 'failed').slice(0, 200)
    : null;
  expect(reason, `seed ${seed}`).toBeNull();
  // The runs are worth something: messages were taken.
  expect(counts.stored).toBeGreaterThan(100);
});
