import { describe, expect, test } from 'vitest';
import type { AuthorizeView } from '../../../src/core/cloud/authorize-view.ts';
import type { SignInPage, SignInSession } from '../../../src/core/cloud/entra/sign-in.ts';
import { openCodeSignIn } from '../../../src/core/cloud/entra/sign-in-steps.ts';
import type { WorldView } from '../../../src/core/protocol.ts';
import {
  type Answer,
  answerOf,
  isEndedByCancel,
  type Place,
  placeOf,
  userOf,
} from '../../../src/surfaces/microsoft/authorize/authorize.view.ts';

const session: SignInSession = openCodeSignIn(
  'guide',
  {
    clientId: 'a',
    redirectUri: 'https://a.invalid/',
    scopes: [],
    state: 's',
    nonce: null,
    challenge: null,
    authority: 'organizations',
  },
  '203.0.113.1',
);
const viewOf = (user: number | null, item = 'to-my-email'): WorldView =>
  ({ printAdmin: user === null ? { user: null } : { user: { id: user } }, panel: { item } }) as unknown as WorldView;
const refusal = { aadsts: 50011, text: 'AADSTS50011: …', correlationId: 'c', at: 0 } as const;
type More = Pick<AuthorizeView, 'state' | 'session' | 'location' | 'refusal'>;
const open: More = { state: 's', session, location: null, refusal: null };
const none: More = { state: null, session: null, location: null, refusal: null };

describe('where a window stands', () => {
  const request = { state: 's' };
  interface Given {
    view?: WorldView;
    more?: More;
    request?: { state?: string } | null;
    answer?: Answer;
    opener?: number | null;
  }
  test.each<[string, Given, Place]>([
    ['the directory has not answered', { answer: 'none', more: none }, 'asking'],
    ['a page of somebody’s earlier request is there', { answer: 'none' }, 'asking'],
    ['the page is open', {}, 'page'],
    ['the person is done', { more: { ...open, location: 'https://a.invalid/#code=1' } }, 'leaving'],
    ['the redirect address is not registered', { more: { ...none, refusal } }, 'error'],
    ['an older refusal, and a page of now', { more: { ...open, refusal } }, 'page'],
    ['nobody is logged in', { view: viewOf(null) }, 'gone'],
    ['nobody was when it opened', { opener: null }, 'gone'],
    ['somebody else is logged in', { view: viewOf(4) }, 'gone'],
    ['nobody has to log in any more', { view: { ...viewOf(null), printAdmin: null } }, 'gone'],
    ['the panel shows something else', { view: viewOf(3, 'home') }, 'over'],
    ['opened by hand', { request: null }, 'over'],
    ['the directory knows nothing of it', { answer: 'refused', more: none }, 'over'],
    ['the page is of another request', { request: { state: 'other' } }, 'over'],
    ['the page was forgotten', { more: none }, 'over'],
    ['a request without state', { request: {}, more: { ...open, state: null } }, 'page'],
    ['no connection', { answer: 'unreachable', more: none }, 'unreachable'],
  ])('%s', (_, given, place) => {
    const standing = { view: viewOf(3), more: open, request, answer: 'taken' as const, opener: 3, ...given };
    expect(placeOf(standing)).toBe(place);
  });
});

test('how the directory took it', () => {
  expect(answerOf({ ok: true, revision: 1 })).toBe('taken');
  expect(answerOf({ ok: false, refusal: { reason: 'directory-unreachable' } })).toBe('unreachable');
  expect(answerOf({ ok: false, refusal: { reason: 'not-offered' } })).toBe('refused');
  expect(userOf({ printAdmin: null })).toBeNull();
});

test('Cancel on the bar ends a sign-in with an answer where the page has one', () => {
  const at = (page: SignInPage, remembered = 0) =>
    isEndedByCancel({
      session: { ...session, page },
      remembered: Array.from({ length: remembered }, () => ({ address: 'a', name: 'A', signedIn: false })),
    });
  const pages: SignInPage[] = [
    'pick',
    'consent',
    'need-admin-approval',
    'approval-required',
    'request-sent',
    'blocked',
  ];
  expect(pages.filter((page) => !at(page))).toEqual([]);
  expect([at('account'), at('account', 1)]).toEqual([true, false]);
  const before: SignInPage[] = ['password', 'new-password', 'mfa', 'mfa-registration', 'stay-signed-in'];
  expect(before.filter((page) => at(page))).toEqual([]);
  expect(isEndedByCancel({ session: null, remembered: [] })).toBe(false);
});
