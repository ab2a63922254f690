import type { MoreView } from '../../../core/protocol.ts';
import type { Surface, SurfaceProps } from '../../../ui/boot.tsx';

/** The directory's end_session_endpoint in the printer's own browser. */
function LogoutWindow(_: SurfaceProps<Extract<MoreView, { of: 'authorize' }>>) {
  return null;
}

export const logoutSurface: Surface<'authorize'> = {
  want: 'authorize',
  namespaces: ['microsoft'],
  Window: LogoutWindow,
};
