import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { Command, Outcome } from '../../core/protocol.ts';
import { useT } from '../../i18n/t.tsx';

type Send = (command: Command) => Promise<Outcome>;

/** What the desk says to everybody: a word that something was done, or why it was not. */
export interface Said {
  /** Counts up, so that the same words are said again. */
  id: number;
  kind: 'done' | 'problem';
  text: string;
}

/** ms for which the desk says that something was done. */
const doneFor = 8000;

/** Commands whose refusal is explained, and a place to say things. */
export function useAct(send: Send) {
  const t = useT();
  const [said, setSaid] = useState<Said | null>(null);
  const put = useCallback(
    (kind: Said['kind'], text: string): void => setSaid((before) => ({ id: (before?.id ?? 0) + 1, kind, text })),
    [],
  );
  // What was done is in sight anyway; why something was not done stays.
  useLayoutEffect(() => {
    if (said?.kind !== 'done') return;
    const timer = setTimeout(() => setSaid((now) => (now === said ? null : now)), doneFor);
    return () => clearTimeout(timer);
  }, [said]);
  const act = useCallback(
    async (command: Command): Promise<boolean> => {
      try {
        const outcome = await send(command);
        if (outcome.ok) setSaid((before) => (before?.kind === 'problem' ? null : before));
        else put('problem', refusalText(outcome.refusal, t));
        return outcome.ok;
      } catch {
        put('problem', t('desk:refused.not-saved'));
        return false;
      }
    },
    [send, put, t],
  );
  const say = useCallback((text: string): void => put('done', text), [put]);
  const hush = useCallback((): void => setSaid(null), []);
  return { said, act, say, hush };
}

type Refusal = Extract<Outcome, { ok: false }>['refusal'];

function refusalText(refusal: Refusal, t: ReturnType<typeof useT>): string {
  if (refusal.reason === 'not-offered' || refusal.reason === 'admin-required')
    return t(`desk:refused.${refusal.reason}`);
  return t('desk:refused.other', { detail: refusal.reason === 'malformed' ? refusal.detail : refusal.reason });
}
