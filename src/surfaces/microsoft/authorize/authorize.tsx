import type { MoreView } from '../../../core/protocol.ts';
import type { Surface, SurfaceProps } from '../../../ui/boot.tsx';

/** The directory's pages in the printer's own browser (G25, G26). */
function AuthorizeWindow(_: SurfaceProps<Extract<MoreView, { of: 'authorize' }>>) {
  return null;
}

export const authorizeSurface: Surface<'authorize'> = {
  want: 'authorize',
  namespaces: ['microsoft'],
  Window: AuthorizeWindow,
};
