// What windows get besides the view, on every way to a world: each what it asked for, a panel nothing.
import { expect, test } from 'vitest';
import type { Want } from '../../src/core/protocol.ts';
import { type Rig, ready, until, view } from './link-rig.ts';

export function wantTests(rig: () => Rig): void {
  test('each window gets its own part of the world, a panel none; all of it moves together', async () => {
    const panel = rig().connect('signed-in');
    await ready(panel);
    const wants: readonly Want[] = ['web', 'microsoft', 'desk'];
    const links = wants.map((want) => rig().connect('signed-in', want));
    for (const link of links) await ready(link);
    await panel.send({ type: 'email.look' });
    for (const [at, link] of links.entries())
      await until(link, ({ state }) => state === 'ready' && view(link).more?.of === wants[at]);
    expect(view(panel).more).toBeNull();

    const desk = links[2];
    if (desk === undefined) throw new Error('There is no desk.');
    const outage = { of: 'entra-weather', set: { outage: true } } as const;
    expect(await panel.send({ type: 'cloud.change', change: outage })).toMatchObject({ ok: true });
    await until(desk, () => view(desk).revision >= view(panel).revision);
    const { more } = view(desk);
    expect(more?.of === 'desk' && more.entraWeather.outage).toBe(true);
  });

  test('a window that opens later gets what it wants at once, as things stand', async () => {
    const panel = rig().connect('signed-in');
    await ready(panel);
    await panel.send({ type: 'feeder.set', sample: 'contract' });
    await panel.send({ type: 'email.look' });
    const late = rig().connect('signed-in', 'desk');
    expect((await ready(late)).more?.of).toBe('desk');
    await rig().restart();
    expect((await ready(rig().connect('signed-in', 'microsoft'))).more?.of).toBe('microsoft');
  });
}
