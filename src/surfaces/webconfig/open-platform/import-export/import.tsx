import { useMemo, useRef, useState } from 'preact/hooks';
import { printAdminLimits } from '../../../../core/device/print-admin/limits.ts';
import type { PrintAdminState } from '../../../../core/device/print-admin/print-admin.ts';
import type { UserData } from '../../../../core/device/print-admin/user-problems.ts';
import type { WebProblem } from '../../../../core/device/web/web-request.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { hrefOf } from '../../route.ts';
import { useWeb } from '../../session.ts';
import { Button } from '../../widgets/buttons.tsx';
import { FileField, Radio } from '../../widgets/fields.tsx';
import { fileBytes } from '../../widgets/file-bytes.ts';
import { Form, type Labels, useSaving } from '../../widgets/form.tsx';
import { Notice } from '../../widgets/notice.tsx';
import { ProblemText } from '../../widgets/problem-text.tsx';
import { usersPath } from '../paths.ts';
import { saveCsv } from './export.tsx';
import { changesAnything, type Mode, type Plan, planOf, roomFor } from './import.view.ts';
import { ColumnNotes, ImportPreview } from './import-preview.tsx';
import { ImportReport } from './import-report.tsx';
import { FileProblemText } from './problem-words.tsx';
import { sampleCsv } from './users-csv.ts';
import { type ChosenUsers, chosenUsers, usersFileLimit } from './users-file.ts';

const labels: Labels = { file: 'webconfig:users-file.file', mode: 'webconfig:users-file.mode' };
const modes = (['add', 'replace'] as const).map((value) => ({
  value,
  label: `webconfig:users-file.mode-${value}` as const,
}));
const sampleName = 'users-sample.csv';

/** A file to begin with. */
function Sample() {
  const [isSaved, setSaved] = useState(false);
  return (
    <div class="import-sample">
      <Button
        onClick={() => {
          saveCsv(sampleCsv(), sampleName);
          setSaved(true);
        }}
      >
        <T k="webconfig:users-file.sample" />
      </Button>
      <p role="status">{isSaved && <T k="webconfig:users-file.sampled" values={{ file: sampleName }} />}</p>
    </div>
  );
}

/** More users than the printer has places. */
const WholeProblem = ({ problem, data, plan }: { problem: WebProblem; data: UserData; plan: Plan }) => (
  <Notice tone="bad" live>
    <p>
      {problem.problem === 'too-many' ? (
        <T k="webconfig:users-file.problem.no-room" values={{ count: roomFor(data, plan, problem.limit) }} />
      ) : (
        <ProblemText problem={problem} />
      )}
    </p>
  </Notice>
);

interface ChosenProps {
  chosen: ChosenUsers;
  plan: Plan | null;
  data: UserData;
  mode: Mode;
}

/** What the file would change, or why it cannot be imported. */
function Chosen({ chosen: { file, problem }, plan, data, mode }: ChosenProps) {
  if (problem !== null || file === null || plan === null)
    return problem === null ? null : (
      <Notice tone="bad" live>
        <p>
          <FileProblemText problem={problem} />
        </p>
      </Notice>
    );
  const { report, whole, changes } = plan;
  return (
    <>
      <ColumnNotes file={file} />
      {whole !== null && <WholeProblem problem={whole} data={data} plan={plan} />}
      {report.length > 0 && <ImportReport report={report} />}
      {whole === null && report.length === 0 && <ImportPreview changes={changes} mode={mode} />}
    </>
  );
}

/** While the printer makes a hash of each password. */
function Busy({ count }: { count: number }) {
  const t = useT();
  return (
    <div class="progress-row">
      <p>
        <T k="webconfig:users-file.busy" values={{ count }} />
      </p>
      <progress class="progress-bar" aria-label={t('webconfig:users-file.busy', { count })} />
    </div>
  );
}

const Imported = ({ count }: { count: number }) => (
  <>
    <T k="webconfig:users-file.imported" values={{ count }} />{' '}
    <a href={hrefOf(usersPath)}>
      <T k="webconfig:users.to-list" />
    </a>
  </>
);

