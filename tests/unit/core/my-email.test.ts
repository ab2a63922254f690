import { expect, test } from 'vitest';
import { isAtPanel, signInOwn } from '../../support/own-sign-in.ts';
import { practiceScan } from '../../support/practice-scan.ts';
import { testWorld } from '../../support/world.ts';

const { to: _, ...scan } = practiceScan;

test('G25-G28: the administrator, then a user, then the user again', () => {
  const { world, clock, does } = testWorld('to-my-email-before-consent');
  does({ type: 'email.look' });
  isAtPanel(world, 'ada');
  expect(signInOwn(world, 'admin@contoso.com', true)).toBeNull();
  expect(world.view.panel.message).toBe('authentication-successful');
  isAtPanel(world, 'anna');
  expect(signInOwn(world, 'anna@contoso.com')).toBeNull();
  does({ type: 'panel.close-message' }, { type: 'my-email.scan', scan });
  clock.advance(60_000);
  const [job] = world.email?.jobs ?? [];
  expect([job?.state, job?.cause, job?.owner, job?.fromOwner]).toEqual(['done', null, 3, true]);
  const anna = world.email?.cloud.exchange.mailboxes.find(({ address }) => address === 'anna@contoso.com');
  expect(anna?.inbox.map(({ from }) => from)).toEqual(['anna@contoso.com']);
});
