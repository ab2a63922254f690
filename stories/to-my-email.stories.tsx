// To My Email in every state of the user's own sign-in (G25-G29, G38), from hand-made views; the whole way on a world is `Flow`.
import type { Meta } from '@storybook/preact-vite';
import type { WorldView } from '../src/core/protocol.ts';
import type { PanelPage } from '../src/surfaces/panel/panel-context.ts';
import { ToMyEmailScreen } from '../src/surfaces/panel/screens/to-my-email/to-my-email.tsx';
import { longAddress } from './support/mail-views.ts';
import { atMyEmail, emptyPage, liveAccount, livePage, problem, signedIn } from './support/my-email-views.ts';
import { allSizes } from './support/sizes.ts';
import { Frame } from './support/stage-view.tsx';
import { widget } from './support/widget-story.tsx';

const meta: Meta = { title: 'To My Email' };
export default meta;

type Change = (view: WorldView) => WorldView;

/** The screen at the three sizes, each in a page of its own. */
const screen = (change: Change, page: () => PanelPage = emptyPage) =>
  widget(
    (only) =>
      (only === undefined ? allSizes : [only]).map((size) => (
        <Frame key={size} size={size} whole change={change} page={page()}>
          <ToMyEmailScreen />
        </Frame>
      )),
    { scenario: 'to-my-email-first-time' },
  );

export const FirstTime = screen(atMyEmail({}));
export const LongNames = screen(
  atMyEmail({ address: longAddress }, { user: { name: 'Wilhelmina Featherstonehaugh-Cholm' } }),
);
export const NoAddress = screen(atMyEmail({ address: '' }));
export const UnderWay = screen(atMyEmail({ underWay: true }));
export const Ended361 = screen(atMyEmail({ signIn: 'ended', ended: 361, account: 'anna@contoso.com' }));
export const Ended370 = screen(atMyEmail({ signIn: 'ended', ended: 370, account: 'anna@contoso.com' }));

export const Cancelled = screen(atMyEmail(problem('cancelled', null, 'access_denied')));
export const NotAccepted = screen(
  atMyEmail(problem('cancelled', 65004, 'AADSTS65004: User declined to consent to access the app.')),
);
export const AdministratorFirst = screen(
  atMyEmail(problem('refused', 90094, 'AADSTS90094: The grant requires admin permission.')),
);
export const Refused = screen(
  atMyEmail(
    problem('refused', 50105, 'AADSTS50105: The signed in user is not assigned to a role for the application.'),
  ),
);
export const Interrupted = screen(atMyEmail(problem('interrupted')));
export const Unreachable = screen(atMyEmail(problem('unreachable')));
export const WrongAnswer = screen(atMyEmail(problem('wrong-answer', null, 'nonce_mismatch')));

export const Form = screen(atMyEmail(signedIn));
export const FormLongAddress = screen(atMyEmail({ ...signedIn, address: longAddress, account: longAddress }));
export const FormSignedInAsAnother = screen(atMyEmail({ ...signedIn, account: 'boris@contoso.com' }));
export const FormFromThePrinter = screen(atMyEmail({ signIn: 'not-needed' }));
export const FormWithoutColor = screen(atMyEmail(signedIn, { step: 'options', user: { color: false } }));
export const Originals = screen(atMyEmail(signedIn, { step: 'page' }));

export const Live = screen(atMyEmail({}), () => livePage(null));
export const LiveInFrame = screen(atMyEmail({}), () => livePage(null, true));
export const LiveSignedIn = screen(atMyEmail({}), () => livePage({ ok: true, signedIn: liveAccount }));
export const LiveAfterADay = screen(atMyEmail({}), () =>
  livePage({
    ok: false,
    problem: {
      reason: 'refused',
      aadsts: 700084,
      description: 'AADSTS700084: The refresh token was issued to a single page app (SPA).',
    },
  }),
);
