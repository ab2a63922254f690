import { useLayoutEffect, useRef } from 'preact/hooks';
import { T } from '../../../i18n/t.tsx';
import { keptPlace } from '../../../identity/returning.ts';
import type { Surface } from '../../../ui/boot.tsx';
import { Ending } from '../authorize/endings.tsx';
import { Glass, type OwnProps } from '../authorize/glass.tsx';
import { useOwnBrowser } from '../authorize/own-browser.ts';
import { afterLogOut, panelOf } from '../authorize/request.ts';
import '../parts/card.css';

/** The directory's end_session_endpoint in the printer's own browser (OpenID Connect RP-Initiated Logout). */
function LogoutWindow(props: OwnProps) {
  const { send } = props;
  const { address, leaveFor } = useOwnBrowser();
  const isAsked = useRef(false);
  const back = (): void => leaveFor(panelOf(address));
  useLayoutEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    const to = afterLogOut(address);
    void send({ type: 'authorize.end' }).finally(() => {
      if (to !== null) leaveFor(to);
    });
  }, [address, leaveFor, send]);
  return (
    <Glass window={props} page="signed-out">
      <Ending title="microsoft:own.signed-out" onBack={back}>
        <p>
          <T k="microsoft:own.signed-out-text" />
        </p>
      </Ending>
    </Glass>
  );
}

export const logoutSurface: Surface<'authorize'> = {
  want: 'authorize',
  namespaces: ['screens', 'microsoft'],
  query: () => keptPlace() ?? location.search,
  Window: LogoutWindow,
};
