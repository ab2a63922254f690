// msal's errors in plain words' reach: made by msal's own classes, as its own code makes them.
import {
  AuthError,
  BrowserAuthError,
  ClientAuthError,
  InteractionRequiredAuthError,
  ServerError,
} from '@azure/msal-browser';
import { expect, test } from 'vitest';
import { ProblemError, problemOf } from '../../src/identity/auth-problems.ts';

const said =
  'AADSTS700084: The refresh token was issued to a single page app (SPA). Trace ID: t Correlation ID: c Timestamp: 2026-11-21 00:00:00Z';
const framed = `Error(s): 700084 - Timestamp: 2026-11-21 - Description: ${said} - Correlation ID: c - Trace ID: t`;

test.for<[string, unknown, object]>([
  [
    'number and words out of msal’s frame',
    new ServerError('invalid_grant', 'c', framed, '', '700084', 400),
    { reason: 'refused', aadsts: 700084, description: said },
  ],
  [
    'number out of the words alone',
    new ServerError('invalid_client', 'c', said),
    { reason: 'refused', aadsts: 700084, description: said },
  ],
  [
    'somebody has to do something',
    new InteractionRequiredAuthError('invalid_grant', 'c', said, 'bad_token', '', '', '', '700084'),
    { reason: 'refused', aadsts: 700084, description: said },
  ],
  [
    'no token here',
    new InteractionRequiredAuthError('no_tokens_found', 'c'),
    { reason: 'interrupted', aadsts: null, description: 'no_tokens_found' },
  ],
  [
    'another nonce',
    new ClientAuthError('nonce_mismatch', 'c'),
    { reason: 'wrong-answer', aadsts: null, description: 'nonce_mismatch' },
  ],
  [
    'what msal quotes is not what the service said',
    new ClientAuthError('invalid_state', 'c', 'planted-state'),
    { reason: 'wrong-answer', aadsts: null, description: 'invalid_state' },
  ],
  [
    'no network',
    new BrowserAuthError('no_network_connectivity', 'c'),
    { reason: 'unreachable', aadsts: null, description: 'no_network_connectivity' },
  ],
  [
    'a page of plain http',
    new BrowserAuthError('crypto_nonexistent', 'c'),
    { reason: 'unreachable', aadsts: null, description: 'crypto_nonexistent' },
  ],
  [
    'a service that is down',
    new ServerError('some_error', 'c', 'Down.', '', undefined, 503),
    { reason: 'unreachable', aadsts: null, description: 'Down.' },
  ],
  [
    'back by the browser’s button',
    new BrowserAuthError('user_cancelled', 'c'),
    { reason: 'cancelled', aadsts: null, description: 'user_cancelled' },
  ],
  [
    'never heard of',
    new AuthError('brand_new_error', 'c'),
    { reason: 'wrong-answer', aadsts: null, description: 'brand_new_error' },
  ],
  [
    'one of ours, unharmed',
    new ProblemError('wrong-answer', 'issuer_mismatch'),
    { reason: 'wrong-answer', aadsts: null, description: 'issuer_mismatch' },
  ],
  ['no error of msal’s', new TypeError('planted-token'), { reason: 'interrupted', aadsts: null, description: '' }],
])('%s', ([, error, problem]) => {
  expect(problemOf(error)).toEqual(problem);
});

test('what a service says is cut where the world’s record ends', () => {
  expect(problemOf(new ServerError('invalid_grant', 'c', 'x'.repeat(5000))).description).toHaveLength(2000);
});
