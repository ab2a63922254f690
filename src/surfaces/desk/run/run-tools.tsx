import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeskView } from '../../../core/desk/desk-view.ts';
import type { Run } from '../../../core/run/run.ts';
import { runOf } from '../../../core/run/run-of.ts';
import { T, useT } from '../../../i18n/t.tsx';
import type { SurfaceProps } from '../../../ui/boot.tsx';
import { saveFile } from '../../../ui/pdf/save-file.ts';
import { Offer } from './offer.tsx';
import { isProblem, linkOf, linkStart, type RunProblem, readLink, readRun } from './run-text.ts';
import { StepList } from './step-list.tsx';
import '../../../ui/button.css';
import './run.css';

type Props = SurfaceProps<DeskView>;

/** A run that waits for an answer, and where it came from. */
export interface Found {
  from: 'file' | 'link';
  run: Run;
}

/** What was done last, or what is wrong. `id` counts up, so that the same words are said again. */
interface Note {
  id: number;
  isGood: boolean;
  text: string;
}

function useNote() {
  const [note, set] = useState<Note | null>(null);
  const put = (isGood: boolean, text: string): void => set((before) => ({ id: (before?.id ?? 0) + 1, isGood, text }));
  return { note, put };
}

/** What is wrong with a file or a link, in words. */
function useProblemWords() {
  const t = useT();
  return (problem: RunProblem): string =>
    problem.problem === 'damaged'
      ? t('desk:run.damaged', { detail: problem.detail })
      : t(`desk:run.${problem.problem}`);
}

/** Takes the run out of the address, so that a reload does not ask again. */
const clearFragment = (): void => history.replaceState(history.state, '', `${location.pathname}${location.search}`);

/** The run of the address that this page was opened with. */
function useLinkedRun(found: (read: Run | RunProblem) => void): void {
  const tell = useRef(found);
  tell.current = found;
  useLayoutEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const { hash } = location;
      if (!hash.startsWith(linkStart)) return;
      const read = await readLink(hash);
      if (isCurrent) tell.current(read);
    };
    const onChange = (): void => void look();
    onChange();
    addEventListener('hashchange', onChange);
    return () => {
      isCurrent = false;
      removeEventListener('hashchange', onChange);
    };
  }, []);
}

/** A link that the browser would not copy, to be copied by hand. */
function LinkField({ link }: { link: string }) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), [link]);
  return <input ref={field} class="run-link" type="text" readOnly aria-label={t('desk:run.link')} value={link} />;
}

/** A button that opens a file. */
function OpenFile({ onText }: { onText: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    // A file that cannot be read is no run.
    onText(await file.text().catch(() => ''));
    // The same file may be chosen once more.
    if (input.current !== null) input.current.value = '';
  };
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        <T k="desk:run.open" />
      </button>
      <input
        ref={input}
        class="run-file"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
      />
    </>
  );
}

/** What can be done with the run so far. */
function Buttons({
  props,
  say,
  onFound,
}: {
  props: Props;
  say: (isGood: boolean, text: string) => void;
  onFound: (read: Run | RunProblem) => void;
}) {
  const t = useT();
  const { more, view, now } = props;
  const [link, setLink] = useState<string | null>(null);
  const { steps, complete } = more.run;
  const present = (): Run => runOf(more.run, view.scenario, now());
  const save = (): void => {
    const file = new Blob([JSON.stringify(present(), null, 1)], { type: 'application/json' });
    saveFile(file, `faceplate-run-${view.scenario}.json`);
    say(true, t('desk:run.saved'));
  };
  const copy = async (): Promise<void> => {
    const fragment = await linkOf(present()).catch(() => null);
    setLink(null);
    if (fragment === null) return say(false, t('desk:run.link-long'));
    const address = `${location.origin}${location.pathname}?scenario=${view.scenario}${fragment}`;
    try {
      await navigator.clipboard.writeText(address);
      say(true, t('desk:run.copied'));
    } catch {
      setLink(address);
      say(false, t('desk:run.copy-failed'));
    }
  };
  return (
    <>
      <div class="buttons">
        {complete && steps.length > 0 && (
          <>
            <button type="button" class="button" onClick={save}>
              <T k="desk:run.save" />
            </button>
            <button type="button" class="button" onClick={() => void copy()}>
              <T k="desk:run.copy" />
            </button>
          </>
        )}
        <OpenFile onText={(text) => onFound(readRun(text))} />
      </div>
      {link !== null && <LinkField link={link} />}
    </>
  );
}

/** What was done, as a list, a file and a link; and the way back from file and link. */
export function RunTools(props: Props) {
  const t = useT();
  const words = useProblemWords();
  const { note, put } = useNote();
  const [found, setFound] = useState<Found | null>(null);
  const { steps, complete } = props.more.run;
  const take =
    (from: Found['from']) =>
    (read: Run | RunProblem): void => {
      if (isProblem(read)) {
        if (from === 'link') clearFragment();
        put(false, words(read));
      } else setFound({ from, run: read });
    };
  useLinkedRun(take('link'));
  const close = (): void => {
    if (found?.from === 'link') clearFragment();
    setFound(null);
  };
  return (
    <section class="run" aria-label={t('desk:run.title')}>
      <h2>
        <T k="desk:run.title" />
      </h2>
      <p>
        <T k="desk:run.text" />
      </p>
      <Buttons props={props} say={put} onFound={take('file')} />
      <div class="run-note" data-good={note?.isGood}>
        <p role="status">{note?.isGood === true && <span key={note.id}>{note.text}</span>}</p>
        <p role="alert">{note?.isGood === false && <span key={note.id}>{note.text}</span>}</p>
      </div>
      {!complete && (
        <p class="run-long">
          <T k="desk:run.too-long" />
        </p>
      )}
      {steps.length === 0 ? (
        <p>
          <T k="desk:run.empty" />
        </p>
      ) : (
        <StepList steps={steps} />
      )}
      {found !== null && <Offer found={found} props={props} say={put} onClose={close} />}
    </section>
  );
}
