import { useState } from 'preact/hooks';
import { T, useT } from '../../../i18n/t.tsx';
import { useDesk } from '../desk-context.ts';
import { Confirm } from '../widgets/confirm.tsx';
import { DeskIcon } from '../widgets/desk-icon.tsx';

/** Pulls the plug, after a question. */
export function PowerButton() {
  const t = useT();
  const { act, say } = useDesk();
  const [asks, ask] = useState(false);
  const cut = async (): Promise<void> => {
    if (await act({ type: 'power.cut' })) say(t('desk:power.done'));
  };
  return (
    <>
      <button type="button" class="power-button" onClick={() => ask(true)}>
        <DeskIcon name="power" />
        <T k="desk:power.cut" />
      </button>
      {asks && (
        <Confirm
          title={<T k="desk:power.question" />}
          text={<T k="desk:power.text" />}
          action={<T k="desk:power.cut" />}
          onConfirm={() => void cut()}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}
