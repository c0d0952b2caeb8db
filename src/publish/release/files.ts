import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { groupBy } from '../../score/group-by.ts';
import { datapackage } from './datapackage.ts';
import { dataset } from './dataset.ts';
import { earl } from './earl.ts';
import type { Release } from './release.ts';
import { tableCsv, type AnyTable } from './table.ts';
import { askedTables } from './tables/asked.ts';
import { automationTables } from './tables/automation.ts';
import { foundTables } from './tables/found.ts';
import { outcomeTables } from './tables/outcome.ts';
import { replyTables } from './tables/replies.ts';
import { trendTables } from './tables/trends.ts';

/** Files of a release by their path in it, `/` between folders; the same release gives the same bytes. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** All tables of a release. */
export function tablesOf(release: Release): AnyTable[] {
  return [
    ...askedTables(release),
    ...foundTables(release),
    ...outcomeTables(release),
    ...automationTables(release),
    ...trendTables(release),
    ...replyTables(release),
  ];
}

/** The data of a release: tables, their description, JSON, EARL, and the script that recomputes it. */
export function dataFiles(release: Release): Files {
  const tables = tablesOf(release);
  const { municipalities } = release;
  const assessmentsOf = groupBy(release.assessments, ({ municipality }) => municipality);
  const evidenceOf = groupBy(release.evidence, ({ municipality }) => municipality);
  const scoresOf = groupBy(release.scores, ({ municipality }) => municipality);
  const repliesOf = groupBy(release.replies, ({ municipality }) => municipality);
  const own = (id: string) => ({ assessments: assessmentsOf.get(id) ?? [], evidence: evidenceOf.get(id) ?? [] });
  return new Map<string, string | Uint8Array>([
    ...tables.map((table) => [`data/${table.name}.csv`, tableCsv(table)] as const),
    ['datapackage.json', json(datapackage(release, tables))],
    ['dataset.jsonld', json(dataset(release, tables, ''))],
    ['json/index.json', json({ ...release, assessments: undefined, evidence: undefined })],
    ...municipalities.map(({ id, ...municipality }) => {
      const { edition, version, basis } = release;
      const value = {
        edition,
        version,
        basis,
        id,
        ...municipality,
        scores: scoresOf.get(id) ?? [],
        replies: repliesOf.get(id) ?? [],
        ...own(id),
      };
      return [`json/municipalities/${id}.json`, json(value)] as const;
    }),
    ...municipalities.map(({ id }) => [`earl/${id}.jsonld`, json(earl(release, id, own(id)))] as const),
    ...scriptsOf(release).map((name) => [name, readFileSync(new URL(name, import.meta.url), 'utf8')] as const),
  ]);
}

/** The scripts that recompute a release, with what they share; that of the trends where another release was compared with. */
export function scriptsOf({ trends }: Release): string[] {
  const isCompared = trends.some(({ earlier }) => earlier.version !== null);
  return ['recompute.mjs', 'recompute-tables.mjs', ...(isCompared ? ['recompute-trends.mjs'] : [])];
}

/** Names and hashes of all files, as `sha256sum --check` reads them. */
export function checksums(files: Files): string {
  return [...files]
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
