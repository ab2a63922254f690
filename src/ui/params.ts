import type { Reality } from '../core/cloud/entra/sign-in.ts';
import type { ItemId } from '../core/device/panel/menu.ts';
import { type PanelSize, panelSizeIds } from '../core/device/profile.ts';
import type { ScenarioId } from '../core/scenario/scenario-ids.ts';
import { type DisplayLanguage, displayLanguages } from '../i18n/languages.ts';

/** What a link may ask for (design 3). A parameter that is left out leaves the choice to the world. */
export interface Params {
  lang?: DisplayLanguage;
  scenario?: ScenarioId;
  panel?: PanelSize;
  /** As in the guide or as in reality. */
  reality?: Reality;
}

export interface PanelParams extends Params {
  /** The screen to open first: an id of the menu. */
  screen?: ItemId;
}

/** A parameter whose value is not known, and the values that are. */
export interface UnknownParam {
  name: keyof PanelParams;
  value: string;
  known: readonly string[];
}

/** Reads the query of a link; names that are not ours are left alone. The menu and the scenarios are loaded only for a link that names one. */
export async function readParams(query: string): Promise<{ params: PanelParams; unknown: UnknownParam[] }> {
  const given = new URLSearchParams(query);
  const known: Readonly<Record<keyof PanelParams, readonly string[]>> = {
    lang: displayLanguages,
    scenario: given.has('scenario') ? (await import('../core/scenario/scenario-ids.ts')).scenarioIds : [],
    panel: panelSizeIds,
    reality: realities,
    screen: given.has('screen') ? (await import('./screen-ids.ts')).screenIds : [],
  };
  const params: Record<string, string> = {};
  const unknown: UnknownParam[] = [];
  for (const name of Object.keys(known) as (keyof PanelParams)[]) {
    const value = given.get(name);
    if (value === null) continue;
    if (known[name].includes(value)) params[name] = value;
    else unknown.push({ name, value, known: known[name] });
  }
  return { params: params as PanelParams, unknown };
}

/** As in the guide or as in reality (design 1.8). */
const realities: readonly Reality[] = ['guide', 'real'];

/** A query with one parameter changed, or taken out where the value is null. */
export function withParam(query: string, name: keyof PanelParams, value: string | null): string {
  const changed = new URLSearchParams(query);
  if (value === null) changed.delete(name);
  else changed.set(name, value);
  const text = changed.toString();
  return text === '' ? '' : `?${text}`;
}
