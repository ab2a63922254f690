import { useState } from 'preact/hooks';
import { settingsFile } from '../../../../core/device/web/settings-file.ts';
import { T } from '../../../../i18n/t.tsx';
import { saveFile } from '../../../../ui/pdf/save-file.ts';
import { useWeb } from '../../session.ts';
import { Button } from '../../widgets/buttons.tsx';
import { Notice } from '../../widgets/notice.tsx';

/** Device Management > Export and Import Setting Value > Export. */
export function ExportPage() {
  const { view, now } = useWeb();
  const [written, setWritten] = useState<string | null>(null);
  const { printer } = view;
  const write = (): void => {
    const date = new Date(now() + printer.clockOffset).toISOString().slice(0, 10);
    const name = `${printer.model}-${printer.serial}-${date}.json`;
    const text = `${JSON.stringify(settingsFile(printer), null, 2)}\n`;
    saveFile(new Blob([text], { type: 'application/json' }), name);
    setWritten(name);
  };
  return (
    <>
      <Notice>
        <p>
          <T k="webconfig:settings-file.export-intro" />
        </p>
        <p>
          <T k="webconfig:settings-file.export-without" />
        </p>
      </Notice>
      <div role="status">
        {written !== null && (
          <Notice tone="good">
            <p>
              <T k="webconfig:settings-file.exported" values={{ file: written }} />
            </p>
          </Notice>
        )}
      </div>
      <div class="form-buttons">
        <Button primary onClick={write}>
          <T k="webconfig:page.export" />
        </Button>
      </div>
    </>
  );
}
