import type { NetworkId } from '../../../../core/device/network/network.ts';
import { T } from '../../../../i18n/t.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { usePanel } from '../../panel-context.ts';
import { networkOfScreen } from '../network-status/network-status.view.ts';
import { type ConnectionCheckView, connectionCheckOf } from './connection-check.view.ts';
import '../../../../ui/button.css';
import './connection-check.css';

const Steps = ({ steps }: Pick<ConnectionCheckView, 'steps'>) => (
  <ol class="check-steps">
    {steps.map(({ step, state, icon }) => (
      <li key={step} class={`check-step check-${state}`}>
        <Icon name={icon} />
        <span class="check-name">
          <T k={`check.step.${step}`} />
        </span>
        <span class="check-result">
          {state === 'running' ? <T k="check.running" /> : <T k={`check.result.${state}`} />}
        </span>
      </li>
    ))}
  </ol>
);

function Words({ check: { state, failed } }: { check: ConnectionCheckView }) {
  switch (state) {
    case 'ready':
      return <T k="check.intro" />;
    case 'running':
      return <T k="check.running" />;
    case 'passed':
      return <T k="check.passed" />;
    case 'failed':
      return failed === null ? null : <T k={`check.advice.${failed}`} />;
  }
}

const verdictIcons = { ready: 'check', running: 'running', passed: 'passed', failed: 'warning' } as const;

function Button({ state, network }: Pick<ConnectionCheckView, 'state'> & { network: NetworkId }) {
  const { send } = usePanel();
  // One button in one place: the finger, and the focus, stay where they are.
  const isRunning = state === 'running';
  return (
    <button
      type="button"
      class={isRunning ? 'button' : 'button primary'}
      onClick={() =>
        void send(isRunning ? { type: 'connection-check.stop' } : { type: 'connection-check.start', network })
      }
    >
      <Icon name={isRunning ? 'stop' : state === 'ready' ? 'start' : 'repeat'} />
      <T k={isRunning ? 'action.stop' : state === 'ready' ? 'action.start' : 'action.repeat'} />
    </button>
  );
}

/** Checks the way from the printer to the internet, step by step, and says what to do where it breaks. */
export function ConnectionCheckScreen() {
  const { view } = usePanel();
  const network = networkOfScreen(view);
  const check = connectionCheckOf(view, network);
  return (
    <div class={`check check-is-${check.state}`}>
      <Steps steps={check.steps} />
      <div class="check-verdict">
        <div class="check-words" role="status">
          <Icon name={verdictIcons[check.state]} />
          <p>
            <Words check={check} />
          </p>
        </div>
        <Button state={check.state} network={network} />
      </div>
    </div>
  );
}
