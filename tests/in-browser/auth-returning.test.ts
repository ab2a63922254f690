// The way back: the answer leaves the address at once, and the panel's page is where it was.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearLeftovers, keepPlace, takeAnswer } from '../../src/identity/returning.ts';

const here = location.href;
const at = (rest: string): void => history.replaceState({ of: 'before' }, '', `${location.pathname}${rest}`);
const cookie = (text: string): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: as msal does it.
  document.cookie = text;
};
const place = (): string => `${location.search}${location.hash}`;

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  history.replaceState(null, '', here);
});

/** Leaves from a page with this query for the directory, and comes back to this address. */
function comeBack(query: string, to: string): string | null {
  at(query);
  keepPlace();
  at(to);
  return takeAnswer();
}

test('the answer is taken out of the address and the query is as it was', () => {
  const answer = comeBack('?lang=pl&panel=4.3', '#code=c1&state=s1&session_state=x');
  expect(answer).toBe('#code=c1&state=s1&session_state=x');
  expect(place()).toBe('?lang=pl&panel=4.3');
  expect(history.state).toBeNull();
  expect(takeAnswer()).toBeNull();
  expect(sessionStorage).toHaveLength(0);
});

test('a refusal is an answer, too', () => {
  expect(comeBack('', '#error=access_denied&error_description=AADSTS65004&state=s1')).toContain('access_denied');
  expect(place()).toBe('');
});

test('back without an answer: the place, and no answer', () => {
  expect(comeBack('?scenario=to-my-email', '')).toBeNull();
  expect(place()).toBe('?scenario=to-my-email');
});

test('from a log-out page that gives the state back', () => {
  expect(comeBack('?lang=ru', '?state=abc')).toBeNull();
  expect(place()).toBe('?lang=ru');
});

test('the screen that a link opened first is not opened once more', () => {
  comeBack('?lang=ru&screen=to-my-email', '#code=c&state=s');
  expect(place()).toBe('?lang=ru');
});

test('a link that was opened meanwhile is not overruled, and the place is forgotten', () => {
  expect(comeBack('?lang=ru', '?lang=pl')).toBeNull();
  expect(place()).toBe('?lang=pl');
  expect(sessionStorage).toHaveLength(0);
});

test.for(['#top', '#code=1', '#state=1', '#error=x'])('%s is no answer and stays', (hash) => {
  at(`?lang=pl${hash}`);
  expect(takeAnswer()).toBeNull();
  expect(place()).toBe(`?lang=pl${hash}`);
});

test('an answer without a place: taken all the same', () => {
  at('?lang=pl#code=1&state=2');
  expect(takeAnswer()).toBe('#code=1&state=2');
  expect(place()).toBe('?lang=pl');
});

test('what msal left is taken away, and nothing else', () => {
  for (const storage of [sessionStorage, localStorage]) {
    storage.setItem('msal.3|anna|token', 'planted');
    storage.setItem('msal.interaction.status', '{}');
    storage.setItem('faceplate', 'kept');
  }
  cookie('msal.cache.encryption=planted; path=/');
  cookie('other=kept; path=/');
  clearLeftovers();
  expect([{ ...sessionStorage }, { ...localStorage }]).toEqual([{ faceplate: 'kept' }, { faceplate: 'kept' }]);
  expect(document.cookie).toBe('other=kept');
  cookie('other=; path=/; max-age=0');
});
