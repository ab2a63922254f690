import { useState } from 'preact/hooks';
import type { WebProblems } from '../../../../core/device/web/web-request.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { useWeb } from '../../session.ts';
import { Button } from '../../widgets/buttons.tsx';
import { FileField } from '../../widgets/fields.tsx';
import { fileBytes } from '../../widgets/file-bytes.ts';
import { Form, type Labels, useSaving } from '../../widgets/form.tsx';
import { Notice } from '../../widgets/notice.tsx';
import { usePrinterClock } from '../../widgets/use-clock.ts';
import {
  type Change,
  type ChosenSettings,
  changesOf,
  chosenSettings,
  namedProblems,
  settingsFileLimit,
} from './import.view.ts';
import { ImportPreview } from './import-preview.tsx';
import { ImportProblem } from './import-problem.tsx';
import './import.css';

const fileLabel: Labels = { file: 'webconfig:settings-file.file' };

/** Names for what the printer may still find wrong when the file is sent. */
function useLabels(chosen: ChosenSettings | null, problems: WebProblems): Labels {
  const t = useT();
  if (chosen === null || chosen.file === null) return fileLabel;
  const named = namedProblems(problems, chosen.file, t);
  return { ...fileLabel, ...Object.fromEntries(named.map(({ place, where }) => [place, { text: where }])) };
}

const Buttons = ({ onCancel }: { onCancel: () => void }) => (
  <>
    <button type="submit" class="button primary">
      <T k="webconfig:page.import" />
    </button>
    <Button onClick={onCancel}>
      <T k="webconfig:action.cancel" />
    </Button>
  </>
);

interface FilePartProps {
  chosen: ChosenSettings | null;
  changes: readonly Change[];
  onFile: (file: File) => void;
}

/** The file, and what it would change or why it cannot be imported. */
const FilePart = ({ chosen, changes, onFile }: FilePartProps) => (
  <>
    <FileField
      name="file"
      accept=".json"
      chosen={chosen?.name ?? null}
      hint={<T k="webconfig:settings-file.file-hint" />}
      onFile={onFile}
    />
    {chosen !== null && (
      <div class="import-chosen">
        {chosen.problem !== null && <ImportProblem problem={chosen.problem} />}
        {chosen.file !== null && <ImportPreview file={chosen.file} changes={changes} />}
      </div>
    )}
  </>
);

/** Device Management > Export and Import Setting Value > Import: what would change is shown first; then all of it, or nothing. */
export function ImportPage() {
  const t = useT();
  const { view } = useWeb();
  const clock = usePrinterClock();
  const saving = useSaving();
  const [chosen, setChosen] = useState<ChosenSettings | null>(null);
  const [taken, setTaken] = useState(0);
  const labels = useLabels(chosen, saving.problems);
  const file = chosen?.file ?? null;
  const changes = file === null ? [] : changesOf(view.printer, file, t);
  const choose = async (given: File): Promise<void> =>
    setChosen(chosenSettings(view.printer, given.name, await fileBytes(given, settingsFileLimit), clock));
  const bringIn = async (): Promise<void> => {
    if (file === null || changes.length === 0) return;
    setTaken(changes.length);
    if (await saving.save({}, { type: 'settings.import', file })) setChosen(null);
  };
  const onFile = (given: File): void => {
    saving.edited();
    void choose(given);
  };
  return (
    <>
      <Notice>
        <p>
          <T k="webconfig:settings-file.import-intro" />
        </p>
      </Notice>
      <Form
        saving={saving}
        labels={labels}
        onSubmit={() => void bringIn()}
        savedText={<T k="webconfig:settings-file.imported" values={{ count: taken }} />}
        buttons={changes.length > 0 && <Buttons onCancel={() => setChosen(null)} />}
      >
        <FilePart chosen={chosen} changes={changes} onFile={onFile} />
      </Form>
    </>
  );
}
