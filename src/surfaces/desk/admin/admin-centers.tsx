import type { DeskView } from '../../../core/desk/desk-view.ts';
import { T } from '../../../i18n/t.tsx';
import type { SurfaceProps } from '../../../ui/boot.tsx';

/** Where the admin centres are, for whoever draws their address bar: an address as typed, without "https://"; `onAddress` is told of every page. */
export interface AdminCentersProps extends SurfaceProps<DeskView> {
  address?: string;
  onAddress?: (address: string) => void;
}

/** Exchange admin center, Microsoft 365 admin center and Entra admin center. */
export function AdminCenters({ more }: AdminCentersProps) {
  return (
    <section class="admin-centers">
      <h2>
        <T k="desk:admin.label" />
      </h2>
      <p>{more.tenants[0]?.name}</p>
    </section>
  );
}
