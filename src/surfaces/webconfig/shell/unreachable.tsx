import type { LinkState } from '../../../core/device/network/network.ts';
import { T } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';

/** What a browser shows where a printer does not answer, in plain words. */
export const Unreachable = ({ link }: { link: Exclude<LinkState, 'connected'> }) => (
  <main>
    <div class="unreachable" role="alert">
      <Icon name="no-cable" />
      <h1 class="page-title">
        <T k="webconfig:unreachable.title" />
      </h1>
      <p>
        <T k="webconfig:unreachable.what" /> <T k={`webconfig:unreachable.${link}`} />
      </p>
      <p>
        <T k="webconfig:unreachable.look" />
      </p>
      <p>
        <T k="webconfig:unreachable.back" />
      </p>
    </div>
  </main>
);
