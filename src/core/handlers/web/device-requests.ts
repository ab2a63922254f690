/** Network, Network Security and Device Management. */
import { clockOf, setClock } from '../../device/clock.ts';
import type { EmailState } from '../../device/email/email-state.ts';
import { isOver } from '../../device/jobs/job.ts';
import { applyNetwork } from '../../device/network/apply-network.ts';
import {
  caCertificateProblems,
  dateTimeProblems,
  deviceNameProblems,
  firmwareProblems,
  networkProblems,
  rootProblems,
} from '../../device/web/device-problems.ts';
import { newestFirmware } from '../../device/web/firmware.ts';
import { checkClock } from '../../device/web/time-server.ts';
import { beginUpdate } from '../../device/web/update-steps.ts';
import type { WebProblems } from '../../device/web/web-request.ts';
import { newestRoots, type WebSettings } from '../../device/web/web-settings.ts';
import type { Refusal } from '../../protocol.ts';
import type { World } from '../../world.ts';
import { emailOf } from '../scan-checks.ts';
import type { WebRequestHandlers } from './web.ts';

const refusalOf = (problems: WebProblems): Refusal | null =>
  Object.keys(problems).length === 0 ? null : { reason: 'web', problems };

/** Saves where nothing is wrong. */
function save(world: World, problems: WebProblems, changes: Partial<WebSettings>): Refusal | null {
  const refusal = refusalOf(problems);
  if (refusal === null) world.printer = { ...world.printer, web: { ...world.printer.web, ...changes } };
  return refusal;
}

const isBusy = ({ jobs, update, test }: EmailState): boolean =>
  update !== null || test?.result === null || jobs.some((job) => !isOver(job));

export const deviceRequests: WebRequestHandlers<
  | 'network.save'
  | 'device-name.save'
  | 'operation-timeout.save'
  | 'date-time.save'
  | 'firmware.update'
  | 'root-certificates.update'
  | 'ca-certificate.import'
  | 'ca-certificate.delete'
> = {
  'network.save': (world, values) => {
    const refusal = refusalOf(networkProblems(world.printer, values));
    if (refusal === null) applyNetwork(world, values.network, values.connection, values.ipv4);
    return refusal;
  },
  'device-name.save': (world, values) =>
    save(world, deviceNameProblems(world.printer, values), { deviceName: values.deviceName }),
  // A choice of a list: its shape is all that there is to check.
  'operation-timeout.save': (world, { operationTimeout }) => {
    world.printer = { ...world.printer, operationTimeout };
    world.record({ type: 'setting.changed', setting: 'operation-timeout' });
    return null;
  },
  'date-time.save': (world, values) => {
    const { time, synchronise, server, interval } = values;
    const refusal = save(world, dateTimeProblems(world.printer, values), {
      dateTime: { synchronise, server, interval },
    });
    if (refusal !== null) return refusal;
    if (time !== null) setClock(world, time);
    if (synchronise) checkClock(world, emailOf(world));
    return null;
  },
  'firmware.update': (world) => {
    const email = emailOf(world);
    const refusal = refusalOf(firmwareProblems(world.printer, { busy: isBusy(email) }));
    if (refusal === null) beginUpdate(world, email, newestFirmware);
    return refusal;
  },
  'root-certificates.update': (world) =>
    save(world, rootProblems(world.printer), {
      rootCertificates: { version: newestRoots, updatedAt: clockOf(world) },
    }),
  'ca-certificate.import': (world, { certificate }) => {
    const { caCertificates } = world.printer.web;
    return save(world, caCertificateProblems(world.printer, { certificate }, clockOf(world)), {
      caCertificates: [...caCertificates, certificate],
    });
  },
  'ca-certificate.delete': (world, { serial }) => {
    const { caCertificates } = world.printer.web;
    const kept = caCertificates.filter((known) => known.serial !== serial);
    const isKnown = kept.length < caCertificates.length;
    return save(world, isKnown ? {} : { serial: { problem: 'not-offered' } }, { caCertificates: kept });
  },
};
