// A world with a desk around it: what the desk's parts are drawn from, without a browser.
import type { DeskView } from '../../../src/core/desk/desk-view.ts';
import type { WorldView } from '../../../src/core/protocol.ts';
import type { ScenarioId } from '../../../src/core/scenario/scenario-ids.ts';
import { testWorld } from '../../support/world.ts';

/** A world whose email has begun, and its views as they are now. */
export function deskAt(scenario: ScenarioId) {
  const bench = testWorld(scenario);
  bench.does({ type: 'email.look' });
  return {
    ...bench,
    view: (): WorldView => bench.world.view,
    desk: (): DeskView => {
      const more = bench.world.more('desk');
      if (more?.of !== 'desk') throw new Error('The world has no desk.');
      return more;
    },
  };
}
