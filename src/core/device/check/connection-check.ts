import { addressesOf, linkOf, type NetworkId, type NetworkState } from '../network/network.ts';

/** What a connection check looks at, in order: each step needs the one before. */
export const checkSteps = ['link', 'address', 'gateway', 'dns', 'internet'] as const;
export type CheckStep = (typeof checkSteps)[number];
export type CheckResult = 'passed' | 'failed' | 'not-reached';

/** Simulated duration of one step in ms: long enough to be seen, short enough not to bore. */
export const stepDuration = 500;

function stepPasses(network: NetworkState, id: NetworkId, step: CheckStep): boolean {
  const link = linkOf(network, id);
  const addresses = addressesOf(network, id);
  switch (step) {
    case 'link':
      return link !== 'no-cable' && link !== 'no-signal';
    case 'address':
      return addresses !== null;
    case 'gateway':
      // A gateway answers when it is the one the room has; a mistyped one does not.
      return (
        addresses !== null && addresses.gateway !== '' && addresses.gateway === network.surroundings.dhcp[id]?.gateway
      );
    case 'dns':
      return network.surroundings.dns && addresses !== null && (addresses.dns1 !== '' || addresses.dns2 !== '');
    case 'internet':
      return network.surroundings.internet;
  }
}

/** Runs the whole check at once: a result for each step; all after the first failure are not reached. */
export function checkConnection(network: NetworkState, id: NetworkId): Record<CheckStep, CheckResult> {
  let broken = false;
  const results = {} as Record<CheckStep, CheckResult>;
  for (const step of checkSteps) {
    results[step] = broken ? 'not-reached' : stepPasses(network, id, step) ? 'passed' : 'failed';
    broken ||= results[step] === 'failed';
  }
  return results;
}

/** A check under way or done. Times are port time in ms; null where none was started. */
export type CheckState = { network: NetworkId; startedAt: number; results: Record<CheckStep, CheckResult> } | null;

/** How many steps are finished at `now`. */
export const stepsDone = (check: NonNullable<CheckState>, now: number): number =>
  Math.max(0, Math.min(checkSteps.length, Math.floor((now - check.startedAt) / stepDuration)));
