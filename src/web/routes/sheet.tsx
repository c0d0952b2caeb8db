import { createHash } from 'node:crypto';
import { z } from 'zod';
import { importSheet, previewSheet, type SheetOutcome } from '../../panel/sheet/import-sheet.ts';
import { ownSheet } from '../../panel/sheet/own-sheet.ts';
import type { Account } from '../../model/review/account.ts';
import { UnreadableSheet } from '../../sheet/grid.ts';
import { readSheets } from '../../sheet/read-file.ts';
import { questionsCsv } from '../../sheet/write-csv.ts';
import { download, page, redirect, refuse, type Reply } from '../reply.ts';
import { sheetFiles, sheetPath } from '../review-paths.ts';
import { route, type Context } from '../route.ts';
import { SheetView } from '../views/sheet.tsx';

const may = ['evaluator'] as const;
const count = z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined);

/** An evaluator's questions as a spreadsheet, there and back. */
export const sheetRoutes = [
  route({
    method: 'GET',
    path: sheetPath,
    may,
    query: {
      answers: count,
      comments: count,
      proofs: count,
      unchanged: count,
      empty: count,
      trial: z.string().optional(),
    },
    handle: (request) => {
      const { answers, comments = 0, proofs = 0, unchanged = 0, empty = 0, trial } = request.query;
      const done =
        answers === undefined ? null : { answers, comments, proofs, unchanged, empty, isTrial: trial !== undefined };
      return shown(request, { done });
    },
  }),
  route({
    method: 'GET',
    path: `${sheetPath}/:file`,
    may,
    handle: async (request) => {
      const { db, viewer, config, params, language } = request;
      const wanted = sheetFiles.find(({ name }) => name === params.file) ?? refuse(404);
      const { edition } = config;
      const wish = { account: viewer.id, language, category: null, withAnswered: wanted.which === 'all' };
      const rows = await ownSheet(db, config, wish);
      const saveAs = `${edition.id}-${viewer.login}.${wanted.format}`;
      if (wanted.format === 'csv') return download(questionsCsv(rows, language), 'text/csv; charset=utf-8', saveAs);
      // Loaded only for a workbook.
      const { questionsWorkbook } = await import('../../sheet/write-xlsx.ts');
      const bytes = await questionsWorkbook(rows, { title: edition.title, login: viewer.login }, language);
      return download(bytes, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', saveAs);
    },
  }),
  route({
    method: 'POST',
    path: sheetPath,
    may,
    uploads: true,
    body: {
      file: z.union([z.instanceof(File), z.literal('')]).optional(),
      trial: z.literal('on').optional(),
    },
    handle: async (request) => {
      const { body, t, language } = request;
      const isTrial = body.trial !== undefined;
      const { file } = body;
      if (!(file instanceof File) || file.name === '') return shown(request, { unreadable: t.sheet.noFile });
      try {
        const outcome = await taken(request, new Uint8Array(await file.arrayBuffer()), isTrial);
        return outcome.problems.length > 0 ? shown(request, outcome) : redirect(afterwards(outcome, isTrial));
      } catch (error) {
        if (error instanceof UnreadableSheet) return shown(request, { unreadable: error.says[language] });
        throw error;
      }
    },
  }),
];

type Shown = Partial<Omit<Parameters<typeof SheetView>[0], 'context'>>;

function shown(context: Context, { done = null, problems = [], unreadable = null }: Shown): Reply {
  const isWrong = problems.length > 0 || unreadable !== null;
  const view = <SheetView context={context} done={done} problems={problems} unreadable={unreadable} />;
  return page(context.t.sheet.title, view, { status: isWrong ? 422 : 200 });
}

async function taken(
  { db, config, viewer, now }: Context & { readonly viewer: Account },
  bytes: Uint8Array,
  isTrial: boolean,
): Promise<SheetOutcome> {
  const sheet = {
    grids: await readSheets(bytes),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...{ account: viewer.id, by: viewer.id, at: now },
  };
  return isTrial ? previewSheet(db, config.edition, sheet) : importSheet(db, config.edition, sheet);
}

/** Where one reads what became of the file. */
function afterwards({ answers, comments, proofs, unchanged, empty }: SheetOutcome, isTrial: boolean): string {
  const counts = Object.entries({ answers, comments, proofs, unchanged, empty });
  const query = new URLSearchParams(counts.map(([name, value]) => [name, String(value)]));
  return `${sheetPath}?${query.toString()}${isTrial ? '&trial' : ''}`;
}
