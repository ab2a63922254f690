import type { ComponentChildren } from 'preact';
import { T } from '../../../i18n/t.tsx';
import { Aid } from './aid.tsx';
import './phone.css';

/** The practice phone of whoever signs in. */
export const Phone = ({ children }: { children: ComponentChildren }) => (
  <Aid class="ms-phone" title={<T k="microsoft:phone.title" />}>
    <div class="ms-phone-glass">{children}</div>
  </Aid>
);
