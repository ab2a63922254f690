/** What a run must look like when it comes from outside: a file, a link, a snapshot. Its commands are checked again by those who carry them out. */
import { exactly, flag, listOf, whole } from '../record-shape.ts';
import { scenarioIds } from '../scenario/scenario-ids.ts';
import { fault, isRecord, oneOf, type Shape } from '../shape.ts';
import { runLimit } from './run.ts';

const time = whole(0, 8.64e15);
const command: Shape = (value, path) =>
  isRecord(value) && typeof value.type === 'string' && value.type.length < 60 ? null : fault(path, 'a command');
const steps = listOf(exactly({ at: time, command, ok: flag }), runLimit);

export const runLogShape = exactly({ startedAt: time, steps, dropped: whole(0, Number.MAX_SAFE_INTEGER) });
/** Run, exactly. */
export const runShape = exactly({
  format: oneOf(['faceplate-run']),
  version: oneOf([1]),
  scenario: oneOf(scenarioIds),
  duration: time,
  steps,
});
