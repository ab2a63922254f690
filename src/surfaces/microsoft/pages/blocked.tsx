import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { blockedWords } from '../microsoft.view.ts';
import { Card } from '../parts/card.tsx';
import { Line } from '../parts/form.tsx';
import { Again } from './approval.tsx';

/** The sign-in goes no further (G30): why, and what an administrator can do. */
export function BlockedPage() {
  const { more, session, step } = usePage();
  const { title, text } = blockedWords(session.problem);
  const organization = more.page?.organization?.name ?? '';
  return (
    <Card title={<T k={title} />}>
      {text === 'microsoft:blocked.device-compliance-text' && (
        <p>
          <T k={text} values={{ organization }} />
        </p>
      )}
      {text !== null && text !== 'microsoft:blocked.device-compliance-text' && (
        <p>
          <T k={text} />
        </p>
      )}
      <Line onPress={() => step({ type: 'use-other-account' })}>
        <T k="microsoft:blocked.sign-out" />
      </Line>
      <Again />
    </Card>
  );
}
