import { sampleIds } from '../device/jobs/scan.ts';
import { type HintId, hintIds } from '../protocol.ts';
import { whole } from '../record-shape.ts';
import { oneOf } from '../shape.ts';
import type { Handlers } from './handlers.ts';
import { malformed, notOffered } from './refusals.ts';
import { runHandlers } from './run.ts';

/** What is done around the printer, on the desk. */
export const deskHandlers: Handlers<'feeder.set' | 'sheet.take' | 'reality.set' | 'hint.close' | 'run.load'> = {
  'feeder.set': (world, { sample }) => {
    const wrong = malformed(sample, oneOf(sampleIds), 'sample');
    if (wrong !== null) return wrong;
    world.printer = { ...world.printer, feeder: sample };
    world.record({ type: 'feeder.changed' });
    return null;
  },
  'sheet.take': (world, { job }) => {
    const wrong = malformed(job, whole(1, Number.MAX_SAFE_INTEGER), 'job');
    if (wrong !== null) return wrong;
    const { email } = world;
    if (email === null || !email.sheets.some((sheet) => sheet.job === job)) return notOffered;
    world.email = { ...email, sheets: email.sheets.filter((sheet) => sheet.job !== job) };
    world.record({ type: 'sheet.taken', job });
    return null;
  },
  'reality.set': (world, { reality }) => {
    const wrong = malformed(reality, oneOf(['guide', 'real']), 'reality');
    if (wrong !== null) return wrong;
    world.reality = reality;
    world.record({ type: 'reality.changed' });
    return null;
  },
  'hint.close': (world, { hint }) => {
    const wrong = malformed(hint, oneOf(hintIds), 'hint');
    if (wrong !== null) return wrong;
    world.hints = [...new Set<HintId>([...world.hints, hint])];
    return null;
  },
  ...runHandlers,
};
