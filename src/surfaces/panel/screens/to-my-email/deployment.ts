import type { Deployment } from '../../panel-context.ts';

/** How this site signs its users in: at the world's own directory. */
export const thisDeployment: Deployment = {
  live: false,
  isFramed: window.top !== window.self,
  createAuth: async (send) => {
    const [{ createAuth }, { embeddedSettings }] = await Promise.all([
      import('../../../../identity/create-auth.ts'),
      import('../../../../identity/embedded-settings.ts'),
    ]);
    return createAuth(embeddedSettings(send));
  },
};
