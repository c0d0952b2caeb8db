import { join, relative, resolve } from 'node:path';
import type { Config } from '../../config/load.ts';
import type { Database } from '../../storage/database.ts';
import { judgementsOf } from '../../storage/judgements.ts';
import { findRun } from '../../storage/runs.ts';
import type { RunPlan } from '../audit/context.ts';
import { readRunFacts } from '../audit/desk/run-facts.ts';
import { readIllustrations } from '../audit/look/illustrations.ts';
import { readScreenshots } from '../audit/look/screenshots.ts';
import type { IndexEntry } from '../publish/report/render-index.ts';
import { writeIndex, writeReport } from '../publish/report/write-report.ts';
import { scorecard } from '../score/scorecard.ts';
import { wantsColour } from './output/terminal-text.ts';
import { renderRankingText } from './output/ranking-text.ts';
import { renderScorecardText, renderShortScorecardText } from './output/scorecard-text.ts';

/** Writes the report of every municipality of a run and prints its scorecard; of several, short ones and their ranking. */
export async function showOutcome(
  db: Database,
  runId: string,
  { config, folder }: { config: Config; folder: string },
): Promise<void> {
  const run = await findRun(db, runId);
  const { municipalities } = run.plan as RunPlan;
  const { edition } = config;
  const all = await judgementsOf(db, run.id);
  const single = municipalities.length === 1;
  const renderScorecard = single ? renderScorecardText : renderShortScorecardText;
  const colour = wantsColour(process.stdout, process.env);
  const entries: IndexEntry[] = [];
  for (const municipality of municipalities) {
    const judgements = all.filter((judgement) => judgement.municipality === municipality.id);
    const report = {
      edition,
      municipality,
      judgements,
      scorecard: scorecard(edition, judgements),
      run: await readRunFacts(db, run, municipality),
      screenshots: await readScreenshots(db, { run: run.id, municipality: municipality.id }),
      illustrations: await readIllustrations(db, { run: run.id, municipality: municipality.id }),
    };
    const written = await writeReport(single ? folder : join(folder, municipality.id), report);
    const text = renderScorecard(report, { language: 'bg', colour, file: resolve(written.bg) });
    process.stdout.write(`\n${text}`);
    const href = { bg: relative(folder, written.bg), en: relative(folder, written.en) };
    entries.push({ municipality, scorecard: report.scorecard, href });
  }
  if (single) return;
  const index = await writeIndex(folder, { edition, asOf: run.asOf, entries });
  const contenders = entries.map(({ municipality, scorecard: { total } }) => ({ municipality, total }));
  process.stdout.write(`\n${renderRankingText(contenders, { language: 'bg', colour })}\n${resolve(index.bg)}\n`);
}
