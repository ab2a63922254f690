import type { ComponentChildren } from 'preact';
import { useId, useReducer, useRef, useState } from 'preact/hooks';
import type { fields } from '../../../core/device/panel/fields.ts';
import type { DisplayLanguage } from '../../../i18n/i18n.ts';
import { baseLanguage } from '../../../i18n/languages.ts';
import { T } from '../../../i18n/t.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { usePanel } from '../panel-context.ts';
import { lengthOf, textOf } from './entry.ts';
import { EntryLine } from './entry-line.tsx';
import { Keys } from './keys.tsx';
import { firstKeys, type KeysEvent, type KeysState, keysAfter } from './keys-state.ts';
import { accepts, keysOf, type LayoutId } from './layouts.ts';
import { KeysPopup } from './popup.tsx';
import { type Edit, useEntry } from './use-entry.ts';
import { useTyping } from './use-typing.ts';
import './keyboard.css';
import './low-panel.css';

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

/** The keys as they are now: page, capitals, whose letters, what lies over them. */
function useKeys(layout: LayoutId, panels: DisplayLanguage, isLow: boolean) {
  const [state, dispatch] = useReducer(
    (before: KeysState, event: KeysEvent) => keysAfter(layout, before, event),
    layout,
    firstKeys,
  );
  const language = state.language ?? baseLanguage(panels);
  return { layout, state, dispatch, language, ...keysOf(layout, state.page, isLow, language) };
}

function EntryHead({ props, used, message, isFull }: HeadProps) {
  const { field, label, hint, problem, wait } = props;
  return (
    <div class={used === 0 ? 'entry-head entry-head-empty' : 'entry-head'}>
      <p class="entry-label">{label}</p>
      <p class="entry-count">
        <span class="entry-count-words">
          <T k="value.characters" values={{ used, limit: field.max }} />
        </span>
        <span class="entry-count-short" aria-hidden="true">
          {used}/{field.max}
        </span>
      </p>
      <Message id={message} hint={hint} problem={isFull ? <T k="keyboard.full" /> : problem} wait={wait} />
    </div>
  );
}

interface HeadProps {
  props: KeyboardProps;
  /** Characters typed. */
  used: number;
  /** The id of what is said about the entry. */
  message: string;
  isFull: boolean;
}

/** The panel's own keyboard with its entry line. Back in the header is Cancel. */
export function Keyboard(props: KeyboardProps) {
  const { field, label, wait } = props;
  const { size, language } = usePanel();
  const { entry, isFull, echo, change, ok } = useKeyboard(props);
  const keys = useKeys(field.layout, language, size === '4.3');
  const [shown, setShown] = useState(false);
  const message = useId();
  const line = { entry, label, describedBy: message, secret: field.secret, shown, echo };
  const type = (text: string, isLetter: boolean): void => {
    change({ type: 'insert', text });
    keys.dispatch({ type: 'typed', isLetter });
  };
  return (
    <div class={`keyboard keyboard-${field.layout}`}>
      <EntryHead props={props} used={lengthOf(entry)} message={message} isFull={isFull} />
      <EntryLine {...line} edit={change} onShow={() => setShown(!shown)} />
      <div class="keys-area">
        <Keys {...keys} blockedBy={wait ? message : null} onText={type} onOk={ok} />
        {keys.state.popup !== null && (
          <KeysPopup
            popup={keys.state.popup}
            columns={keys.columns}
            rows={keys.rows.length}
            language={keys.language}
            onForm={(form) => type(form, true)}
            onLanguage={(chosen) => keys.dispatch({ type: 'language', language: chosen })}
            onClose={() => keys.dispatch({ type: 'close' })}
          />
        )}
      </div>
    </div>
  );
}
