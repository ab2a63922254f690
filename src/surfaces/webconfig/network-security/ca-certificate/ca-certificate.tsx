import { useState } from 'preact/hooks';
import { certificateLimit } from '../../../../core/device/web/device-problems.ts';
import type { CaCertificate } from '../../../../core/device/web/web-settings.ts';
import { T } from '../../../../i18n/t.tsx';
import { openPath } from '../../route.ts';
import { useWeb } from '../../session.ts';
import { Button } from '../../widgets/buttons.tsx';
import { FileField } from '../../widgets/fields.tsx';
import { fileBytes } from '../../widgets/file-bytes.ts';
import { Form, type Labels, type Saving, useSaving } from '../../widgets/form.tsx';
import { usePrinterClock } from '../../widgets/use-clock.ts';
import { useHeadingFocus } from '../../widgets/use-heading-focus.ts';
import { type ChosenFile, caPath, chosenFile } from './ca-certificate.view.ts';
import { CertificateDetails, CertificateFacts } from './certificate-details.tsx';
import { fileLimit } from './certificate-file.ts';
import { CertificateList } from './certificate-list.tsx';
import { ImportProblemNotice } from './import-problem.tsx';
import '../../widgets/rows.css';
import './ca-certificate.css';

const labels: Labels = { certificate: 'webconfig:ca.file' };

/** The file that was chosen last, and how to choose. */
function useChosenFile(clock: number) {
  const { printer } = useWeb().view;
  const [file, setFile] = useState<ChosenFile | null>(null);
  const choose = async (given: File): Promise<void> =>
    setFile(chosenFile(printer, given.name, await fileBytes(given, fileLimit), clock));
  return { file, choose, forget: () => setFile(null) };
}

/** What the chosen file is, and whether it can be imported. */
const Chosen = ({ file, clock }: { file: ChosenFile; clock: number }) => (
  <div class="ca-chosen" aria-live="polite">
    {file.problem !== null && <ImportProblemNotice problem={file.problem} clock={clock} />}
    {file.problem === null && file.certificate !== null && (
      <>
        <p class="ca-read">
          <T k="webconfig:ca.read" />
        </p>
        <CertificateFacts certificate={file.certificate} clock={clock} />
      </>
    )}
  </div>
);

const Buttons = ({ onCancel }: { onCancel: () => void }) => (
  <>
    <button type="submit" class="button primary">
      <T k="webconfig:ca.import" />
    </button>
    <Button onClick={onCancel}>
      <T k="webconfig:action.cancel" />
    </Button>
  </>
);

/** The file to import, and what it is. */
const FilePart = ({
  file,
  clock,
  onFile,
}: {
  file: ChosenFile | null;
  clock: number;
  onFile: (file: File) => void;
}) => (
  <>
    <h2 class="ca-import-title">
      <T k="webconfig:ca.import-title" />
    </h2>
    <FileField
      name="certificate"
      accept=".pem,.crt,.cer,.der"
      chosen={file?.name ?? null}
      hint={<T k="webconfig:ca.file-hint" />}
      onFile={onFile}
    />
    {file !== null && <Chosen file={file} clock={clock} />}
  </>
);

interface ListPageProps {
  clock: number;
  saving: Saving;
  done: 'imported' | 'deleted';
  onImport: (certificate: CaCertificate) => Promise<boolean>;
  onDelete: (certificate: CaCertificate) => void;
}

/** The list with the import below. */
function ListPage({ clock, saving, done, onImport, onDelete }: ListPageProps) {
  const certificates = useWeb().view.printer.web.caCertificates;
  const { file, choose, forget } = useChosenFile(clock);
  const importable = file?.problem === null ? file.certificate : null;
  const bringIn = async (): Promise<void> => {
    if (importable !== null && (await onImport(importable))) forget();
  };
  const chosen = (given: File): void => {
    saving.edited();
    void choose(given);
  };
  return (
    <Form
      saving={saving}
      labels={labels}
      onSubmit={() => void bringIn()}
      savedText={<T k={`webconfig:ca.${done}`} />}
      buttons={importable !== null && <Buttons onCancel={forget} />}
    >
      <CertificateList certificates={certificates} limit={certificateLimit} clock={clock} onDelete={onDelete} />
      <FilePart file={file} clock={clock} onFile={chosen} />
    </Form>
  );
}

/** Network Security > CA Certificate (G40: the link of the email page leads here): the list, one certificate, import and delete. */
export function CaCertificatePage() {
  const { view, rest } = useWeb();
  const clock = usePrinterClock();
  const saving = useSaving();
  const [done, setDone] = useState<'imported' | 'deleted'>('imported');
  const remove = async ({ serial }: CaCertificate): Promise<void> => {
    setDone('deleted');
    await saving.save({}, { type: 'ca-certificate.delete', serial });
    openPath(caPath);
  };
  const bringIn = (certificate: CaCertificate): Promise<boolean> => {
    setDone('imported');
    return saving.save({}, { type: 'ca-certificate.import', certificate });
  };
  const [opened] = rest;
  useHeadingFocus(opened ?? '');
  const onDelete = (each: CaCertificate): void => void remove(each);
  if (opened === undefined)
    return <ListPage clock={clock} saving={saving} done={done} onImport={bringIn} onDelete={onDelete} />;
  const certificate = view.printer.web.caCertificates.find(({ serial }) => serial === opened) ?? null;
  return <CertificateDetails certificate={certificate} clock={clock} onDelete={onDelete} />;
}
