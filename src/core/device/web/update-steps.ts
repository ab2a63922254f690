/** A firmware update, phase by phase. It lives in the snapshot, so that a crash of the page does not end it. */
import type { World } from '../../world.ts';
import type { EmailState } from '../email/email-state.ts';
import { internetProblem } from '../email/reach.ts';
import { downloadTime, restartPrinter, updateTime } from '../restart.ts';
import { noteEvent } from './notify.ts';
import type { FirmwareUpdate } from './web-view.ts';

/** Begins an update whose way is free. */
export function beginUpdate(world: World, email: EmailState, version: string): void {
  const startedAt = world.trueTime;
  const update: FirmwareUpdate = { version, phase: 'downloading', startedAt, until: startedAt + updateTime };
  world.email = { ...email, update, lastUpdate: null };
}

/** True time (ms) at which the phase under way is over. */
export const phaseEnd = ({ phase, startedAt, until }: FirmwareUpdate): number =>
  phase === 'downloading' ? startedAt + downloadTime : until;

/** The new firmware is there: the printer starts with it. It speaks every version of TLS. */
function install(world: World, email: EmailState, { version }: FirmwareUpdate): void {
  world.printer = { ...world.printer, firmware: version };
  const faults = { ...email.faults, tls: '1.3' as const };
  restartPrinter(world, { ...email, faults, update: null, lastUpdate: { version, cause: null } });
  world.record({ type: 'firmware.updated', version });
  noteEvent(world, 'firmware-updated', `Firmware version: ${version}`);
}

/** The phase is over. A download that lost the network is given up: the old firmware stays. */
export function updateStep(world: World, email: EmailState, update: FirmwareUpdate): void {
  if (update.phase === 'installing') {
    install(world, email, update);
    return;
  }
  const cause = internetProblem(world.printer);
  world.email =
    cause === null
      ? { ...email, update: { ...update, phase: 'installing' } }
      : { ...email, update: null, lastUpdate: { version: update.version, cause } };
}
