import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atWebConfig } from '../../../src/core/scenario/at-web-config.ts';
import { isProblem, readSnapshot } from '../../../src/core/scenario/read-snapshot.ts';
import { scenarioIds } from '../../../src/core/scenario/scenario-ids.ts';
import { practiceScan } from '../../support/practice-scan.ts';
import { testWorld } from '../../support/world.ts';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Every place in a JSON value, as a path. */
function paths(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => paths(entry, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

describe('snapshot', () => {
  it.each(scenarioIds)('of %s is plain JSON, is accepted, and starts the same world', (scenario) => {
    const { world } = testWorld(scenario);
    const stored = plain(world.snapshot);
    expect(stored).toEqual(world.snapshot);
    const read = readSnapshot(stored);
    if (isProblem(read)) throw new Error(read.detail);
    expect(testWorld(read).world.view).toEqual(world.view);
  });

  it('of a later version is refused as such, not as damage', () => {
    const read = readSnapshot({ ...testWorld().world.snapshot, version: 5 });
    expect(read).toEqual({ problem: 'future-version', detail: 'version: 5; this build reads up to 4' });
  });

  it('of version 1 is read: it had no email of its own, and its true time was the printer’s', () => {
    const { world, does } = testWorld('admin-locked');
    does({ type: 'panel.open', item: 'language' });
    const { email: _email, timeOffset, panel, ...rest } = structuredClone(world.snapshot);
    const { message: _message, job: _job, ...context } = panel.context;
    const read = readSnapshot({ ...rest, version: 1, panel: { ...panel, context } });
    // What was done before is not known step by step.
    const run = { startedAt: 0, steps: [], dropped: 1 };
    expect(read).toEqual({ ...world.snapshot, timeOffset, run });
    expect(testWorld(read as typeof world.snapshot).world.view).toEqual(world.view);
  });

  it('of version 3 is read: it had no Epson Print Admin Serverless, and nobody’s own jobs', () => {
    const { world, clock, does } = testWorld('signed-in');
    does({ type: 'scan.start', scan: practiceScan }, { type: 'panel.home' });
    clock.advance(60_000);
    const { email, printer, panel, printAdmin: _session, ...rest } = structuredClone(world.snapshot);
    if (email === null || email.jobs.length === 0) throw new Error('There is no job.');
    const { myEmail: _own, ...stored } = email;
    const { printAdmin: _users, secrets, ...device } = printer;
    const { printAdminPasswords: _passwords, ...words } = secrets;
    const { gate: _gate, ...access } = panel.context.access;
    const read = readSnapshot({
      ...rest,
      version: 3,
      email: { ...stored, jobs: stored.jobs.map(({ owner: _owner, fromOwner: _from, ...job }) => job) },
      printer: { ...device, secrets: words },
      panel: { ...panel, context: { ...panel.context, access } },
    });
    expect(read).toEqual(world.snapshot);
    expect(testWorld(read as typeof world.snapshot).world.view).toEqual(world.view);
  });

  it('of a world in the middle of sending is read, and goes on', () => {
    const { world, clock, does } = testWorld('signed-in');
    const scan = {
      to: ['anna@contoso.com'],
      subject: '',
      fileName: 'Scan',
      format: 'pdf',
      color: 'gray',
      resolution: 100,
      limit: 10,
      sample: 'letter',
    } as const;
    does({ type: 'scan.start', scan }, ...atWebConfig({ type: 'email-sign-in.start', service: 'exchange-online' }));
    for (let at = 0; at < 30; at += 1) {
      const read = readSnapshot(JSON.parse(JSON.stringify(world.snapshot)));
      expect(isProblem(read) ? read.detail : 'read').toBe('read');
      clock.advance(150);
    }
    expect(world.view.mail?.job?.state).toBe('done');
  });

  it.each([[undefined], [null], ['text'], [[]], [{}], [{ format: 'other', version: 1 }]])(
    'of %o is refused as damaged',
    (stored) => {
      expect(readSnapshot(stored)).toMatchObject({ problem: 'damaged' });
    },
  );

  it('damaged at any one place is refused, and the place is named', () => {
    const stored = plain(testWorld('wifi-only').world.snapshot);
    const broken = fc.record({
      path: fc.constantFrom(...paths(stored)),
      by: fc.constantFrom(undefined, { nonsense: 1 }, -1.5, [], 'x'.repeat(1000)),
    });
    fc.assert(
      fc.property(broken, ({ path, by }) => {
        const read = readSnapshot(replaced(stored, path, by));
        // An empty list is as good as another.
        const before = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], stored);
        const isGood = Array.isArray(by) && Array.isArray(before);
        return isGood || (isProblem(read) && read.problem === 'damaged' && read.detail.length > 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('never holds a key that this version does not know', () => {
    expect(readSnapshot({ ...testWorld().world.snapshot, extra: 1 })).toEqual({
      problem: 'damaged',
      detail: 'extra: not known',
    });
  });
});
