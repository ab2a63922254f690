import { liveSignIn } from '../../../../identity/live-sign-in.ts';
import type { Deployment } from '../../panel-context.ts';

/** How this site signs its users in: at the world's own directory, or as it was built, at the real Entra ID. */
export const thisDeployment: Deployment = {
  live: liveSignIn !== null,
  isFramed: window.top !== window.self,
  createAuth: async (send) => {
    const [{ createAuth }, { embeddedSettings }, { entraSettings }] = await Promise.all([
      import('../../../../identity/create-auth.ts'),
      import('../../../../identity/embedded-settings.ts'),
      import('../../../../identity/entra-settings.ts'),
    ]);
    return createAuth(liveSignIn === null ? embeddedSettings(send) : entraSettings(liveSignIn));
  },
};
