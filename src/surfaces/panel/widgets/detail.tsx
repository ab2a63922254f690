import type { ComponentChildren } from 'preact';
import type { PlainKey } from '../../../i18n/i18n.ts';
import { T } from '../../../i18n/t.tsx';
import './status-page.css';

/** A label and its value, in a list of `details`. */
export const Detail = ({ k, children }: { k: PlainKey; children: ComponentChildren }) => (
  <div class="detail">
    <dt>
      <T k={k} />
    </dt>
    <dd>{children}</dd>
  </div>
);
