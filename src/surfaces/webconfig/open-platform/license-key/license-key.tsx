import { useState } from 'preact/hooks';
import { practiceLicense } from '../../../../core/device/print-admin/license.ts';
import { T } from '../../../../i18n/t.tsx';
import { Button, ConfirmButton } from '../../widgets/buttons.tsx';
import { ReadOnly, TextField } from '../../widgets/fields.tsx';
import { Form, type Labels, type Saving, useSaving } from '../../widgets/form.tsx';
import { Notice } from '../../widgets/notice.tsx';
import { usePrintAdmin } from '../use-print-admin.tsx';

const labels: Labels = { key: 'webconfig:license.key' };
const says = { key: 'webconfig:license.wrong' } as const;

/** There is no license to buy for a printer that is not real. */
const PracticeKey = ({ onUse }: { onUse: () => void }) => (
  <Notice title={<T k="webconfig:license.practice-title" />}>
    <p>
      <T k="webconfig:license.practice" values={{ key: practiceLicense }} />
    </p>
    <Button onClick={onUse}>
      <T k="webconfig:license.use-practice" />
    </Button>
  </Notice>
);

interface PartProps {
  saving: Saving;
  /** What was done last: said above the part that follows it. */
  done: 'saved' | 'deleted';
  onDone: (done: 'saved' | 'deleted') => void;
}

function Register({ saving, done, onDone }: PartProps) {
  const [key, setKey] = useState('');
  const register = (): void => {
    const problems = key.trim() === '' ? { key: { problem: 'empty' } as const } : {};
    onDone('saved');
    void saving.save(problems, { type: 'license-key.save', key });
  };
  const isWrong = saving.problems.key?.problem === 'not-a-key';
  return (
    <>
      <Form
        saving={saving}
        labels={labels}
        {...(isWrong ? { says } : {})}
        onSubmit={register}
        savedText={<T k={`webconfig:license.${done}`} />}
        buttons={
          <button type="submit" class="button primary">
            <T k="webconfig:license.register" />
          </button>
        }
      >
        <ReadOnly label="webconfig:license.state">
          <T k="webconfig:license.missing" />
        </ReadOnly>
        <TextField name="key" value={key} hint={<T k="webconfig:license.key-hint" />} onInput={setKey} />
      </Form>
      <div class="license-practice">
        <PracticeKey onUse={() => setKey(practiceLicense)} />
      </div>
    </>
  );
}

const Registered = ({ saving, done, onDone }: PartProps) => (
  <Form
    saving={saving}
    labels={labels}
    onSubmit={() => {}}
    savedText={<T k={`webconfig:license.${done}`} />}
    buttons={
      <ConfirmButton
        question={<T k="webconfig:license.delete-question" />}
        onConfirm={() => {
          onDone('deleted');
          void saving.save({}, { type: 'license-key.delete' });
        }}
      >
        <T k="webconfig:license.delete" />
      </ConfirmButton>
    }
  >
    <ReadOnly label="webconfig:license.state">
      <T k="webconfig:license.registered" />
    </ReadOnly>
  </Form>
);

/** Epson Open Platform > Product Key or License Key (printer.md 7). The key itself is not shown again. */
export function LicenseKeyPage() {
  const state = usePrintAdmin();
  const saving = useSaving();
  const [done, onDone] = useState<PartProps['done']>('saved');
  if (state === null) return null;
  const part: PartProps = { saving, done, onDone };
  return (
    <>
      <Notice>
        <p>
          <T k="webconfig:license.intro" />
        </p>
      </Notice>
      {state.licensed ? <Registered {...part} /> : <Register {...part} />}
    </>
  );
}
