import { useState } from 'preact/hooks';
import type { DeskView } from '../../../core/desk/desk-view.ts';
import { T, useT } from '../../../i18n/t.tsx';
import type { SurfaceProps } from '../../../ui/boot.tsx';
import { withParam } from '../../../ui/params.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { differenceIn, linkOf } from './run-text.ts';
import type { Found } from './run-tools.tsx';
import { isShown } from './step-words.view.ts';

interface OfferProps {
  found: Found;
  props: SurfaceProps<DeskView>;
  say: (isGood: boolean, text: string) => void;
  onClose: () => void;
}

/** What a run holds, and whether it may replace what is there. */
export function Offer({ found: { from, run }, props: { view, send }, say, onClose }: OfferProps) {
  const t = useT();
  const [isLoading, load] = useState(false);
  const isOther = run.scenario !== view.scenario;
  const title = t(`app:scenario.${run.scenario}.title`);
  const length = t('desk:run.steps', { count: run.steps.filter(({ command }) => isShown(command)).length });

  const openScenario = async (): Promise<void> => {
    const fragment = await linkOf(run);
    if (fragment === null) {
      say(false, t('desk:run.open-there'));
      return onClose();
    }
    location.assign(`${location.pathname}${withParam(location.search, 'scenario', run.scenario)}${fragment}`);
  };
  const replace = async (): Promise<void> => {
    load(true);
    try {
      const outcome = await send({ type: 'run.load', run });
      if (outcome.ok) say(true, t('desk:run.loaded'));
      else {
        const detail = outcome.refusal.reason === 'malformed' ? outcome.refusal.detail : outcome.refusal.reason;
        const difference = differenceIn(detail);
        say(false, difference === null ? t('desk:run.damaged', { detail }) : t('desk:run.different', difference));
      }
    } catch {
      say(false, t('desk:run.failed'));
    }
    onClose();
  };
  return (
    <Dialog title={<T k={from === 'file' ? 'desk:run.opened' : 'desk:run.from-link'} />} onClose={onClose}>
      <p>
        <T k="desk:run.offer" values={{ title, length }} />
      </p>
      <p>
        <T k={isOther ? 'desk:run.other-scenario' : 'desk:run.offer-text'} />
      </p>
      <p role="status">{isLoading && <T k="desk:run.loading" />}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={onClose}>
          <T k="desk:run.cancel" />
        </button>
        <button
          type="button"
          class="button primary"
          onClick={() => {
            if (!isLoading) void (isOther ? openScenario() : replace());
          }}
        >
          <T k={isOther ? 'desk:run.open-scenario' : 'desk:run.do'} />
        </button>
      </div>
    </Dialog>
  );
}
