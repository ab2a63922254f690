import { T } from '../../../../i18n/t.tsx';
import { Notice } from '../../widgets/notice.tsx';
import { Table } from '../../widgets/table.tsx';
import { isHidden, type LineProblem, reportLimit } from './import.view.ts';
import { LineProblemText } from './problem-words.tsx';
import { headings } from './users-csv.ts';

/** Characters of a value that are shown: enough to find it. */
const valueShown = 60;

function Value({ given }: { given: LineProblem }) {
  if (isHidden(given)) return <T k="webconfig:users-file.hidden" />;
  const { value } = given;
  if (value.trim() === '') return <T k="webconfig:users-file.no-value" />;
  const shown = [...value];
  return <bdi>{shown.length > valueShown ? `${shown.slice(0, valueShown).join('')}…` : value}</bdi>;
}

/** Each value that cannot be taken over, with its line: the first hundred, and how many there are. */
export const ImportReport = ({ report }: { report: readonly LineProblem[] }) => (
  <>
    <Notice tone="bad" live title={<T k="webconfig:users-file.problems" values={{ count: report.length }} />}>
      <p>
        <T k="webconfig:users-file.correct" />
      </p>
      {report.length > reportLimit && (
        <p>
          <T k="webconfig:users-file.first" values={{ count: reportLimit }} />
        </p>
      )}
    </Notice>
    <div class="import-report">
      <Table
        caption={<T k="webconfig:users-file.report" />}
        columns={[
          <T key="line" k="webconfig:users-file.line" />,
          <T key="column" k="webconfig:users-file.column" />,
          <T key="value" k="webconfig:users-file.value" />,
          <T key="what" k="webconfig:users-file.what" />,
        ]}
        rows={report.slice(0, reportLimit).map((given, at) => ({
          key: at,
          cells: [
            given.line,
            given.column === null ? <T key="column" k="webconfig:users-file.whole-line" /> : headings[given.column],
            <Value key="value" given={given} />,
            <LineProblemText key="what" given={given} />,
          ],
        }))}
      />
    </div>
  </>
);
