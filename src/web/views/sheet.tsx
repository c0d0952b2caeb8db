import type { Problem } from '../../sheet/problem.ts';
import { outcomeText } from '../../sheet/outcome-text.ts';
import { queuePath, sheetFile, sheetPath } from '../review-paths.ts';
import type { Context } from '../route.ts';
import { Checkbox, Form, type FieldErrors } from './parts/form.tsx';
import { Notice } from './parts/small.tsx';
import { Table } from './parts/table.tsx';

interface SheetProps {
  readonly context: Context;
  /** What became of the file that was just given back; null when none was. */
  readonly done: (Parameters<typeof outcomeText>[0] & { readonly isTrial: boolean }) | null;
  /** What keeps the file from being taken, cell by cell. */
  readonly problems: readonly Problem[];
  /** Why the file as a whole cannot be read; null when it can. */
  readonly unreadable: string | null;
}

/** The questions as a spreadsheet: to get, and to give back filled in. */
export function SheetView({ context, done, problems, unreadable }: SheetProps) {
  const { t, language } = context;
  const errors = {
    ...(unreadable === null ? {} : { file: unreadable }),
    ...(problems.length === 0 ? {} : { problems: t.sheet.wrong(problems.length) }),
  };
  return (
    <>
      {done !== null && (
        <Notice tone="good" announce>
          {outcomeText(done, done.isTrial)[language]}
        </Notice>
      )}
      <p>{t.sheet.says}</p>
      <h2>{t.sheet.download}</h2>
      <ul>
        <Download to={sheetFile('xlsx', 'open')} says={t.sheet.xlsxOpen} />
        <Download to={sheetFile('xlsx', 'all')} says={t.sheet.xlsxAll} />
        <Download to={sheetFile('csv', 'open')} says={t.sheet.csvOpen} />
        <Download to={sheetFile('csv', 'all')} says={t.sheet.csvAll} />
      </ul>
      <h2>{t.sheet.upload}</h2>
      <p>{t.sheet.uploadSays}</p>
      <Upload context={context} errors={errors} />
      {problems.length > 0 && <Problems context={context} problems={problems} />}
      <p>
        <a href={queuePath}>{t.sheet.toQueue}</a>
      </p>
    </>
  );
}

function Download({ to, says }: { to: string; says: string }) {
  return (
    <li>
      <a href={to} download>
        {says}
      </a>
    </li>
  );
}

function Upload({ context, errors }: { context: Context; errors: FieldErrors }) {
  const { t } = context;
  const error = errors['file'];
  return (
    <Form context={context} action={sheetPath} errors={errors} multipart>
      <div class={error === undefined ? 'field' : 'field wrong'}>
        <label for="file">{t.sheet.file}</label>
        {error !== undefined && (
          <p class="error" id="file-error">
            {error}
          </p>
        )}
        <input
          id="file"
          name="file"
          type="file"
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby={error === undefined ? undefined : 'file-error'}
          aria-invalid={error === undefined ? undefined : true}
        />
      </div>
      <Checkbox name="trial" label={t.sheet.trial} checked={false} />
      <button type="submit">{t.sheet.send}</button>
    </Form>
  );
}

function Problems({ context, problems }: Pick<SheetProps, 'context' | 'problems'>) {
  const { t, language } = context;
  return (
    <Table id="problems" caption={t.sheet.problems} columns={[t.sheet.row, t.sheet.column, t.sheet.what]}>
      {problems.map(({ row, column, says }) => (
        <tr>
          <th scope="row">{row ?? t.sheet.wholeFile}</th>
          <td>
            {column !== null && `${column.letter} (${column.title[language]})`}
            {column === null && row !== null && t.sheet.wholeRow}
          </td>
          <td>{says[language]}</td>
        </tr>
      ))}
    </Table>
  );
}
