import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { loadConfig } from '../../config/load.ts';
import type { Database } from '../../storage/database.ts';
import type { Words } from '../model/words.ts';
import { importSheet, previewSheet, type SheetOutcome } from '../panel/sheet/import-sheet.ts';
import { limits, tooMuch, UnreadableSheet } from '../sheet/grid.ts';
import { outcomeText } from '../sheet/outcome-text.ts';
import { problemText } from '../sheet/problem.ts';
import { readSheets } from '../sheet/read-file.ts';
import { evaluatorNamed } from './evaluator-named.ts';
import type { CommonOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

export interface ImportOptions extends CommonOptions {
  readonly evaluator: string;
  readonly dryRun?: boolean;
  readonly edition?: string;
  readonly lang?: keyof Words;
}

/** Takes a filled-in file, or throws a UsageError that lists every cell that keeps it from being taken. */
export async function importFile(db: Database, file: string, options: ImportOptions): Promise<void> {
  const { edition } = loadConfig({ edition: options.edition, dir: options.config });
  const account = await evaluatorNamed(db, options.evaluator);
  const language = options.lang ?? account.language;
  const isTrial = options.dryRun === true;
  const outcome = await understood(file, language, async () => {
    const bytes = bytesOf(file);
    const sheet = {
      grids: await readSheets(bytes),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...{ account: account.id, by: 'command-line', at: new Date().toISOString() },
    };
    return isTrial ? previewSheet(db, edition, sheet) : importSheet(db, edition, sheet);
  });
  if (outcome.problems.length > 0) throw new UsageError(refusal(file, outcome, language));
  process.stdout.write(`${outcomeText(outcome, isTrial)[language]}\n`);
}

async function understood(
  file: string,
  language: keyof Words,
  work: () => Promise<SheetOutcome>,
): Promise<SheetOutcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableSheet) throw new UsageError(`${file}: ${error.says[language]}`);
    throw error;
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    if (statSync(file).size > limits.bytes) throw tooMuch();
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UnreadableSheet) throw error;
    throw new UsageError(`${file} cannot be read. Name the file that was filled in, and that you may read.`);
  }
}

function refusal(file: string, { problems }: SheetOutcome, language: keyof Words): string {
  const said = {
    bg: `${file}: не е записано нищо. За поправяне (${problems.length}):`,
    en: `${file}: nothing was stored. To be put right (${problems.length}):`,
  };
  return [said[language], ...problems.map((problem) => `  ${problemText(problem, language)}`)].join('\n');
}
