import type { ScenarioId } from '../../core/scenario/scenario-ids.ts';
import type { Params } from '../../ui/params.ts';

/** The query with which another surface opens on the same world. What the world says, such as the reality, is not repeated. */
export function surfaceQuery(
  scenario: ScenarioId,
  { lang, panel }: { lang?: Params['lang'] | undefined; panel?: Params['panel'] } = {},
): string {
  const query = new URLSearchParams({ scenario });
  if (lang !== undefined) query.set('lang', lang);
  if (panel !== undefined) query.set('panel', panel);
  return `?${query}`;
}
