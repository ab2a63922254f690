import type { CloudChange } from './changes.ts';
import type { CloudState } from './cloud.ts';
import { changeEntra } from './entra/change-entra.ts';
import { changeExchange } from './exchange/change-exchange.ts';
import type { Moment } from './moment.ts';

/** Carries out what an administrator changes; null where there is no such tenant, user, application or mailbox. */
export function changeCloud(cloud: CloudState, change: CloudChange, moment: Moment): CloudState | null {
  if (change.of === 'organization' || change.of === 'mailbox' || change.of === 'exchange-weather') {
    const exchange = changeExchange(cloud.exchange, change);
    return exchange === null ? null : { ...cloud, exchange };
  }
  const entra = changeEntra(cloud.entra, change, moment);
  return entra === null ? null : { ...cloud, entra };
}
