import { T } from '../../../../i18n/t.tsx';
import { ProblemText } from '../../widgets/problem-text.tsx';
import { wordsOf } from '../user-settings/user-form.view.ts';
import type { FormProblem, LineProblem } from './import.view.ts';
import type { FileProblem } from './users-file.ts';
import { usersFileLimit } from './users-file.ts';

/** Why nothing of the file can be read, and what to do. */
export function FileProblemText({ problem: given }: { problem: FileProblem }) {
  switch (given.problem) {
    case 'too-large':
      return <T k="webconfig:users-file.problem.too-large" values={{ limit: usersFileLimit / 1_000_000 }} />;
    case 'too-many-users':
      return <T k="webconfig:users-file.problem.too-many-users" values={{ count: given.limit }} />;
    case 'no-user-id':
    case 'column-twice':
      return <T k={`webconfig:users-file.problem.${given.problem}`} values={{ column: given.column }} />;
    case 'open-quote':
      return <T k="webconfig:users-file.problem.open-quote" values={{ line: given.line }} />;
    default:
      return <T k={`webconfig:users-file.problem.${given.problem}`} />;
  }
}

const twice = {
  userId: 'webconfig:users-file.problem.user-id-twice',
  card: 'webconfig:users-file.problem.card-twice',
  idNumber: 'webconfig:users-file.problem.id-number-twice',
} as const;

const isOfForm = (problem: LineProblem['problem']): problem is FormProblem =>
  problem.problem === 'too-many-values' || problem.problem === 'yes-or-no';

/** What is wrong with a value of the file, and what to do. */
export function LineProblemText({ given: { column, problem } }: { given: LineProblem }) {
  if (isOfForm(problem)) return <T k={`webconfig:users-file.problem.${problem.problem}`} />;
  if (problem.problem === 'twice' && (column === 'userId' || column === 'card' || column === 'idNumber'))
    return <T k={twice[column]} />;
  if (problem.problem === 'too-short' && column === 'idNumber')
    return <T k="webconfig:users-file.problem.id-number-short" values={{ count: problem.limit }} />;
  const words = column === null ? null : wordsOf(column, problem);
  return words === null ? <ProblemText problem={problem} /> : <T k={words} />;
}
