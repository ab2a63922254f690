import type { MoreView } from '../../core/protocol.ts';
import { T } from '../../i18n/t.tsx';
import type { Surface, SurfaceProps } from '../../ui/boot.tsx';

type Props = SurfaceProps<Extract<MoreView, { of: 'web' }>>;

function WebconfigWindow({ view }: Props) {
  return (
    <main>
      <h1>
        <T k="webconfig:title" />
      </h1>
      <p>{view.printer.serial}</p>
    </main>
  );
}

export const webconfigSurface: Surface<'web'> = {
  want: 'web',
  namespaces: ['webconfig', 'webpages'],
  Window: WebconfigWindow,
};
