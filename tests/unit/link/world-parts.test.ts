import { expect, it, vi } from 'vitest';
import { WorldParts } from '../../../src/link/world-parts.ts';
import { browser } from '../../support/web-config.ts';
import { testWorld } from '../../support/world.ts';

it('the engine comes with what passwords need: a world whose email began before a reload knows Web Config at once', async () => {
  const prepare = vi.fn(async () => {});
  const parts = new WorldParts(prepare);
  await parts.loadEngine();
  await parts.loadEngine();
  expect(prepare).toHaveBeenCalledOnce();
});

it('the ports are ready before a command of Web Config is carried out', async () => {
  let isReady = false;
  const parts = new WorldParts(async () => {
    isReady = true;
  });
  const { world } = testWorld();
  await parts.load(() => world, 'web.log-in');
  expect(isReady).toBe(true);
  expect(browser(world).logIn().ok).toBe(true);
});
