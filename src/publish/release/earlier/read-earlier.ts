import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PublishError } from '../publish-error.ts';
import type { EarlierRelease } from './earlier-release.ts';
import { readTable } from './read-table.ts';

const number = z
  .string()
  .regex(/^\d+(\.\d+)?$/u)
  .transform(Number);
const perhaps = z.union([z.literal('').transform(() => null), number]);
const text = z.string().min(1);

const rows = {
  municipalities: z.object({ municipality_id: text, nsi_code: z.string(), name_bg: text, name_en: text }),
  categories: z.object({ category_id: text, weight: number }),
  indicators: z.object({
    ...{ indicator_id: text, category_id: text, name_bg: text, name_en: text, question_bg: text, question_en: text },
    scale: z.enum(['binary', 'binary3', 'four-point']),
    max_points: number,
    rubric_json: text,
  }),
  assessments: z.object({ edition: text, municipality_id: text, indicator_id: text, points: perhaps }),
  scores: z.object({ municipality_id: text, category_id: text, points: perhaps }),
  ranking: z.object({ municipality_id: text, rank: number }),
};

const rubric = z.record(z.string(), z.object({ bg: z.string(), en: z.string() }));

const description = z.object({ version: text, basis: z.enum(['automatic_preview', 'final']) });

/**
 * Reads a release that was published before from its own folder, after every file in it was held against SHA256SUMS.
 * @throws PublishError naming the file and row, when it is no release, was changed after it was published, or cannot be read
 */
export function readEarlierRelease(folder: string): EarlierRelease {
  const sums = checkedSums(folder);
  const read = <Row>(name: keyof typeof rows, row: z.ZodType<Row>) =>
    readTable(join(folder, 'data', `${name}.csv`), row);
  const assessments = read('assessments', rows.assessments);
  const [first] = assessments;
  if (first === undefined)
    throw new PublishError(`${folder} has no scores by indicator: data/assessments.csv is empty.`);
  const { version, basis } = description.parse(JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')));
  return {
    ...{ edition: first.edition, version, basis, sums },
    municipalities: read('municipalities', rows.municipalities).map((row) => ({
      id: row.municipality_id,
      nsi: row.nsi_code === '' ? null : row.nsi_code,
      names: { bg: row.name_bg, en: row.name_en },
    })),
    categories: read('categories', rows.categories).map((row) => ({ id: row.category_id, weight: row.weight })),
    indicators: read('indicators', rows.indicators).map((row) => ({
      id: row.indicator_id,
      category: row.category_id,
      title: { bg: row.name_bg, en: row.name_en },
      question: { bg: row.question_bg, en: row.question_en },
      scale: row.scale,
      max: row.max_points,
      anchors: rubric.parse(JSON.parse(row.rubric_json)),
    })),
    assessments: assessments.map((row) => ({
      municipality: row.municipality_id,
      indicator: row.indicator_id,
      points: row.points,
    })),
    scores: read('scores', rows.scores).map((row) => ({
      municipality: row.municipality_id,
      category: row.category_id,
      points: row.points,
    })),
    ranking: read('ranking', rows.ranking).map((row) => ({ municipality: row.municipality_id, rank: row.rank })),
  };
}

/** Checks every file against SHA256SUMS; returns the checksum of SHA256SUMS itself. */
function checkedSums(folder: string): string {
  const file = join(folder, 'SHA256SUMS');
  if (!existsSync(file))
    throw new PublishError(
      `${folder} is no release: it has no SHA256SUMS. Name the folder of one version, such as releases/2026/v1.0.0.`,
    );
  const sums = readFileSync(file, 'utf8');
  const listed = new Map(
    sums.split('\n').flatMap((line) => (line === '' ? [] : [[line.slice(66), line.slice(0, 64)]])),
  );
  const needed = ['datapackage.json', ...Object.keys(rows).map((name) => `data/${name}.csv`)];
  const missing = needed.find((name) => !listed.has(name));
  if (missing !== undefined) throw new PublishError(`${folder} is no release: SHA256SUMS does not list ${missing}.`);
  for (const [name, sum] of listed) {
    const path = join(folder, name);
    const found = existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : null;
    if (found === sum) continue;
    throw new PublishError(
      `${path} is not the file that was published${found === null ? ': it is missing' : ''}. Fetch the release again, whole, and compare with that.`,
    );
  }
  return createHash('sha256').update(sums).digest('hex');
}
