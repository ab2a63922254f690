import { useRef } from 'preact/hooks';
import type { Command, Outcome } from '../../core/protocol.ts';
import type { PageProps } from './context.ts';

/** Sends commands in turn; while they are under way nothing else is taken. */
export function useAsk(send: (command: Command) => Promise<Outcome>): PageProps['ask'] {
  const isBusy = useRef(false);
  return (...commands) => {
    if (isBusy.current) return;
    isBusy.current = true;
    const sent = commands.reduce<Promise<unknown>>(
      (before, command) => before.then(() => send(command)),
      Promise.resolve(),
    );
    void sent.finally(() => {
      isBusy.current = false;
    });
  };
}
