import type { DeskView } from '../../../core/desk/desk-view.ts';
import type { SurfaceProps } from '../../../ui/boot.tsx';

/** Who said what to whom. */
export function Timeline({ more }: SurfaceProps<DeskView>) {
  return (
    <ol class="timeline">
      {more.timeline.map(({ id, title }) => (
        <li key={id}>{title}</li>
      ))}
    </ol>
  );
}
