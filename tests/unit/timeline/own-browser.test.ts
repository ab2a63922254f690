import { expect, it } from 'vitest';
import type { TimelineEntry } from '../../../src/core/run/timeline.ts';
import { answerPages, askToken, authorizeRequest, codeFor, redemption, verifier } from '../../support/own-sign-in.ts';
import { ownStage } from '../../support/own-stage.ts';

const anna = 'anna@contoso.com';
const brief = ({ from, to, title }: TimelineEntry): string => `${from} ${to} ${title}`;

it('tells what the printer’s own browser and its application said to the directory', () => {
  const { world, does } = ownStage('anna', 'first-time');
  const { body } = askToken(world, redemption(codeFor(world, anna, { login_hint: anna })));
  does({ type: 'my-email.signed-in' }, { type: 'authorize.end' });
  const said = world.email?.timeline ?? [];
  expect(said.map(brief)).toEqual([
    'panel entra GET login.microsoftonline.com/organizations/oauth2/v2.0/authorize → account',
    'panel entra POST login.microsoftonline.com/common/GetCredentialType → password',
    'panel entra POST login.microsoftonline.com/common/login → application',
    'panel entra POST /organizations/oauth2/v2.0/token → 200',
    'panel printer my-email.signed-in',
    'panel entra GET login.microsoftonline.com/organizations/oauth2/v2.0/logout → signed out',
  ]);
  expect(said[0]?.text).toContain('code_challenge_method=S256');
  expect(said[2]?.text).toMatch(/HTTP\/1\.1 302 Found\n(.*\n)*Location: https:\/\/panel\.\S+#code=•••&state=state-1/);
  expect(said[3]).toMatchObject({ account: anna, job: null });
  expect(said[3]?.text).toContain('code=•••');
  expect(said[3]?.text).toContain('code_verifier=•••');
  const told = JSON.stringify(said);
  const secrets = [body.access_token, body.refresh_token, body.id_token, body.client_info, verifier, 'login_hint'];
  for (const secret of secrets) expect(told).not.toContain(String(secret));
  expect(told).not.toContain('0C.');
});

it('tells why a page stops somebody, why nobody is sent back, and what /token refused', () => {
  const { world, open, step } = ownStage('anna', 'before-consent');
  open({ redirect_uri: 'https://evil.example/' });
  open();
  answerPages(world, anna);
  step({ type: 'cancel' });
  askToken(world, redemption('0C.made-up'));
  const said = world.email?.timeline ?? [];
  expect(said.map(({ aadsts }) => aadsts)).toEqual([50011, null, null, 90094, 90094, 70000]);
  expect(said[0]?.text).toContain('[sign-in log: AADSTS50011:');
  expect(said[3]?.account).toBe(anna);
  expect(said[4]?.title).toContain('/common/cancel → application AADSTS90094');
});

it('tells of the log-in at the panel without what lets somebody in, and of no user ID that is nobody’s here', () => {
  const { world, does } = ownStage(null, 'in-use');
  world.send({ type: 'print-admin.log-in', userId: 'real.person', password: 'real-password' });
  does({ type: 'print-admin.log-in', userId: 'anna', password: 'practice' }, { type: 'print-admin.log-out' });
  world.send({ type: 'authorize.open', request: authorizeRequest() });
  const said = world.email?.timeline ?? [];
  expect(said.map(brief)).toEqual([
    'person panel print-admin.log-in',
    'panel person wrong-password',
    'person panel print-admin.log-in',
    'person panel print-admin.log-out',
  ]);
  expect(said[0]?.text).toBe('userId: •••\npassword: •••');
  expect(said[2]?.text).toBe('userId: anna\npassword: •••');
});
