import type { CommandType } from '../protocol.ts';

/** Whether a command comes from elsewhere than the panel: it is no sign that somebody stands there. */
export const isFromOutside = (type: CommandType): boolean =>
  /^(email|surroundings|scenario|microsoft|cloud|faults|time|power|web|feeder|sheet\.|reality|hint|run)/.test(type);
