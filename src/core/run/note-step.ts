/** Writes down what is done, for the run. Part of the first load: small; the names of most secrets come with the engine. */
import type { Command } from '../protocol.ts';
import type { World } from '../world.ts';
import { isFromOutside } from './from-outside.ts';
import { type RunSecret, type RunStep, runLimit, type SecretName, stepClip } from './run.ts';

/** Keys whose values may be secrets, or typed by somebody who took this for a real page. */
export const mayBeSecret =
  /^(password|current|next|confirm|key|code|account|userName|number|userId|idNumber|challenge|login_hint|\w+_(code|token|verifier|secret|assertion))$/;

/** What stands for a text of the panel's own commands. `nth`: of the step, from 1. */
const panelName: SecretName = (key, value, { type }, nth) => {
  if (key === 'number') return value;
  if (type === 'admin.change-password') return `@new-${nth}`;
  return type === 'admin.sign-in' ? '@admin' : '@user';
};

/** What stands for a text of a command that was refused for its password: the others could be taken. */
const refusedName: SecretName = (key, value, _, nth) => {
  if (key === 'next' || key === 'confirm') return `@new-${nth}`;
  return key === 'key' ? '' : typeof value === 'number' ? value : ('@wrong' satisfies RunSecret);
};

/** Signs of life: the next one makes them needless. */
function isSoft({ ok, command: last }: RunStep, { type, ...next }: Command): boolean {
  if (!ok) return false;
  if (last.type === 'panel.touch') return !isFromOutside(type);
  if (last.type === 'panel.set-draft') return last.type === type;
  return (
    last.type === 'web.request' &&
    last.request.type === 'touch' &&
    'session' in next &&
    next.session.name === last.session.name
  );
}

/** Both are signs that the same person is still there: at the panel, or in the same session of Web Config. */
const isSameHand = (one: Command, other: Command): boolean =>
  'session' in one && 'session' in other
    ? one.session.name === other.session.name
    : !isFromOutside(one.type) && !isFromOutside(other.type);

/** The steps with one more. A sign of life goes when the next one comes before anything could have timed out. */
function withStep(steps: readonly RunStep[], step: RunStep, patience: number): readonly RunStep[] {
  const last = steps.at(-1);
  const before = steps.at(-2);
  const { command } = step;
  const isNeedless =
    last &&
    before?.ok &&
    isSoft(last, command) &&
    isSameHand(before.command, command) &&
    step.at - before.at < patience;
  if (!isNeedless) return [...steps, step];
  const merged =
    command.type === 'panel.set-draft' && last.command.type === command.type
      ? { ...command, values: { ...last.command.values, ...command.values } }
      : command;
  return [...steps.slice(0, -1), { ...step, command: merged }];
}

/** Called before a command is carried out; what it returns is called after it. `names`: the engine's names for secrets. */
export function noteStep(world: World, command: Command, names?: (world: World) => SecretName): (ok: boolean) => void {
  const { run, email, sessions, webGuard, access, printAdmin } = world;
  const admin = world.admin.getSnapshot();
  const name = names?.(world) ?? panelName;
  return (ok) => {
    // A scenario that began anew began a run of its own.
    if (world.run !== run) return;
    const isCounted =
      webGuard !== world.webGuard ||
      access !== world.access ||
      printAdmin !== world.printAdmin ||
      admin !== world.admin.getSnapshot();
    const isAlive = !ok && sessions !== world.sessions && command.type === 'web.request' && !isCounted;
    // What changed nothing leads nowhere.
    if ((!ok && !isCounted && !isAlive) || (command.type === 'email.look' && email !== null)) return;
    const { startedAt, steps, dropped } = run;
    const nth = steps.length + 1;
    // A refused request is a sign of life, and no more.
    const done = isAlive ? { ...command, request: { type: 'touch' } } : command;
    const named = ok || isAlive ? name : refusedName;
    const secret = (key: string, value: unknown): unknown =>
      mayBeSecret.test(key) && (typeof value === 'string' || typeof value === 'number') && value !== ''
        ? (key === 'userId' ? name : named)(key, value, command, nth)
        : value;
    let text = '';
    try {
      if (nth <= runLimit) text = JSON.stringify(done, secret);
    } catch {
      // No plain JSON: nothing that could be done again.
    }
    if (text === '' || text.length > stepClip) world.run = { ...run, dropped: dropped + 1 };
    else {
      const step = { at: world.ports.clock.now() - startedAt, command: JSON.parse(text), ok: ok || isAlive };
      world.run = { ...run, steps: withStep(steps, step, world.printer.operationTimeout.seconds * 1000) };
    }
  };
}
