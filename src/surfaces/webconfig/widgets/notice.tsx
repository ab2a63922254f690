import type { ComponentChildren } from 'preact';
import { Icon, type Icons } from '../../../ui/icon.tsx';

export type NoticeTone = 'info' | 'good' | 'warning' | 'bad';

const icons: Readonly<Record<NoticeTone, Icons>> = { info: 'info', good: 'passed', warning: 'warning', bad: 'failed' };

interface NoticeProps {
  tone?: NoticeTone;
  /** Says itself when it comes: for what happens without the person's doing. */
  live?: boolean;
  title?: ComponentChildren;
  children?: ComponentChildren;
}

/** Something to know on a page; the sign tells its kind as well as the colour does. */
export const Notice = ({ tone = 'info', live = false, title, children }: NoticeProps) => (
  <div class={`notice notice-${tone}`} {...(live ? { role: tone === 'bad' ? 'alert' : 'status' } : {})}>
    <Icon name={icons[tone]} />
    <div class="notice-words">
      {title !== undefined && <p class="notice-title">{title}</p>}
      {children}
    </div>
  </div>
);
