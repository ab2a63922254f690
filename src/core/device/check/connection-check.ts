import { addressesOf, linkOf, type NetworkId, type NetworkState } from '../network/network.ts';
import { type CheckResult, type CheckStep, checkSteps } from './check-steps.ts';

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
