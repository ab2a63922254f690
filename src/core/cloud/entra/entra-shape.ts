/** What a directory, a change of it and a sign-in must look like when they come from outside: snapshots and commands. */
import { languages } from '../../device/profile.ts';
import { exactly, flag, listOf, orNull, whole } from '../../record-shape.ts';
import { fault, isRecord, oneOf, optional, type Shape, text } from '../../shape.ts';
import { type AadstsCode, aadsts } from './aadsts.ts';
import { policyLimit } from './change-entra.ts';
import { codeLimit } from './device-codes.ts';
import { consentRules, roles, userConsentSettings } from './directory.ts';
import { pageTexts } from './page-texts.ts';

const short = text(320);
const long = text(2000);
const time = whole(0, Number.MAX_SAFE_INTEGER);
const password = text(256);
const texts = (max: number): Shape => listOf(short, max);
const scopes = texts(64);

/** Every key may be left out, and none be there without a value; no others. */
const partial =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (!isRecord(value)) return fault(path, 'a record');
    return exactly(Object.fromEntries(Object.entries(shapes).filter(([key]) => Object.hasOwn(value, key))))(
      value,
      path,
    );
  };

/** A record whose shape its `key` names. */
const byKind =
  (key: string, shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    const kind = isRecord(value) ? value[key] : undefined;
    const known = typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
    return known === undefined
      ? fault(path === '' ? key : `${path}.${key}`, `one of ${Object.keys(shapes).join(', ')}`)
      : known(value, path);
  };

/** `byKind` of records that have besides their kind these keys. */
const union = (key: string, kinds: Readonly<Record<string, Readonly<Record<string, Shape>>>>): Shape =>
  byKind(
    key,
    Object.fromEntries(
      Object.entries(kinds).map(([kind, shapes]) => [kind, exactly({ [key]: oneOf([kind]), ...shapes })]),
    ),
  );

const userSettings = {
  roles: listOf(oneOf(roles), roles.length),
  licensed: flag,
  enabled: flag,
  mfa: oneOf(['none', 'registered']),
};

const userShape = exactly({
  ...userSettings,
  id: short,
  address: short,
  name: short,
  password,
  passwordSetAt: time,
  tokensValidFrom: time,
  wrongPasswords: whole(0, 99),
  lockedUntil: time,
});

const policyBase = { id: short, name: short, on: flag, excluded: texts(100) };
const policyShape = union('control', {
  'block-device-code': policyBase,
  'block-location': { ...policyBase, trusted: texts(100) },
  'sign-in-frequency': { ...policyBase, hours: whole(1, 8760) },
  'require-compliant-device': policyBase,
  'require-mfa': policyBase,
});

const appSettings = { enabled: flag, assignmentRequired: flag, assigned: texts(100) };

const tenantSettings = {
  securityDefaults: flag,
  securityDefaultsBlock: oneOf(['page', 'no-refresh-token']),
  userConsent: oneOf(userConsentSettings),
  consentRule: oneOf(consentRules),
  adminConsentWorkflow: flag,
  passwordDays: orNull(whole(1, 10_000)),
};

const tenantShape = exactly({
  ...tenantSettings,
  id: short,
  domain: short,
  name: short,
  kind: oneOf(['work', 'personal']),
  policies: listOf(policyShape, policyLimit),
  apps: listOf(exactly({ clientId: short, ...appSettings }), 100),
  consents: listOf(exactly({ clientId: short, user: orNull(short), scopes }), 1000),
  users: listOf(userShape, 100),
});

const registrationShape = exactly({
  clientId: short,
  name: short,
  publisher: short,
  verified: flag,
  publicClient: flag,
  tenant: orNull(short),
  redirectUris: listOf(exactly({ uri: long, platform: oneOf(['spa', 'public']) }), 20),
  scopes,
});

const deviceCodeShape = exactly({
  deviceCode: short,
  userCode: text(9, /^[A-Z0-9]{8,9}$/),
  clientId: short,
  scopes,
  authority: short,
  createdAt: time,
  expiresAt: time,
  polledAt: orNull(time),
  state: oneOf(['pending', 'approved', 'declined', 'redeemed']),
  user: orNull(short),
  mfa: flag,
});

const codeShape = exactly({
  code: short,
  clientId: short,
  redirectUri: long,
  scopes,
  challenge: orNull(short),
  nonce: orNull(long),
  user: short,
  mfa: flag,
  expiresAt: time,
  used: flag,
});

const weather = { outage: flag, slowDown: flag };

/** An EntraState. */
export const entraShape = exactly({
  tenants: listOf(tenantShape, 10),
  registrations: listOf(registrationShape, 10),
  deviceCodes: listOf(deviceCodeShape, codeLimit),
  codes: listOf(codeShape, codeLimit),
  weather: exactly(weather),
  secret: text(64),
});

/** An EntraChange. */
export const entraChangeShape = union('of', {
  tenant: { domain: short, set: partial(tenantSettings) },
  user: { address: short, set: partial(userSettings) },
  password: { address: short, password: text(256, /./s) },
  sessions: { address: short },
  unlock: { address: short },
  app: { domain: short, clientId: short, set: partial(appSettings) },
  consent: { domain: short, clientId: short, user: orNull(short), granted: flag },
  policy: { domain: short, id: short, policy: orNull(policyShape) },
  registration: { clientId: short, set: exactly({ publicClient: flag }) },
  'entra-weather': { set: partial(weather) },
});

/** A SignInInput: what a person does on a page. */
export const signInInputShape = union('type', {
  'enter-code': { code: short },
  'pick-account': { account: short },
  'enter-account': { account: short },
  'enter-password': { password },
  'set-password': { password },
  'use-practice-password': {},
  'approve-mfa': { number: optional(whole(0, 99)) },
  'deny-mfa': {},
  'register-mfa': {},
  'stay-signed-in': { yes: flag },
  accept: { organization: flag },
  'request-approval': { justification: long },
  confirm: {},
  'use-other-account': {},
  cancel: {},
});

const flowShape = union('kind', {
  device: { userCode: orNull(text(9)) },
  code: {
    clientId: short,
    redirectUri: long,
    scopes,
    state: orNull(long),
    nonce: orNull(long),
    challenge: orNull(short),
    authority: short,
  },
});

const numbers: readonly AadstsCode[] = Object.keys(aadsts).map((code) => Number(code) as AadstsCode);

const pages = [
  'code',
  'pick',
  'account',
  'password',
  'new-password',
  'mfa',
  'mfa-registration',
  'stay-signed-in',
  'consent',
  'need-admin-approval',
  'approval-required',
  'request-sent',
  'confirm',
  'signed-in',
  'declined',
  'blocked',
];

/** A SignInSession. */
export const signInSessionShape = exactly({
  reality: oneOf(['guide', 'real']),
  edition: oneOf(languages),
  flow: flowShape,
  page: oneOf(pages),
  user: orNull(short),
  mfa: flag,
  stay: flag,
  problem: orNull(
    exactly({ aadsts: oneOf(numbers), page: oneOf(Object.keys(pageTexts)), correlationId: short, at: time }),
  ),
  mayConsentForOrganization: flag,
  address: short,
});
