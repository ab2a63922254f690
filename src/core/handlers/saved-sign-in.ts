import type { Handlers } from './handlers.ts';
import { simulationHandlers } from './simulation.ts';

type Saving = 'email-server.save' | 'email-account.expire' | 'email-account.remove';

/** What the saved account's commands mean once there are tokens: only OK on Web Config brings them to the printer (G19, G32). */
export const savedSignIn: Pick<Handlers<Saving>, Saving> = {
  'email-server.save': (world, command) => {
    const refusal = simulationHandlers['email-server.save'](world, command);
    const { email } = world;
    if (refusal !== null || email === null) return refusal;
    const { signIn } = email;
    const isOauth = command.settings.authenticationMethod === 'oauth2';
    if (!isOauth) world.email = { ...email, tokens: null, ended: null };
    else if (signIn?.state === 'signed-in')
      world.email = { ...email, tokens: signIn.tokens, signIn: null, page: null, ended: null };
    else if (email.tokens === null || email.ended !== null)
      world.account.send({ type: email.tokens === null ? 'account.removed' : 'account.expired' });
    return null;
  },
  'email-account.expire': (world, command) => {
    const refusal = simulationHandlers['email-account.expire'](world, command);
    if (refusal === null && world.email !== null)
      world.email = { ...world.email, ended: { code: 361, at: world.trueTime } };
    return refusal;
  },
  'email-account.remove': (world, command) => {
    const refusal = simulationHandlers['email-account.remove'](world, command);
    if (refusal === null && world.email !== null) world.email = { ...world.email, tokens: null, ended: null };
    return refusal;
  },
};
