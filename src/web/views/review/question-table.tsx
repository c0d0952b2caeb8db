import type { Queued } from '../../../panel/own-queue.ts';
import { indicatorIn, municipalityIn } from '../../names.ts';
import { reviewPath } from '../../review-paths.ts';
import type { Context } from '../../route.ts';
import { Table } from '../parts/table.tsx';
import { answerText } from './parts.tsx';

interface QuestionTableProps {
  readonly context: Context;
  readonly caption: string;
  readonly questions: readonly Queued[];
  readonly withTitle?: boolean;
}

/** Questions with the own answers, each a way to its page. */
export function QuestionTable({ context, caption, questions, withTitle = false }: QuestionTableProps) {
  const { t } = context;
  const columns = [t.queue.municipality, ...(withTitle ? [t.queue.question] : []), t.queue.answer, t.queue.state];
  return (
    <Table id="questions" caption={caption} columns={columns}>
      {questions.map((one) => (
        <tr>
          <th scope="row">
            <a href={reviewPath(one)}>{municipalityIn(context, one.municipality)}</a>
          </th>
          {withTitle && <td>{indicatorIn(context, one.indicator)}</td>}
          <td>{one.last === null || one.status === 're-check' ? '–' : answerText(one.last.answer, t)}</td>
          <td>{t.queue.statuses[one.status]}</td>
        </tr>
      ))}
    </Table>
  );
}