/** The way of a file: chosen, looked at, imported. */
function useImport(state: PrintAdminState) {
  const { printer } = useWeb().view;
  const saving = useSaving();
  const [chosen, setChosen] = useState<ChosenUsers | null>(null);
  const [mode, setMode] = useState<Mode>('add');
  const [taken, setTaken] = useState(0);
  const data: UserData = { model: printer.model, web: printer.web, printAdmin: state };
  const file = chosen?.file ?? null;
  const plan = useMemo(
    () => (file === null ? null : planOf(data, file, mode)),
    [file, mode, state.users, printer.web.openPlatform],
  );
  const isReady = plan !== null && plan.whole === null && plan.report.length === 0 && changesAnything(plan.changes);
  const choose = async (given: File): Promise<void> =>
    setChosen(chosenUsers(given.name, await fileBytes(given, usersFileLimit)));
  const bringIn = async (): Promise<void> => {
    if (!isReady || plan === null) return;
    const { rows } = plan;
    setTaken(rows.length);
    if (await saving.save({}, { type: 'print-admin-users.import', mode, rows })) setChosen(null);
  };
  const onFile = (given: File): void => {
    saving.edited();
    void choose(given);
  };
  return { saving, chosen, mode, taken, data, plan, isReady, setMode, setChosen, bringIn, onFile };
}

/** The one that was pressed keeps the keyboard while the printer works; a second press does nothing. */
const Buttons = ({ isBusy, onCancel }: { isBusy: boolean; onCancel: () => void }) => (
  <>
    <button type="submit" class="button primary">
      <T k="webconfig:users-file.import" />
    </button>
    {!isBusy && (
      <Button onClick={onCancel}>
        <T k="webconfig:action.cancel" />
      </Button>
    )}
  </>
);

interface FieldsProps {
  chosen: ChosenUsers | null;
  mode: Mode;
  isBusy: boolean;
  onMode: (mode: Mode) => void;
  onFile: (file: File) => void;
}

/** Which file, and what becomes of those who are there. */
const Fields = ({ chosen, mode, isBusy, onMode, onFile }: FieldsProps) => (
  <>
    <Radio
      name="mode"
      value={mode}
      choices={modes}
      disabled={isBusy}
      hint={<T k={`webconfig:users-file.mode-${mode}-hint`} />}
      onChoose={onMode}
    />
    <FileField
      name="file"
      accept=".csv,.txt,text/csv"
      chosen={chosen?.name ?? null}
      disabled={isBusy}
      hint={<T k="webconfig:users-file.file-hint" values={{ count: printAdminLimits.users }} />}
      onFile={onFile}
    />
  </>
);

/** What is done here, and a file to begin with. */
const Intro = () => (
  <>
    <h2 class="section-title">
      <T k="webconfig:users-file.import-title" />
    </h2>
    <Notice>
      <p>
        <T k="webconfig:users-file.import-intro" />
      </p>
    </Notice>
    <Sample />
  </>
);

/** A file is chosen, what it would change is shown, then all of it is taken over, or nothing. */
export function ImportUsers({ state }: { state: PrintAdminState }) {
  const { saving, chosen, mode, taken, data, plan, isReady, ...does } = useImport(state);
  const section = useRef<HTMLElement>(null);
  const isBusy = saving.step === 'busy';
  const cancel = (): void => {
    does.setChosen(null);
    // Its button goes: the keyboard goes on where a file is chosen.
    section.current?.querySelector<HTMLElement>('input[type="file"]')?.focus();
  };
  return (
    <section ref={section}>
      <Intro />
      <Form
        saving={saving}
        labels={labels}
        label="webconfig:users-file.import-title"
        onSubmit={() => void does.bringIn()}
        savedText={<Imported count={taken} />}
        buttons={isReady && <Buttons isBusy={isBusy} onCancel={cancel} />}
      >
        <Fields chosen={chosen} mode={mode} isBusy={isBusy} onMode={does.setMode} onFile={does.onFile} />
        {chosen !== null && (
          <div class="import-part">
            {isBusy ? <Busy count={taken} /> : <Chosen chosen={chosen} plan={plan} data={data} mode={mode} />}
          </div>
        )}
      </Form>
    </section>
  );
}
