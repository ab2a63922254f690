import type { Key } from '../../../i18n/i18n.ts';
import { T } from '../../../i18n/t.tsx';

type DetailKey = Extract<Key, `microsoft:details.${string}`>;

/** What a sign-in log has to tell: labels in the page's language, values as the service writes them. A row without a value is left out. */
export const LogRows = ({ rows }: { rows: readonly (readonly [DetailKey, string | null])[] }) => (
  <dl class="ms-log">
    {rows.map(
      ([label, value]) =>
        value !== null && (
          <div key={label}>
            <dt>
              <T k={label} />
            </dt>
            <dd>
              <span dir="ltr" lang="en">
                {value}
              </span>
            </dd>
          </div>
        ),
    )}
  </dl>
);
