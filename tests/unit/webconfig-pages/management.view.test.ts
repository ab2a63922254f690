import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockRange } from '../../../src/core/device/clock.ts';
import { notificationProblems } from '../../../src/core/device/web/notification-problems.ts';
import type { NotifyDestination } from '../../../src/core/device/web/web-settings.ts';
import type { WebView } from '../../../src/core/device/web/web-view.ts';
import {
  checked,
  type DateTimeDraft,
  draftOf,
} from '../../../src/surfaces/webconfig/device-management/date-time/date-time.view.ts';
import {
  byRow,
  filled,
  rowsOf,
  withEvent,
} from '../../../src/surfaces/webconfig/device-management/email-notification/email-notification.view.ts';
import {
  firmwareOf,
  isBusy,
  progressOf,
} from '../../../src/surfaces/webconfig/device-management/firmware-update/firmware-update.view.ts';
import { wholeOf } from '../../../src/surfaces/webconfig/widgets/whole-number.ts';
import { checkProperty } from '../../support/check-property.ts';
import { viewAt } from '../panel/fixture.ts';

const view = viewAt('signed-in');
const { printer } = view;
const clock = Date.UTC(2026, 10, 23, 9, 5);
const draft = draftOf(printer, clock);
const of = (change: Partial<DateTimeDraft>) => checked(printer, { ...draft, ...change });

describe('Date and Time', () => {
  it('opens with what the printer’s clock shows', () => {
    expect(draft).toMatchObject({ method: 'by-hand', year: '2026', month: '11', day: '23', hour: '09', minute: '05' });
    expect(draftOf(printer, Date.UTC(1999, 0, 1)).year).toBe('2020');
    expect(draftOf(printer, Date.UTC(2150, 0, 1)).year).toBe('2099');
  });

  it('sets the clock by hand to the minute', () => {
    expect(of({})).toEqual({
      problems: {},
      request: { type: 'date-time.save', time: clock, synchronise: false, server: 'time.example.com', interval: 60 },
    });
  });

  it('takes only days that are in the month', () => {
    expect(of({ month: '2', day: '29' }).problems).toEqual({ day: { problem: 'range', min: 1, max: 28 } });
    expect(of({ year: '2028', month: '2', day: '29' }).problems).toEqual({});
    expect(of({ hour: '24', minute: '' }).problems).toEqual({
      hour: { problem: 'range', min: 0, max: 23 },
      minute: { problem: 'range', min: 0, max: 59 },
    });
    expect(of({ year: '20 26' }).problems).toEqual({ year: { problem: 'range', min: 2020, max: 2099 } });
    expect(of({ day: '1.5' }).problems).toMatchObject({ day: { problem: 'range' } });
  });

  it('leaves the clock to the time server, and the server alone where the clock is set by hand', () => {
    expect(of({ method: 'by-server', server: ' ntp.contoso.com ', interval: '1440', day: '99' })).toEqual({
      problems: {},
      request: { type: 'date-time.save', time: null, synchronise: true, server: 'ntp.contoso.com', interval: 1440 },
    });
    expect(of({ method: 'by-server', server: '', interval: 'often' }).problems).toEqual({
      server: { problem: 'empty' },
      interval: { problem: 'range', min: 1, max: 10_080 },
    });
    expect(of({ server: 'not a host', interval: 'often' }).problems).toEqual({});
  });

  it('says that the server cannot be reached without a network', () => {
    const { printer: unplugged } = viewAt('cable-unplugged');
    expect(checked(unplugged, { ...draft, method: 'by-server' }).problems).toEqual({
      server: { problem: 'unreachable', of: 'no-network' },
    });
  });

  it('whatever is typed: either a problem, or a time that the printer knows', () => {
    const typed = fc.oneof(fc.string({ maxLength: 5 }), fc.integer({ min: -1, max: 3000 }).map(String));
    const parts = fc.record({ year: typed, month: typed, day: typed, hour: typed, minute: typed });
    checkProperty(
      fc.property(parts, (change) => {
        const { problems, request } = of(change);
        if (Object.keys(problems).length > 0) return;
        const { time } = request;
        expect(time).not.toBeNull();
        expect(time).toBeGreaterThanOrEqual(clockRange.min);
        expect(time).toBeLessThanOrEqual(clockRange.max);
        expect(new Date(time ?? 0).getUTCDate()).toBe(wholeOf(change.day));
      }),
      2000,
    );
  });
});

describe('Email Notification', () => {
  const it1: NotifyDestination = { address: 'it@contoso.com', events: ['job-failed'] };
  const none: NotifyDestination = { address: '', events: [] };

  it('has five rows, and sends those that somebody filled', () => {
    expect(rowsOf([it1])).toEqual([it1, none, none, none, none]);
    expect(filled([none, { ...it1, address: ' it@contoso.com ' }, none])).toEqual([it1]);
    expect(filled([{ ...none, events: ['job-failed'] }])).toHaveLength(1);
  });

  it('ticks events in the order of the page', () => {
    expect(withEvent({ ...it1, events: ['password-changed'] }, 'job-failed', true).events).toEqual([
      'job-failed',
      'password-changed',
    ]);
    expect(withEvent(it1, 'job-failed', false).events).toEqual([]);
  });

  it('puts what is wrong beside the row that it is about, also with empty rows before', () => {
    const rows = [none, it1, none, { address: 'nobody', events: [] }, it1];
    const problems = notificationProblems(printer, { destinations: filled(rows) });
    expect(byRow(rows, problems)).toEqual({
      'address.3': { problem: 'not-an-address' },
      'events.3': { problem: 'empty' },
      'address.4': { problem: 'twice' },
    });
  });
});

describe('Firmware Update', () => {
  const update = { version: '08.26', phase: 'downloading', startedAt: 1000, until: 21_000 } as const;
  const web = { newFirmware: '08.26', update: null, test: null } satisfies Partial<WebView>;

  it('offers what is newer, once', () => {
    expect(firmwareOf(printer, web)).toEqual({ present: '08.11', newest: '08.26', offers: true, lacksOauth: false });
    expect(firmwareOf(printer, { ...web, update }).offers).toBe(false);
    expect(firmwareOf({ firmware: '08.26' }, { newFirmware: null, update: null })).toMatchObject({
      newest: '08.26',
      offers: false,
    });
    expect(firmwareOf(viewAt('old-firmware').printer, web).lacksOauth).toBe(true);
  });

  it('knows how far it is, and never counts below one second', () => {
    expect(progressOf(update, 1000)).toEqual({ percent: 0, left: 20 });
    expect(progressOf(update, 11_000)).toEqual({ percent: 50, left: 10 });
    expect(progressOf(update, 30_000)).toEqual({ percent: 100, left: 1 });
    expect(progressOf(update, 0)).toEqual({ percent: 0, left: 21 });
  });

  it('waits for jobs, tests and updates', () => {
    expect(isBusy(view, web)).toBe(false);
    expect(isBusy({ mail: { active: 1 } as NonNullable<typeof view.mail> }, web)).toBe(true);
    expect(isBusy(view, { ...web, update })).toBe(true);
    expect(isBusy(view, { ...web, test: { startedAt: 0, until: 1, result: null, answer: null } })).toBe(true);
    expect(isBusy(view, { ...web, test: { startedAt: 0, until: 1, result: 'passed', answer: null } })).toBe(false);
  });
});
