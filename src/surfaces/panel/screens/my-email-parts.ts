import { withWords } from '../widgets/with-words.tsx';

/** A part that printers with Epson Print Admin Serverless show; Home's bar draws one of them. */
export const myEmail = withWords(() => import('./my-email.ts'));
