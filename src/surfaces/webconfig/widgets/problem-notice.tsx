import type { WebProblem } from '../../../core/device/web/web-request.ts';
import { Notice } from './notice.tsx';
import { ProblemText } from './problem-text.tsx';

/** What is wrong with a page as a whole, said when it comes. */
export const ProblemNotice = ({ problem }: { problem: WebProblem | null | undefined }) =>
  problem ? (
    <Notice tone="bad" live>
      <p>
        <ProblemText problem={problem} />
      </p>
    </Notice>
  ) : null;
