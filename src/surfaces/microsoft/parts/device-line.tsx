import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';

/** The sentence that the present pages have about the device; the guide's do not know it (identity.md 2.1). */
export function DeviceLine() {
  const { more, session } = usePage();
  const app = more.page?.app ?? null;
  if (session.reality !== 'real' || session.flow.kind !== 'device' || app === null) return null;
  return (
    <p>
      <T k="microsoft:account.device" values={{ app: app.name }} />
    </p>
  );
}
