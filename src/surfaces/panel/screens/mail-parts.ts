import { withWords } from '../widgets/with-words.tsx';

/** A part that is about email or jobs; Home and its bar draw some of them. */
export const mail = withWords(() => import('./mail.ts'));
