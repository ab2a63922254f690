import { useState } from 'preact/hooks';
import type { Attachment } from '../../../core/cloud/exchange/exchange.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { saveFile } from '../../../ui/pdf/save-file.ts';
import { SamplePage } from '../../../ui/sample/sample-page.tsx';
import { fileNames, sampleOf } from './mail.view.ts';
import { Size } from './size.tsx';

type Doing = 'idle' | 'busy' | 'failed' | 'blocked';
interface Made {
  name: string;
  file: Blob;
}

/** The files of a scan, drawn anew: the mailbox keeps only what they are made of. */
async function make(attachment: Attachment): Promise<Made[]> {
  const { scanFiles } = await import('../../../ui/pdf/scan-pdf.ts');
  const files = await scanFiles(attachment);
  return files.map(({ name, bytes }) => ({ name, file: new Blob([bytes], { type: 'application/pdf' }) }));
}

/** Opens a PDF in a tab of its own, in the browser's own reader; whether the browser let it. */
function openFile(file: Blob): boolean {
  const address = URL.createObjectURL(file);
  setTimeout(() => URL.revokeObjectURL(address), 600_000);
  return open(address, '_blank') !== null;
}

/** A file that came with a message: drawn, opened as the real PDF, or saved. */
export function AttachmentView({ attachment }: { attachment: Attachment }) {
  const t = useT();
  const [doing, setDoing] = useState<Doing>('idle');
  const sample = sampleOf(attachment);
  const run = async (use: (files: readonly Made[]) => boolean): Promise<void> => {
    setDoing('busy');
    try {
      setDoing(use(await make(attachment)) ? 'idle' : 'blocked');
    } catch {
      setDoing('failed');
    }
  };
  const openAll = (files: readonly Made[]): boolean => files.map(({ file }) => openFile(file)).every(Boolean);
  const saveAll = (files: readonly Made[]): boolean => {
    for (const { name, file } of files) saveFile(file, name);
    return true;
  };
  return (
    <section class="attachment" aria-label={t('desk:mail.attachment')}>
      {sample !== null && (
        <div class="attachment-page">
          <SamplePage sample={sample} />
        </div>
      )}
      <div class="attachment-facts">
        <ul>
          {fileNames(attachment).map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        <p>
          <Size bytes={attachment.size} />
        </p>
        {sample === null ? (
          <p>
            <T k="desk:mail.outside" />
          </p>
        ) : (
          <div class="buttons">
            <button type="button" class="button" disabled={doing === 'busy'} onClick={() => void run(openAll)}>
              <T k="desk:mail.open" />
            </button>
            <button type="button" class="button" disabled={doing === 'busy'} onClick={() => void run(saveAll)}>
              <T k="desk:mail.save" />
            </button>
          </div>
        )}
        <p role="status">{doing !== 'idle' && <T k={`desk:mail.${doing}`} />}</p>
      </div>
    </section>
  );
}
