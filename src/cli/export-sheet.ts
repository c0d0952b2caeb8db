import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { loadConfig } from '../../config/load.ts';
import type { Database } from '../../storage/database.ts';
import { listRuns } from '../../storage/runs.ts';
import type { Edition } from '../model/edition.ts';
import type { Municipality } from '../model/municipality.ts';
import type { Words } from '../model/words.ts';
import { outcomeOf } from '../panel/sheet/outcome.ts';
import { ownSheet } from '../panel/sheet/own-sheet.ts';
import { tableCsv } from '../publish/release/table.ts';
import { outcomeTables } from '../sheet/outcome-tables.ts';
import { tablesWorkbook } from '../sheet/outcome-xlsx.ts';
import { questionsCsv } from '../sheet/write-csv.ts';
import { questionsWorkbook } from '../sheet/write-xlsx.ts';
import { evaluatorNamed } from './evaluator-named.ts';
import type { CommonOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

export interface ExportOptions extends CommonOptions {
  readonly evaluator?: string;
  readonly outcome?: boolean;
  readonly out: string;
  readonly format?: 'xlsx' | 'csv';
  readonly edition?: string;
  readonly category?: string;
  readonly all?: boolean;
  readonly lang?: keyof Words;
}

/** Writes the file that the options ask for, and says what is in it. */
export async function exportSheet(db: Database, options: ExportOptions): Promise<void> {
  const { edition, municipalities } = loadConfig({ edition: options.edition, dir: options.config });
  if (options.outcome === true) return exportOutcome(db, edition, options);
  if (options.evaluator === undefined) {
    throw new UsageError(
      'Say whose questions: --evaluator LOGIN; or ask for what was decided: --outcome. "gradomer users" lists the logins.',
    );
  }
  await exportQuestions(db, { edition, municipalities }, { ...options, evaluator: options.evaluator });
}

async function exportQuestions(
  db: Database,
  { edition, municipalities }: { readonly edition: Edition; readonly municipalities: readonly Municipality[] },
  options: ExportOptions & { readonly evaluator: string },
): Promise<void> {
  const account = await evaluatorNamed(db, options.evaluator);
  const category = options.category ?? null;
  if (category !== null && !edition.categories.some(({ id }) => id === category)) {
    const known = edition.categories.map(({ id }) => id).join(', ');
    throw new UsageError(`--category: edition ${edition.id} has no category ${category}. It has: ${known}`);
  }
  const language = options.lang ?? account.language;
  const asked = { edition, municipalities: [...(await auditedBefore(db, edition.id)), ...municipalities] };
  const wish = { account: account.id, language, category, withAnswered: options.all === true };
  const rows = await ownSheet(db, asked, wish);
  if (rows.length === 0) {
    throw new UsageError(
      `There are no ${wish.withAnswered ? '' : 'open '}questions of ${account.login}${category === null ? '' : ` in ${category}`} to write.` +
        (wish.withAnswered ? ' Hand some out: gradomer assign' : ' Answered ones come with --all.'),
    );
  }
  const content =
    formatOf(options) === 'csv'
      ? questionsCsv(rows, language)
      : await questionsWorkbook(rows, { title: edition.title, login: account.login }, language);
  write(options.out, content);
  process.stdout.write(
    `${options.out}: ${rows.length} questions of ${account.login}. Filled in, it comes back with: gradomer import ${options.out} --evaluator ${account.login}\n`,
  );
}

async function exportOutcome(db: Database, edition: Edition, options: ExportOptions): Promise<void> {
  if (options.category !== undefined || options.all === true) {
    throw new UsageError(
      '--outcome takes neither --category nor --all: it is the whole edition, and what is decided in it.',
    );
  }
  const outcome = await outcomeOf(db, edition);
  if (outcome.progress.length === 0) {
    throw new UsageError(`Nobody was asked anything in edition ${edition.id} yet. Hand questions out: gradomer assign`);
  }
  const tables = outcomeTables(outcome);
  if (formatOf(options) === 'xlsx') write(options.out, await tablesWorkbook(tables, options.lang ?? 'bg'));
  else {
    const base = options.out.slice(0, options.out.length - extname(options.out).length);
    for (const [index, table] of tables.entries()) {
      write(index === 0 ? options.out : `${base}.${table.name}.csv`, tableCsv(table));
    }
  }
  const total = outcome.progress.reduce((sum, { tally }) => sum + tally.total, 0);
  process.stdout.write(`${options.out}: ${outcome.finals.length} of ${total} assessments are decided.\n`);
}

/** As the runs knew them, for those the configuration does not know any more. */
async function auditedBefore(db: Database, edition: string): Promise<Municipality[]> {
  const runs = (await listRuns(db)).filter((run) => run.edition === edition);
  return runs
    .toReversed()
    .flatMap(({ plan }) => (plan as { municipalities?: readonly Municipality[] }).municipalities ?? []);
}

function formatOf({ format, out }: ExportOptions): 'xlsx' | 'csv' {
  return format ?? (extname(out).toLowerCase() === '.csv' ? 'csv' : 'xlsx');
}

function write(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const whys: Readonly<Record<string, string>> = {
      EEXIST: 'exists already, and may hold answers. Name another file with --out, or remove it first.',
      ENOENT: 'cannot be written: there is no such folder. Make it, or name another file with --out.',
      EACCES: 'cannot be written: permission denied. Name another file with --out.',
      ENOSPC: 'cannot be written: the disk is full.',
    };
    throw new UsageError(`${file} ${whys[code] ?? `cannot be written (${code}). Name another file with --out.`}`);
  }
}
