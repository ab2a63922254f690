import { isCurrentFirmware } from '../../../../core/device/printer.ts';
import { newestFirmware } from '../../../../core/device/web/firmware.ts';
import type { WebView } from '../../../../core/device/web/web-view.ts';
import type { WorldView } from '../../../../core/protocol.ts';

export interface FirmwareView {
  present: string;
  /** What the update server offers. */
  newest: string;
  /** An update can be started. */
  offers: boolean;
  /** The version in use does not offer OAuth2 (G03). */
  lacksOauth: boolean;
}

/** What the page says of versions. */
export const firmwareOf = (
  { firmware }: Pick<WorldView['printer'], 'firmware'>,
  { newFirmware, update }: Pick<WebView, 'newFirmware' | 'update'>,
): FirmwareView => ({
  present: firmware,
  newest: newFirmware ?? (firmware > newestFirmware ? firmware : newestFirmware),
  offers: newFirmware !== null && update === null,
  lacksOauth: !isCurrentFirmware(firmware),
});

export interface UpdateProgress {
  /** 0-100, whole. */
  percent: number;
  /** Whole seconds, at least 1 while it runs. */
  left: number;
}

/** How far an update is at `now`, in port time (ms). */
export function progressOf({ startedAt, until }: NonNullable<WebView['update']>, now: number): UpdateProgress {
  const part = (now - startedAt) / Math.max(1, until - startedAt);
  return {
    percent: Math.min(100, Math.max(0, Math.floor(part * 100))),
    left: Math.max(1, Math.ceil((until - now) / 1000)),
  };
}

/** A job, a connection test or an update keeps the printer busy. */
export const isBusy = (
  { mail }: Pick<WorldView, 'mail'>,
  { update, test }: Pick<WebView, 'update' | 'test'>,
): boolean => update !== null || test?.result === null || (mail?.active ?? 0) > 0;
