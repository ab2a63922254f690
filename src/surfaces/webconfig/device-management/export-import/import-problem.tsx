import { T, useT } from '../../../../i18n/t.tsx';
import { Notice } from '../../widgets/notice.tsx';
import { ProblemText } from '../../widgets/problem-text.tsx';
import { type FileProblem, namedProblems, placeText } from './import.view.ts';

/** Each value that the printer does not take, with its place. */
function Values({ problems, file }: Extract<FileProblem, { problem: 'value' }>) {
  const t = useT();
  return (
    <ul class="summary-list">
      {namedProblems(problems, file, t).map(({ place, where, problem }) => (
        <li key={place}>
          {where}
          {': '}
          <ProblemText problem={problem} />
        </li>
      ))}
    </ul>
  );
}

function Words({ problem: given }: { problem: FileProblem }) {
  const t = useT();
  switch (given.problem) {
    case 'other-model':
      return <T k="webconfig:settings-file.problem.other-model" values={{ model: given.model }} />;
    case 'shape':
      return <T k="webconfig:settings-file.problem.shape" values={{ place: placeText(given.place, t) }} />;
    default:
      return <T k={`webconfig:settings-file.problem.${given.problem}`} />;
  }
}

/** Why the file cannot be imported, and what to do. */
export const ImportProblem = ({ problem }: { problem: FileProblem }) => (
  <Notice tone="bad" live>
    <p>
      <Words problem={problem} />
    </p>
    {problem.problem === 'value' && <Values {...problem} />}
  </Notice>
);
