import { useState } from 'preact/hooks';
import type { WebProblem } from '../../../core/device/web/web-request.ts';
import type { TestResult } from '../../../core/device/web/web-view.ts';
import { T } from '../../../i18n/t.tsx';
import { useWeb } from '../session.ts';
import { Button } from '../widgets/buttons.tsx';
import { Notice } from '../widgets/notice.tsx';
import { ProblemNotice } from '../widgets/problem-notice.tsx';
import { Progress } from '../widgets/progress.tsx';
import './email-server.css';

const codes = { 'code-360': 360, 'code-361': 361, 'code-370': 370 } as const;
const isCode = (result: TestResult): result is keyof typeof codes => Object.hasOwn(codes, result);

/** What a test came to; the guide's codes in the guide's words (G36-G38). */
function Result({ result, answer }: { result: TestResult; answer: string | null }) {
  const isGood = result === 'passed';
  return (
    <>
      <Notice
        tone={isGood ? 'good' : 'bad'}
        live
        title={<T k={isGood ? 'webconfig:test.passed-title' : 'webconfig:test.failed-title'} />}
      >
        {isCode(result) ? (
          <>
            <p>
              <T k="jobs.error-code" /> <bdi>{codes[result]}</bdi>
            </p>
            <p>
              <T k={`code.${codes[result]}.status`} />
            </p>
            <p>
              <T k={`code.${codes[result]}.solution`} />
            </p>
          </>
        ) : (
          <p>
            <T k={`webconfig:test.result.${result}`} />
          </p>
        )}
      </Notice>
      {answer !== null && (
        <section>
          <h2 class="section-title">
            <T k="webconfig:email.answer" />
          </h2>
          <p class="said" dir="ltr" lang="en">
            {answer}
          </p>
        </section>
      )}
    </>
  );
}

/** Email Server > Connection Test (printer.md 6.3). */
export function ConnectionTestPage() {
  const { more, request } = useWeb();
  const [problem, setProblem] = useState<WebProblem | null>(null);
  const { test } = more;
  const isRunning = test !== null && test.result === null;
  const start = async (): Promise<void> => {
    const problems = await request({ type: 'connection-test.start' });
    setProblem(Object.values(problems ?? {})[0] ?? null);
  };
  return (
    <>
      <p class="lead">
        <T k="webconfig:test.what" />
      </p>
      <ProblemNotice problem={problem} />
      {isRunning && <Progress label="webconfig:test.running" from={test.startedAt} until={test.until} />}
      {problem === null && test !== null && test.result !== null && (
        <Result result={test.result} answer={test.answer} />
      )}
      {!isRunning && (
        <div class="form-buttons">
          <Button primary onClick={() => void start()}>
            <T k={test === null ? 'webconfig:test.start' : 'webconfig:test.again'} />
          </Button>
        </div>
      )}
    </>
  );
}
