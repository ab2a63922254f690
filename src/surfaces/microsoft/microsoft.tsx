import type { MoreView } from '../../core/protocol.ts';
import { T } from '../../i18n/t.tsx';
import type { Surface, SurfaceProps } from '../../ui/boot.tsx';

type Props = SurfaceProps<Extract<MoreView, { of: 'microsoft' }>>;

function MicrosoftWindow({ view }: Props) {
  return (
    <main>
      <h1>
        <T k="microsoft:title" />
      </h1>
      <p>{view.printer.serial}</p>
    </main>
  );
}

export const microsoftSurface: Surface<'microsoft'> = {
  want: 'microsoft',
  namespaces: ['microsoft'],
  Window: MicrosoftWindow,
};
