import type { World } from '../../world.ts';

/** Users who are none of this printer any more: their sign-ins to Microsoft are forgotten, what was half done ends. */
export function forgetUser(world: World, ids: readonly number[]): void {
  const { email } = world;
  if (email === null || ids.length === 0) return;
  const { myEmail } = email;
  const gone = new Set(ids);
  const signIns = Object.fromEntries(Object.entries(myEmail.signIns).filter(([id]) => !gone.has(Number(id))));
  const given = myEmail.given !== null && gone.has(myEmail.given.user) ? null : myEmail.given;
  const page = myEmail.page !== null && gone.has(myEmail.page.user) ? null : myEmail.page;
  world.email = { ...email, myEmail: { ...myEmail, signIns, given, page } };
}
