import { expect, test } from 'vitest';
import {
  clockAt,
  clockParts,
  dateTimeOf,
  draftOf,
  rangeOf,
  step,
  timeOf,
} from '../../../src/surfaces/panel/screens/date-time/date-time.view.ts';
import { viewAt } from './fixture.ts';

test("starts at the printer's time, goes on from the draft, and does not believe a damaged one", () => {
  expect(draftOf(dateTimeOf(viewAt('signed-in'), 0))).toBe('2026-11-23T09:00');
  expect(draftOf(dateTimeOf(viewAt('signed-in', { draft: { clock: '2028-02-29T23:59' } }), 0))).toBe(
    '2028-02-29T23:59',
  );
  expect(draftOf(dateTimeOf(viewAt('signed-in', { draft: { clock: '1' } }), 0))).toBe('2026-11-23T09:00');
});

test('31 February never: a shorter month takes its last day', () => {
  const january = clockAt(Date.UTC(2028, 0, 31));
  expect(draftOf(step(january, 'month', 1))).toBe('2028-02-29T00:00');
  expect(draftOf(step(step(january, 'month', 1), 'year', 1))).toBe('2029-02-28T00:00');
});

test('past the last value a part begins again; the others stay', () => {
  const end = clockAt(Date.UTC(2099, 11, 31, 23, 59));
  expect(clockParts.map((part) => step(end, part, 1)[part])).toEqual([2020, 1, 1, 0, 0]);
  expect(draftOf(step(end, 'minute', 1))).toBe('2099-12-31T23:00');
});

test("every step from any date is a date that exists, within the printer's years", () => {
  let clock = clockAt(Date.UTC(2027, 0, 31, 23, 59));
  for (let at = 0; at < 2000; at += 1) {
    clock = step(clock, clockParts[(at * 7) % 5] ?? 'day', at % 3 === 0 ? -1 : 1);
    for (const part of clockParts) {
      const [first, last] = rangeOf(part, clock);
      expect(clock[part]).toBeGreaterThanOrEqual(first);
      expect(clock[part]).toBeLessThanOrEqual(last);
    }
    expect(clockAt(timeOf(clock))).toEqual(clock);
  }
});

test('a clock outside the years comes back into them', () => {
  expect(draftOf(clockAt(Date.UTC(1999, 1, 28, 7, 5)))).toBe('2020-02-28T07:05');
});
