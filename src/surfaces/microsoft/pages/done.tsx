import { T } from '../../../i18n/t.tsx';
import { usePage } from '../context.ts';
import { Card } from '../parts/card.tsx';
import { Again } from './approval.tsx';

/** Signed in: the window may be closed (G17). */
export function SignedInPage() {
  const { more } = usePage();
  const app = more.page?.app?.name ?? '';
  const isPersonal = more.page?.organization === null;
  return (
    <Card
      title={<T k={isPersonal ? 'microsoft:signed-in.title-personal' : 'microsoft:signed-in.title'} values={{ app }} />}
    >
      <p role="status">
        {isPersonal ? <T k="microsoft:signed-in.text-personal" /> : <T k="microsoft:signed-in.text" values={{ app }} />}
      </p>
      <Again />
    </Card>
  );
}

/** The person said no, and the device hears of it (65004). */
export function DeclinedPage() {
  const { more } = usePage();
  return (
    <Card title={<T k="microsoft:declined.title" />}>
      <p>
        <T k="microsoft:declined.text" values={{ app: more.page?.app?.name ?? '' }} />
      </p>
      <Again />
    </Card>
  );
}
