import { T } from '../../../../i18n/t.tsx';
import type { Refused } from './scan-to-email.view.ts';

/** What is wrong with a value, in words; it says the limit. */
export function FieldProblemText({ field, problem }: Refused) {
  switch (problem.problem) {
    case 'empty':
      return <T k={field === 'scan.to' ? 'scan.problem.no-recipient' : 'scan.problem.empty'} />;
    case 'too-long':
      return <T k="scan.problem.too-long" values={{ limit: problem.limit }} />;
    case 'too-many':
      return <T k="scan.problem.too-many" values={{ limit: problem.limit }} />;
    case 'characters':
      return problem.character === ' ' ? (
        <T k="scan.problem.space" />
      ) : (
        <T k="scan.problem.characters" values={{ character: problem.character }} />
      );
    default:
      return <T k={`scan.problem.${problem.problem}`} />;
  }
}
