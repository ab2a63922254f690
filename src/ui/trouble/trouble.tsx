import { T, useNamespace } from '../../i18n/t.tsx';
import type { LinkState, WorldLink } from '../../link/link.ts';
import { TroublePage } from './page.tsx';
import '../button.css';

type TroubleState = Exclude<LinkState, { state: 'ready' } | { state: 'connecting' }>;

interface TroubleProps {
  link: WorldLink;
  state: TroubleState;
}

/** Hands a text to the person as a file. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const Broken = ({
  link,
  problem,
}: {
  link: WorldLink;
  problem: Extract<TroubleState, { state: 'broken' }>['problem'];
}) => {
  const kind = problem.problem === 'damaged' ? 'damaged' : 'future';
  return (
    <TroublePage title={<T k={`app:store.${kind}-title`} />}>
      <p>
        <T k={`app:store.${kind}`} />
      </p>
      <p class="detail">
        <T k="app:store.detail" values={{ detail: problem.detail }} />
      </p>
      <div class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => void link.keptCopy().then((text) => download('faceplate-kept-copy.json', text))}
        >
          <T k="app:store.download" />
        </button>
        <button type="button" class="button primary" onClick={() => void link.startAfresh()}>
          <T k="app:store.fresh" />
        </button>
      </div>
    </TroublePage>
  );
};

function TroubleText({ link, state }: TroubleProps) {
  switch (state.state) {
    case 'broken':
      return <Broken link={link} problem={state.problem} />;
    case 'elsewhere':
      return (
        <TroublePage title={<T k="app:elsewhere.title" />}>
          <p>
            <T k="app:elsewhere.text" />
          </p>
          <button type="button" class="button primary" onClick={() => void link.takeOver()}>
            <T k="app:elsewhere.here" />
          </button>
        </TroublePage>
      );
    case 'no-store':
    case 'failed':
      return (
        <TroublePage title={<T k={state.state === 'failed' ? 'app:failed.title' : 'app:store.unavailable-title'} />}>
          <p>
            {state.state === 'failed' ? (
              <T k="app:failed.text" values={{ detail: state.detail }} />
            ) : (
              <T k="app:store.unavailable" />
            )}
          </p>
          {state.state === 'no-store' && <p class="detail">{state.detail}</p>}
          <button type="button" class="button primary" onClick={() => location.reload()}>
            <T k="app:store.reload" />
          </button>
        </TroublePage>
      );
  }
}

/** Why the panel cannot be shown, and what to do. Its words come with it. */
export function Trouble(props: TroubleProps) {
  return useNamespace('app') ? <TroubleText {...props} /> : null;
}
