import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { firmwareProblems } from '../../../../core/device/web/device-problems.ts';
import type { WebView } from '../../../../core/device/web/web-view.ts';
import { T, useT } from '../../../../i18n/t.tsx';
import { useWeb } from '../../session.ts';
import { ConfirmButton } from '../../widgets/buttons.tsx';
import { ReadOnly } from '../../widgets/fields.tsx';
import { Form, useSaving } from '../../widgets/form.tsx';
import { Notice } from '../../widgets/notice.tsx';
import { ProblemText } from '../../widgets/problem-text.tsx';
import { type FirmwareView, firmwareOf, isBusy, progressOf } from './firmware-update.view.ts';
import './firmware-update.css';

type Update = NonNullable<WebView['update']>;

/** Draws four times a second while an update runs. */
function useFrames(): void {
  const [, draw] = useState(0);
  useLayoutEffect(() => {
    const timer = setInterval(() => draw((times) => times + 1), 250);
    return () => clearInterval(timer);
  }, []);
}

/** An update under way. The focus comes here: the button that started it is gone. */
function Running({ update }: { update: Update }) {
  const t = useT();
  const { now } = useWeb();
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  useFrames();
  const { percent, left } = progressOf(update, now());
  return (
    <section ref={box} class="update" tabIndex={-1} aria-labelledby="update-title">
      <h2 id="update-title">
        <T k="webconfig:firmware.running" values={{ version: update.version }} />
      </h2>
      <progress class="update-bar" max={100} value={percent} aria-label={t('webconfig:firmware.progress')} />
      <p>
        <span role="status">
          <T k={`webconfig:firmware.phase.${update.phase}`} />
        </span>{' '}
        <T k="value.percent" values={{ percent }} />
        {' · '}
        <T k="webconfig:firmware.left" values={{ count: left }} />
      </p>
      <Notice tone="warning">
        <p>
          <T k="webconfig:firmware.do-not-turn-off" />
        </p>
      </Notice>
    </section>
  );
}

const Versions = ({ firmware }: { firmware: FirmwareView }) => (
  <>
    <ReadOnly label="webconfig:update.present">{firmware.present}</ReadOnly>
    <ReadOnly label="webconfig:update.newest">{firmware.newest}</ReadOnly>
    <ReadOnly label="webconfig:update.state">
      <T k={firmware.offers ? 'webconfig:firmware.available' : 'webconfig:firmware.up-to-date'} />
    </ReadOnly>
  </>
);

const Intro = ({ lacksOauth }: Pick<FirmwareView, 'lacksOauth'>) => (
  <>
    {lacksOauth && (
      <Notice tone="warning">
        <p>
          <T k="webconfig:firmware.no-oauth" />
        </p>
      </Notice>
    )}
    <Notice>
      <p>
        <T k="webconfig:firmware.intro" />
      </p>
    </Notice>
  </>
);

/** How the last update ended, where it was not by the restart that logs everybody out. */
const LastUpdate = ({ last }: { last: WebView['lastUpdate'] }) =>
  last === null ? null : (
    <Notice
      tone={last.cause === null ? 'good' : 'bad'}
      live
      title={
        last.cause === null ? (
          <T k="webconfig:firmware.done" values={{ version: last.version }} />
        ) : (
          <T k="webconfig:firmware.failed" values={{ version: last.version }} />
        )
      }
    >
      {last.cause !== null && (
        <p>
          <ProblemText problem={{ problem: 'unreachable', of: last.cause }} />
        </p>
      )}
    </Notice>
  );

/** Device Management > Firmware Update (G03: current firmware brings OAuth2). */
export function FirmwareUpdatePage() {
  const { view, more } = useWeb();
  const saving = useSaving();
  const firmware = firmwareOf(view.printer, more);
  if (more.update !== null) return <Running update={more.update} />;
  const update = (): void =>
    void saving.save(firmwareProblems(view.printer, { busy: isBusy(view, more) }), { type: 'firmware.update' });
  return (
    <>
      <LastUpdate last={more.lastUpdate} />
      <Intro lacksOauth={firmware.lacksOauth} />
      <Form
        // Begun is not done: how the update ends, `LastUpdate` says.
        saving={saving.step === 'saved' ? { ...saving, step: 'open' } : saving}
        labels={{}}
        onSubmit={() => {}}
        buttons={
          firmware.offers && (
            <ConfirmButton
              question={<T k="webconfig:firmware.question" values={{ version: firmware.newest }} />}
              onConfirm={update}
            >
              <T k="webconfig:update.start" />
            </ConfirmButton>
          )
        }
      >
        <Versions firmware={firmware} />
      </Form>
    </>
  );
}
