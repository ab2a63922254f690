import { useState } from 'preact/hooks';
import { T } from '../../../../i18n/t.tsx';
import { usePanel } from '../../panel-context.ts';
import { Address } from '../../widgets/address.tsx';
import { FieldRow, Form } from '../../widgets/form.tsx';
import { FieldProblemText } from './field-problem.tsx';
import { fieldLabels, type Refused, refusedBy } from './scan-to-email.view.ts';

const parts = ['contact.name', 'contact.address'] as const;
const empty = { 'contact.name': '', 'contact.address': '' };

/** A new contact: name and address, typed one after the other, then kept. What is refused gets the focus. */
export function NewContact({ focus }: { focus: (field: string) => void }) {
  const { view, send } = usePanel();
  const { draft } = view.panel;
  const [refused, setRefused] = useState<Refused | null>(null);
  const save = async (): Promise<void> => {
    const [name = '', address = ''] = parts.map((part) => draft[part]);
    const problem = refusedBy(await send({ type: 'contact.add', name, address }));
    setRefused(problem);
    if (problem !== null) focus(problem.field);
  };
  return (
    <Form
      buttons={
        <>
          <button type="button" class="button" onClick={() => void send({ type: 'panel.set-draft', values: empty })}>
            <T k="action.cancel" />
          </button>
          <button type="button" class="button primary" onClick={() => void save()}>
            <T k="scan.save-contact" />
          </button>
        </>
      }
    >
      {parts.map((part) => (
        <FieldRow
          key={part}
          name={part}
          label={<T k={fieldLabels[part]} />}
          value={draft[part] ? <Address text={draft[part]} /> : <T k="value.not-set" />}
          empty={!draft[part]}
          problem={refused?.field === part && <FieldProblemText {...refused} />}
          onOpen={() => void send({ type: 'panel.enter-field', field: part })}
        />
      ))}
    </Form>
  );
}
