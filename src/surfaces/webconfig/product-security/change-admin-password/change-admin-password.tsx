import { useState } from 'preact/hooks';
import { passwordLength } from '../../../../core/device/admin/password.ts';
import { adminPasswordProblems } from '../../../../core/device/web/admin-account.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { useWeb } from '../../session.ts';
import { Ok } from '../../widgets/buttons.tsx';
import { PasswordField, TextField } from '../../widgets/fields.tsx';
import { Form, type Labels, useSaving } from '../../widgets/form.tsx';
import { Notice } from '../../widgets/notice.tsx';
import { type PasswordRule, passwordRules, rulesMet } from './change-admin-password.view.ts';
import './change-admin-password.css';

const labels: Labels = {
  userName: 'webconfig:log-in.user-name',
  current: 'webconfig:admin-password.current',
  next: 'webconfig:admin-password.next',
  confirm: 'webconfig:admin-password.confirm',
};

const RuleText = ({ rule }: { rule: PasswordRule }) =>
  rule === 'length' ? (
    <T k="webconfig:admin-password.rule.length" values={passwordLength} />
  ) : (
    <T k={`webconfig:admin-password.rule.${rule}`} />
  );

/** Each rule with a sign and a word for whether it is met: not by colour alone. */
function Rules({ met }: { met: readonly PasswordRule[] }) {
  const t = useT();
  const said = t('webconfig:admin-password.met', { met: met.length, all: passwordRules.length });
  return (
    <div class="field rules">
      <span class="field-label" id="password-rules">
        <T k="webconfig:admin-password.rules" />
      </span>
      <div class="field-body">
        <meter class="rules-meter" min={0} max={passwordRules.length} value={met.length} aria-label={said} />
        <p class="rules-said" role="status">
          <T k="webconfig:admin-password.met" values={{ met: met.length, all: passwordRules.length }} />
        </p>
        <ul aria-labelledby="password-rules">
          {passwordRules.map((rule) => {
            const isMet = met.includes(rule);
            return (
              <li key={rule} class={isMet ? 'rule rule-met' : 'rule'}>
                <Icon name={isMet ? 'passed' : 'waiting'} />
                <span>
                  <RuleText rule={rule} />
                  {': '}
                  <span class="rule-state">
                    <T k={isMet ? 'webconfig:admin-password.rule-met' : 'webconfig:admin-password.rule-open'} />
                  </span>
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

const Intro = () => (
  <Notice>
    <p>
      <T k="webconfig:admin-password.intro" />
    </p>
    <p>
      <T k="webconfig:admin-password.forgotten" />
    </p>
  </Notice>
);

const empty = { current: '', next: '', confirm: '' };

/** Product Security > Change Administrator Password (printer.md 6.1). */
export function ChangeAdminPasswordPage() {
  const { printer } = useWeb().view;
  const [userName, setUserName] = useState(printer.web.administratorName);
  const [typed, setTyped] = useState(empty);
  const saving = useSaving();
  const set = (name: keyof typeof empty) => (value: string) => setTyped({ ...typed, [name]: value });
  const change = async (): Promise<void> => {
    const values = { userName, ...typed };
    const isDone = await saving.save(adminPasswordProblems(printer, values), {
      type: 'admin-password.save',
      ...values,
    });
    // What was typed does not stay behind.
    setTyped(isDone ? empty : { ...typed, current: '' });
  };
  return (
    <>
      <Intro />
      <Form
        saving={saving}
        labels={labels}
        onSubmit={() => void change()}
        savedText={<T k="webconfig:admin-password.saved" />}
        buttons={<Ok />}
      >
        <TextField
          name="userName"
          value={userName}
          hint={<T k="webconfig:admin-password.user-name-hint" />}
          onInput={setUserName}
        />
        <PasswordField name="current" value={typed.current} onInput={set('current')} />
        <PasswordField name="next" value={typed.next} onInput={set('next')} />
        <PasswordField name="confirm" value={typed.confirm} onInput={set('confirm')} />
        <Rules met={rulesMet(typed.next, typed.confirm, printer.serial)} />
      </Form>
    </>
  );
}
