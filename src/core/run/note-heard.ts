/** Puts into the timeline what windows and the printer said to each other. */
import type { EmailState } from '../device/email/email-state.ts';
import { causeOf } from '../device/jobs/causes.ts';
import { isOver } from '../device/jobs/job.ts';
import type { Engine } from '../engine.ts';
import type { Command, Fact, Outcome } from '../protocol.ts';
import type { World } from '../world.ts';
import { isFromOutside } from './from-outside.ts';
import { changeSaid, linesOf, panelSaid, webSaid } from './said-by.ts';
import { authorizeSaid, microsoftSaid } from './said-on-pages.ts';
import { type Said, withSaid, withSaidBefore } from './timeline.ts';

/** Adds entries to the timeline of a world. */
function add(world: World, said: readonly Said[]): void {
  for (const one of said) if (world.email !== null) world.email = withSaid(world.email, one, world.trueTime);
}

/** What somebody does in the room or with the simulation itself. */
const aroundPrinter: readonly Command['type'][] = [
  'surroundings.set',
  'faults.set',
  'time.forward',
  'power.cut',
  'feeder.set',
  'sheet.take',
];

/** What a command says to whom; null for steps on the screen that ask nobody for anything. */
function saidOf(world: World, command: Command, outcome: Outcome, before: EmailState | null): Said | null {
  const { type } = command;
  if (type === 'web.log-in' || type === 'web.log-out' || type === 'web.request')
    return webSaid(world, command, outcome);
  if (type === 'microsoft.open' || type === 'microsoft.step') return microsoftSaid(world, command, before);
  if (type === 'authorize.open' || type === 'authorize.step' || type === 'authorize.end')
    return authorizeSaid(world, command, before);
  // What was asked and answered is there word for word.
  if (type === 'authorize.token') return null;
  if (type === 'cloud.change') return changeSaid(command.change);
  const isAround = aroundPrinter.includes(type);
  if (!isAround && (type.startsWith('panel.') || isFromOutside(type))) return null;
  if (!isAround) return panelSaid(world, command);
  const { type: title, ...values } = command;
  return { from: 'person', to: 'printer', kind: 'note', title, text: linesOf(values) };
}

/** What came of it, as the panel and Web Config say it. */
function consequence(fact: Fact): Said | null {
  switch (fact.type) {
    case 'job.refused':
      return { from: 'panel', to: 'person', kind: 'panel', title: `message ${fact.message}` };
    case 'job.changed':
      return fact.state === 'waiting'
        ? { from: 'panel', to: 'printer', kind: 'panel', title: `job ${fact.job}`, job: fact.job }
        : null;
    case 'email-server.saved':
    case 'email-account.removed':
      return { from: 'web-config', to: 'printer', kind: 'note', title: fact.type };
    default:
      return null;
  }
}

const isSaid = (said: Said | null): said is Said => said !== null;

/** Told of every command before it is carried out; what it returns is told how it went. */
export const noteHeard: Engine['heard'] = (world, command) => {
  const before = world.email;
  const first = before?.nextEntry ?? 1;
  return (outcome, facts) => {
    const isWrongPassword = !outcome.ok && outcome.refusal.reason === 'wrong-password';
    if (world.email === null || (!outcome.ok && !isWrongPassword)) return;
    const said = saidOf(world, command, outcome, before);
    // What a command leads to was written down while it was carried out: the command comes first.
    if (said !== null) world.email = withSaidBefore(world.email, first, said, world.trueTime);
    if (isWrongPassword && !isFromOutside(command.type))
      add(world, [{ from: 'panel', to: 'person', kind: 'panel', title: 'wrong-password' }]);
    add(world, facts.map(consequence).filter(isSaid));
  };
};

/** What ended between two states: jobs, a sign-in on Web Config, the saved account. */
function endings(before: EmailState, after: EmailState): Said[] {
  const jobs = after.jobs.filter((job) => isOver(job) && !before.jobs.some((old) => old.id === job.id && isOver(old)));
  const said = jobs.map(
    ({ id, state, code, cause }): Said => ({
      from: 'printer',
      to: 'panel',
      kind: 'panel',
      title: `job ${id} ${state}${code === null ? '' : ` ${code}`}`,
      text: cause === null ? '' : causeOf(cause).reason,
      job: id,
    }),
  );
  const { signIn } = after;
  if (signIn !== null && signIn.state !== before.signIn?.state) {
    const how = signIn.state === 'failed' ? `failed ${signIn.error}` : signIn.state;
    said.push({ from: 'printer', to: 'web-config', kind: 'note', title: `sign-in ${how}` });
  }
  return said;
}

/** Carries out a step of the printer's own and writes down how things ended with it. */
export function noteStepDone(world: World, step: () => boolean): boolean {
  const { email: before } = world;
  const { message } = world.panel.getSnapshot().context;
  const isDone = step();
  if (!isDone || before === null || world.email === null || world.email === before) return isDone;
  add(world, endings(before, world.email));
  const now = world.panel.getSnapshot().context.message;
  if (now !== null && now !== message)
    add(world, [{ from: 'panel', to: 'person', kind: 'panel', title: `message ${now}` }]);
  return isDone;
}
