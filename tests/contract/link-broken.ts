// Snapshots that cannot be used, on every way to a world.
import { expect, test } from 'vitest';
import { snapshotVersion } from '../../src/core/scenario/snapshot.ts';
import { NotAcknowledged } from '../../src/link/link.ts';
import { type Rig, ready, until, view } from './link-rig.ts';

export function brokenTests(rig: () => Rig): void {
  const sound = async (): Promise<string> => {
    await ready(rig().connect('signed-in'));
    await rig().restart();
    return (await rig().stored('signed-in')) ?? '';
  };
  const broken: readonly [string, (text: string) => string, string][] = [
    ['cut off', (text) => text.slice(0, text.length >> 1), 'damaged'],
    ['empty', () => '', 'damaged'],
    ['something else', () => '[1, 2, "č ʻ \\u0000"]', 'damaged'],
    ['a field out of range', (text) => text.replace(/"brightness":\d+/, '"brightness": 33'), 'damaged'],
    [
      'a state that the chart has not',
      (text) => text.replace(/"panel":\{"value":"[^"]+"/, '"panel":{"value":"no-such-screen"'),
      'damaged',
    ],
    ['a future version', (text) => text.replace(`"version":${snapshotVersion}`, '"version":99'), 'future-version'],
  ];
  test.each(broken)('%s: kept byte for byte, and a fresh start', async (_, damage, problem) => {
    const text = damage(await sound());
    await rig().plant('signed-in', text);
    const link = rig().connect('signed-in');
    expect(await until(link, (state) => state.state !== 'connecting')).toEqual({
      state: 'broken',
      problem: { problem, detail: expect.stringMatching(/./) },
    });
    expect(await link.keptCopy()).toBe(text);
    await expect(link.send({ type: 'panel.home' })).rejects.toThrow(NotAcknowledged);
    expect(await rig().stored('signed-in')).toBe(text);

    await rig().restart();
    const again = rig().connect();
    const mirror = rig().connect('signed-in');
    await until(again, (state) => state.state === 'broken');
    expect(await again.keptCopy()).toBe(text);
    await again.startAfresh();
    expect(view(again)).toMatchObject({ scenario: 'signed-in', panel: { item: 'home' } });
    await ready(mirror);
    expect((await again.send({ type: 'theme.set', theme: 'dark' })).ok).toBe(true);
    expect(await rig().aside()).toEqual([text]);
    await expect(again.keptCopy()).rejects.toThrow(NotAcknowledged);
  });
}
