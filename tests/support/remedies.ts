import { exchangeOnline } from '../../src/core/device/email-server/email-server.ts';
import type { Command } from '../../src/core/protocol.ts';
import { atWebConfig } from '../../src/core/scenario/at-web-config.ts';
import type { FailureStep, SignInStep } from '../../src/core/scenario/field-failures.ts';
import type { World } from '../../src/core/world.ts';

interface Stage {
  world: World;
  clock: { advance(ms: number): void };
}

function send(world: World, command: Command): void {
  const outcome = world.send(command);
  if (!outcome.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(outcome.refusal)}`);
}

const pageOf = (world: World): string | undefined => world.email?.page?.page;

/** The practice password of an account. */
export function passwordOf(world: World, address: string): string {
  const users = (world.email?.cloud.entra.tenants ?? []).flatMap((tenant) => tenant.users);
  const user = users.find((candidate) => candidate.address === address);
  if (user === undefined) throw new Error(`The directory has no ${address}.`);
  return user.password;
}

/** A person with the printer's code at the Microsoft pages, answering each page as it comes, until one ends it. */
function atThePages(world: World, account: string): void {
  send(world, { type: 'microsoft.open' });
  const signIn = world.view.mail?.signIn;
  if (signIn?.state !== 'waiting') throw new Error('The printer shows no code.');
  send(world, { type: 'microsoft.step', input: { type: 'enter-code', code: signIn.userCode } });
  for (let pages = 0; pages < 10; pages += 1) {
    const before = world.email?.page;
    if (before?.problem) return;
    switch (pageOf(world)) {
      case 'pick':
        send(world, { type: 'microsoft.step', input: { type: 'use-other-account' } });
        break;
      case 'account':
        send(world, { type: 'microsoft.step', input: { type: 'enter-account', account } });
        break;
      case 'password':
        send(world, {
          type: 'microsoft.step',
          input: { type: 'enter-password', password: passwordOf(world, account) },
        });
        break;
      case 'consent':
        send(world, { type: 'microsoft.step', input: { type: 'accept', organization: false } });
        break;
      case 'confirm':
        send(world, { type: 'microsoft.step', input: { type: 'confirm' } });
        break;
      case 'stay-signed-in':
        send(world, { type: 'microsoft.step', input: { type: 'stay-signed-in', yes: false } });
        break;
      default:
        return;
    }
  }
}

function signIn({ world, clock }: Stage, { account, service, save }: SignInStep): void {
  for (const command of atWebConfig({ type: 'email-sign-in.start', service })) send(world, command);
  atThePages(world, account);
  clock.advance(6000);
  const settings = { ...exchangeOnline(account), emailService: service };
  if (save)
    for (const command of atWebConfig({ type: 'email-server.save', settings, password: null })) send(world, command);
}

/** Carries out one step of a field failure's data. */
export function perform(stage: Stage, step: FailureStep): void {
  if (step.type === 'sign-in') signIn(stage, step);
  else if (step.type === 'at-web-config') for (const command of atWebConfig(step.request)) send(stage.world, command);
  else if (step.type === 'right-clock') send(stage.world, { type: 'clock.set', time: stage.world.trueTime });
  else send(stage.world, step);
}
