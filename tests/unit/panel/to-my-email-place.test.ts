import { expect, test } from 'vitest';
import { practiceUserPassword } from '../../../src/core/scenario/print-admin-starts.ts';
import { testWorld } from '../../support/world.ts';

test('that the panel stands at To My Email is on disk before it is shown: its page leaves for another one and comes back', () => {
  const { world } = testWorld('to-my-email-first-time');
  const durable: boolean[] = [];
  world.subscribe((change) => durable.push(change.durable));
  world.send({ type: 'print-admin.log-in', userId: 'anna', password: practiceUserPassword });
  world.send({ type: 'email.look' });
  durable.length = 0;
  world.send({ type: 'panel.open', item: 'settings' });
  world.send({ type: 'panel.home' });
  expect(durable).toEqual([false, false]);
  world.send({ type: 'panel.open', item: 'to-my-email' });
  expect(durable.at(-1)).toBe(true);
  // Steps within it wait like all navigation.
  world.send({ type: 'panel.touch' });
  expect(durable.at(-1)).toBe(false);
  world.send({ type: 'panel.home' });
  expect(durable.at(-1)).toBe(true);
});
