import type { World } from '../../src/core/world.ts';
import { webOf } from './web-config.ts';

/** Everything of a world but what only tells of the tries themselves: the run, the timeline, the count of changes. As text. */
export function stateOf(world: World): string {
  const { revision: _, run: _run, email, ...snapshot } = world.snapshot;
  const { timeline: _timeline, nextEntry: _next, ...kept } = email ?? { timeline: [], nextEntry: 1 };
  const { revision: _shown, ...view } = world.view;
  return JSON.stringify({ snapshot, email: email === null ? null : kept, view, web: webOf(world) });
}
