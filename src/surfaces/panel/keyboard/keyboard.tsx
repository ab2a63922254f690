import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { fields } from '../../../core/device/panel/fields.ts';
import { T } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { usePanel } from '../panel-context.ts';
import { textOf } from './entry.ts';
import { EntryLine } from './entry-line.tsx';
import { Keys } from './keys.tsx';
import { accepts, firstPage, keysOf, type PageId } from './layouts.ts';
import { type Edit, useEntry } from './use-entry.ts';
import { useTyping } from './use-typing.ts';
import './keyboard.css';

export interface KeyboardProps {
  field: (typeof fields)[keyof typeof fields];
  /** The field's name. */
  label: string;
  initial?: string;
  hint?: ComponentChildren;
  /** What is wrong with what was entered; read out when it appears. */
  problem?: ComponentChildren;
  /** Why OK cannot be used yet; changes too often to be read out. */
  wait?: ComponentChildren;
  /** Takes the text; false, or a promise of it, empties the entry for another try. */
  onOk: (text: string) => unknown;
  /** Something was typed. */
  onEdit?: () => void;
}

/** Typing counts as operation. Once a second is enough for that. */
function useTouch(): () => void {
  const { send, now } = usePanel();
  const last = useRef(Number.NEGATIVE_INFINITY);
  return () => {
    if (now() - last.current < 1000) return;
    last.current = now();
    void send({ type: 'panel.touch' });
  };
}

function Message({ id, hint, problem, wait }: { id: string } & Pick<KeyboardProps, 'hint' | 'problem' | 'wait'>) {
  const isWrong = Boolean(problem) || Boolean(wait);
  return (
    <p id={id} class={isWrong ? 'entry-message entry-wrong' : 'entry-message'}>
      {isWrong && <Icon name="warning" />}
      <span>
        <span role="status">{problem}</span> {wait ? <span>{wait}</span> : null}
        {!isWrong && hint}
      </span>
    </p>
  );
}

/** The entry under the keyboard, and what typing and OK do to it. */
function useKeyboard({ field, initial = '', wait, onOk, onEdit }: KeyboardProps) {
  const { send } = usePanel();
  const { latest, edit, clear, ...shown } = useEntry(initial, field.max);
  const busy = useRef(false);
  const touch = useTouch();
  const change = (next: Edit): void => {
    touch();
    edit(next);
    onEdit?.();
  };
  const finish = async (): Promise<void> => {
    if (busy.current || wait) return;
    busy.current = true;
    const taken = await onOk(textOf(latest.current));
    busy.current = false;
    if (taken === false) clear();
  };
  const ok = (): void => void finish();
  useTyping({
    edit: change,
    accepts: (character) => accepts(field.layout, character),
    ok,
    back: () => void send({ type: 'panel.back' }),
  });
  return { ...shown, change, ok };
}

/** The panel's own keyboard with its entry line. Back in the header is Cancel. */
export function Keyboard(props: KeyboardProps) {
  const { field, label, hint, problem, wait } = props;
  const { size } = usePanel();
  const { entry, isFull, echo, change, ok } = useKeyboard(props);
  const [page, setPage] = useState<PageId>(() => firstPage(field.layout));
  const [shift, setShift] = useState(false);
  const [shown, setShown] = useState(false);
  const message = useId();
  const line = { entry, label, describedBy: message, secret: field.secret, shown, echo };
  return (
    <div class={`keyboard keyboard-${field.layout}`}>
      <div class="entry-head">
        <p class="entry-label">{label}</p>
        <p class="entry-count">
          <T k="value.characters" values={{ used: entry.characters.length, limit: field.max }} />
        </p>
        <Message id={message} hint={hint} problem={isFull ? <T k="keyboard.full" /> : problem} wait={wait} />
      </div>
      <EntryLine {...line} edit={change} onShow={() => setShown(!shown)} />
      <Keys
        {...keysOf(field.layout, page, size === '4.3')}
        shift={shift && page === 'letters'}
        blockedBy={wait ? message : null}
        onCharacter={(character) => change({ type: 'insert', character })}
        onShift={() => setShift(!shift)}
        onPage={setPage}
        onOk={ok}
      />
    </div>
  );
}
