import { useState } from 'preact/hooks';
import { profileOf } from '../../../../core/device/models.ts';
import { T, useNamespace, useT } from '../../../../i18n/t.tsx';
import { usePanel } from '../../panel-context.ts';
import { ScrollRegion } from '../../widgets/scroll-region.tsx';
import '../../../../ui/button.css';
import './about.css';

function Restart() {
  const { send } = usePanel();
  const [asks, ask] = useState(false);
  if (!asks) {
    return (
      <button type="button" class="button" onClick={() => ask(true)}>
        <T k="about.restart" />
      </button>
    );
  }
  return (
    <fieldset class="question">
      <legend>
        <T k="about.restart-question" />
      </legend>
      <div class="buttons">
        <button type="button" class="button" onClick={() => ask(false)}>
          <T k="action.cancel" />
        </button>
        <button type="button" class="button primary" onClick={() => void send({ type: 'scenario.restart' })}>
          <T k="about.restart" />
        </button>
      </div>
    </fieldset>
  );
}

/** What this is, the printer's own data, and whose the names are (G41). */
export function AboutScreen() {
  const t = useT();
  const { view } = usePanel();
  const { model, serial, firmware } = view.printer;
  const hasTitles = useNamespace('app');
  return (
    <ScrollRegion class="about" label={t('menu.about')}>
      <p class="about-what">
        <T k="about.what" />
      </p>
      <dl class="facts">
        <dt>
          <T k="about.model" />
        </dt>
        <dd>{profileOf(model).name}</dd>
        <dt>
          <T k="about.serial" />
        </dt>
        <dd>{serial}</dd>
        <dt>
          <T k="about.firmware" />
        </dt>
        <dd>{firmware}</dd>
        <dt>
          <T k="about.scenario" />
        </dt>
        <dd>{hasTitles && <T k={`app:scenario.${view.scenario}.title`} />}</dd>
      </dl>
      <Restart />
      <h2>
        <T k="about.trademarks" />
      </h2>
      {(['microsoft', 'epson', 'others'] as const).map((owner) => (
        <p key={owner} lang={owner === 'microsoft' ? 'en' : undefined}>
          <T k={`about.${owner}`} />
        </p>
      ))}
      <p>
        <T k="about.wording" />
      </p>
    </ScrollRegion>
  );
}
