import { useState } from 'preact/hooks';
import { fields } from '../../../../core/device/panel/fields.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { Keyboard } from '../../keyboard/keyboard.tsx';
import { usePanel } from '../../panel-context.ts';
import { FieldRow, Form, Question, useFieldFocus } from '../../widgets/form.tsx';
import {
  type AdminPasswordView,
  adminPasswordOf,
  noSecrets,
  type PasswordPart,
  type Secrets,
} from './admin-password.view.ts';
import '../../../../ui/button.css';
import './admin-password.css';

const parts = ['next', 'confirm'] as const satisfies readonly PasswordPart[];

function PasswordKeyboard({
  part,
  password,
  onTyped,
}: {
  part: PasswordPart;
  password: AdminPasswordView;
  onTyped: (text: string) => void;
}) {
  const t = useT();
  const { send } = usePanel();
  const { min, max } = password;
  return (
    <Keyboard
      field={fields[`password.${part}`]}
      label={t(`admin.${part}`)}
      hint={<T k="admin.rule" values={{ min, max }} />}
      onOk={(text) => {
        onTyped(text);
        return send({ type: 'panel.leave-field' });
      }}
    />
  );
}

function State({ hasOwn }: Pick<AdminPasswordView, 'hasOwn'>) {
  return (
    <p class="password-state">
      <Icon name={hasOwn ? 'security' : 'info'} />
      <T k={hasOwn ? 'admin.own-in-use' : 'admin.initial-in-use'} />
    </p>
  );
}

const Problem = ({ password: { problem, min, max } }: { password: AdminPasswordView }) => {
  if (problem === null) return null;
  switch (problem.problem) {
    case 'too-short':
      return <T k="admin.problem.too-short" values={{ min }} />;
    case 'too-long':
      return <T k="admin.problem.too-long" values={{ max }} />;
    default:
      return <T k={`admin.problem.${problem.problem}`} />;
  }
};

/** Asks before the own password is lost. Cancel leads back to the form, as Back in the header leads on out of it. */
function RestoreQuestion({ onDone }: { onDone: () => void }) {
  const { view, send } = usePanel();
  const restore = async (): Promise<void> => {
    await send({ type: 'admin.reset-password' });
    onDone();
  };
  return (
    <Question
      buttons={
        <>
          <button type="button" class="button" onClick={onDone}>
            <T k="action.cancel" />
          </button>
          <button type="button" class="button primary" onClick={() => void restore()}>
            <T k="action.restore" />
          </button>
        </>
      }
    >
      <T k="admin.restore-question" values={{ serial: view.printer.serial }} />
    </Question>
  );
}

interface FormProps {
  password: AdminPasswordView;
  secrets: Secrets;
  problemShown: boolean;
  onSave: () => void;
  onRestore: () => void;
}

function PasswordForm({ password, secrets, problemShown, onSave, onRestore }: FormProps) {
  const { send } = usePanel();
  return (
    <Form
      buttons={
        <button type="button" class="button primary" onClick={onSave}>
          <T k="action.ok" />
        </button>
      }
    >
      <State hasOwn={password.hasOwn} />
      {parts.map((part) => (
        <FieldRow
          key={part}
          name={`password.${part}`}
          label={<T k={`admin.${part}`} />}
          value={secrets[part] === '' ? <T k="value.not-set" /> : '•'.repeat(secrets[part].length)}
          empty={secrets[part] === ''}
          problem={problemShown && password.problem?.part === part && <Problem password={password} />}
          onOpen={() => void send({ type: 'panel.enter-field', field: `password.${part}` })}
        />
      ))}
      {password.hasOwn && (
        <button type="button" class="row restore" onClick={onRestore}>
          <Icon name="repeat" />
          <span class="row-label">
            <T k="action.restore" />
          </span>
          <span class="row-end icon-turns">
            <Icon name="open" />
          </span>
        </button>
      )}
    </Form>
  );
}

/** The administrator's password: which one is in use, a new one, the initial one again. */
export function AdminPasswordScreen() {
  const { view, send } = usePanel();
  // In this component only: leaving the screen forgets what was typed.
  const [secrets, setSecrets] = useState(noSecrets);
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const { field } = view.panel;
  const { root, focus } = useFieldFocus(field);
  const password = adminPasswordOf(view, secrets);
  const typed = parts.find((part) => `password.${part}` === field);

  const save = async (): Promise<void> => {
    setChecked(true);
    if (password.problem !== null) return focus(`password.${password.problem.part}`);
    const { ok } = await send({ type: 'admin.change-password', next: secrets.next, confirm: secrets.confirm });
    setChecked(!ok);
    if (ok) setSecrets(noSecrets);
  };
  const note = (part: PasswordPart, text: string): void => {
    setSecrets((before) => ({ ...before, [part]: text }));
    setChecked(false);
  };

  return (
    <div ref={root} class="form-root">
      {typed !== undefined ? (
        <PasswordKeyboard key={typed} part={typed} password={password} onTyped={(text) => note(typed, text)} />
      ) : asking ? (
        <RestoreQuestion onDone={() => setAsking(false)} />
      ) : (
        <PasswordForm
          password={password}
          secrets={secrets}
          problemShown={checked}
          onSave={() => void save()}
          onRestore={() => setAsking(true)}
        />
      )}
    </div>
  );
}
