import type { MoreView } from '../../core/protocol.ts';
import { T } from '../../i18n/t.tsx';
import type { Surface, SurfaceProps } from '../../ui/boot.tsx';

type Props = SurfaceProps<Extract<MoreView, { of: 'desk' }>>;

function DeskWindow({ view }: Props) {
  return (
    <main>
      <h1>
        <T k="desk:title" />
      </h1>
      <p>{view.printer.serial}</p>
    </main>
  );
}

export const deskSurface: Surface<'desk'> = {
  want: 'desk',
  namespaces: ['desk', 'admin', 'app', 'screens'],
  Window: DeskWindow,
};
