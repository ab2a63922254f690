import type { DeskView } from '../../../core/desk/desk-view.ts';
import type { SurfaceProps } from '../../../ui/boot.tsx';

/** What was done, as a list, a file and a link. */
export function RunTools({ more }: SurfaceProps<DeskView>) {
  return (
    <ol class="run-steps">
      {more.run.steps.map(({ at, command }, index) => (
        <li key={`${index}-${at}`}>{command.type}</li>
      ))}
    </ol>
  );
}
