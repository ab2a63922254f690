import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/core/protocol.ts';
import { scenarioIds } from '../../../src/core/scenario/scenario-ids.ts';
import { clockError } from '../../../src/surfaces/desk/clock/clock.view.ts';
import {
  clockIsRight,
  disorderOf,
  setCable,
  setDhcp,
  setDns,
  setInternet,
  setSignal,
} from '../../../src/surfaces/desk/room/room.view.ts';
import { deskAt } from './fixture.ts';

type Bench = ReturnType<typeof deskAt>;

const count = ({ view, desk }: Bench): number => disorderOf(view(), desk()).count;

function mend(bench: Bench): void {
  const { view, desk, does, world } = bench;
  does(...disorderOf(view(), desk()).repairs);
  if (!clockIsRight(view(), desk())) does({ type: 'clock.set', time: world.trueTime });
}

/** Everything that can be broken in the room, one at a time. */
const breakages: readonly [string, (bench: Bench) => Command][] = [
  ['cable', ({ view }) => setCable(view(), 'standard', false)],
  ['addresses', ({ view }) => setDhcp(view(), false)],
  ['names', () => setDns(false)],
  ['internet', () => setInternet(false)],
  ['way to sign-in', () => ({ type: 'faults.set', faults: { loginBlocked: true } })],
  ['way to mail', () => ({ type: 'faults.set', faults: { smtpBlocked: true } })],
  ['broken connection', () => ({ type: 'faults.set', faults: { smtpBreaks: 'data' } })],
  ['old TLS', () => ({ type: 'faults.set', faults: { tls: '1.0' } })],
  ['certificates', () => ({ type: 'faults.set', faults: { certificates: 'inspected' } })],
  ['sign-in outage', () => ({ type: 'cloud.change', change: { of: 'entra-weather', set: { outage: true } } })],
  ['mail outage', () => ({ type: 'cloud.change', change: { of: 'exchange-weather', set: { outage: 'moving' } } })],
  ['clock', ({ world }) => ({ type: 'clock.set', time: world.trueTime + clockError })],
];

describe('the room', () => {
  it('is in order where all works', () => expect(count(deskAt('signed-in'))).toBe(0));

  it.each(breakages)('counts one thing: %s; put right, it is in order', (_, breakIt) => {
    const bench = deskAt('signed-in');
    bench.does(breakIt(bench));
    expect(count(bench)).toBe(1);
    mend(bench);
    expect(count(bench)).toBe(0);
  });

  it('does not mind what the printer does not use: the cable of one on Wi-Fi, the Wi-Fi of one on a cable', () => {
    expect(count(deskAt('wifi-only'))).toBe(0);
    const bench = deskAt('signed-in');
    bench.does(setSignal(bench.view(), 0));
    expect(count(bench)).toBe(0);
    const onWifi = deskAt('wifi-only');
    onWifi.does(setSignal(onWifi.view(), 0));
    expect(count(onWifi)).toBe(1);
    mend(onWifi);
    expect(count(onWifi)).toBe(0);
  });

  it.each(scenarioIds)('can be put in order in %s, unless the printer’s settings are locked', (scenario) => {
    const bench = deskAt(scenario);
    mend(bench);
    expect(count(bench)).toBe(0);
  });
});
