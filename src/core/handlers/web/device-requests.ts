/** Network, Network Security and Device Management. */
import { notOffered } from '../refusals.ts';
import type { WebRequestHandlers } from './web.ts';

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
  'network.save': () => notOffered,
  'device-name.save': () => notOffered,
  'operation-timeout.save': () => notOffered,
  'date-time.save': () => notOffered,
  'firmware.update': () => notOffered,
  'root-certificates.update': () => notOffered,
  'ca-certificate.import': () => notOffered,
  'ca-certificate.delete': () => notOffered,
};
