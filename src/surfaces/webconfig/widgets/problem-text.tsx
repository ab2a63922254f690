import type { Ipv4Problem } from '../../../core/device/network/ipv4.ts';
import type { WebProblem } from '../../../core/device/web/web-request.ts';
import { T } from '../../../i18n/t.tsx';

/** What a problem says to the person, with its limit: what is wrong and what to do. */
export function ProblemText({ problem: given }: { problem: WebProblem }) {
  switch (given.problem) {
    case 'too-long':
    case 'too-short':
    case 'too-many':
      return <T k={`webconfig:problem.${given.problem}`} values={{ count: given.limit }} />;
    case 'characters':
      return given.character === ' ' ? (
        <T k="webconfig:problem.space" />
      ) : (
        <T k="webconfig:problem.characters" values={{ character: given.character }} />
      );
    case 'range':
      return <T k="webconfig:problem.range" values={{ min: given.min, max: given.max }} />;
    case 'wait':
      return <T k="webconfig:log-in.wait" values={{ count: given.seconds }} />;
    case 'unreachable':
      return <T k={`webconfig:problem.unreachable.${given.of}`} />;
    case 'ipv4':
      return <T k={`ipv4-problem.${given.of as Ipv4Problem}`} />;
    default:
      return <T k={`webconfig:problem.${given.problem}`} />;
  }
}
