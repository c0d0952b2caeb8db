import { z } from 'zod';
import { indicatorQuality, type IndicatorQuality } from '../../panel/quality.ts';
import { qualityDetail } from '../../panel/quality-detail.ts';
import { csv } from '../../publish/csv.ts';
import type { Proportion } from '../../score/proportion.ts';
import { qualityColumns, sortedBy } from '../quality-columns.ts';
import { download, page, refuse } from '../reply.ts';
import { route } from '../route.ts';
import { QualityDetailView } from '../views/quality/detail.tsx';
import { QualityView } from '../views/quality/list.tsx';

const may = ['coordinator'] as const;
const assets = ['quality.css'];

export const qualityRoutes = [
  route({
    method: 'GET',
    path: '/quality',
    may,
    query: {
      sort: z.enum(qualityColumns).nullable().catch(null).default(null),
      order: z.enum(['asc', 'desc']).catch('asc').default('asc'),
    },
    handle: async (request) => {
      const { db, config, language, query, t } = request;
      const all = await indicatorQuality(db, config.edition);
      const rows = sortedBy(all, { ...query, language });
      return page(t.quality.title, <QualityView context={request} rows={rows} {...query} />, { assets });
    },
  }),
  route({
    method: 'GET',
    path: '/quality.csv',
    may,
    handle: async ({ db, config }) => {
      const rows = await indicatorQuality(db, config.edition);
      const name = `quality-${config.edition.id}.csv`;
      return download(csv(header, rows.map(cells)), 'text/csv; charset=utf-8', name);
    },
  }),
  route({
    method: 'GET',
    path: '/quality/:indicator',
    may,
    handle: async (request) => {
      const { db, config, params, language } = request;
      const indicator = config.edition.indicators.find(({ id }) => id === params.indicator) ?? refuse(404);
      const detail = await qualityDetail(db, config.edition, indicator);
      const row = (await indicatorQuality(db, config.edition)).find((one) => one.indicator.id === indicator.id);
      const view = { indicator, detail, readiness: row?.readiness ?? refuse(404) };
      return page(indicator.title[language], <QualityDetailView context={request} {...view} />, { assets });
    },
  }),
];

const shares = ['coverage', 'matched', 'overridden', 'evidence_wrong', 'agreement', 'disputes'] as const;

const header = [
  'indicator',
  'category',
  'readiness',
  'readiness_because',
  'n',
  ...shares.flatMap((name) => [`${name}_count`, `${name}_n`, name, `${name}_low`, `${name}_high`]),
  ...['agreement_note', 'ac', 'ac_note', 'kappa', 'kappa_note', 'reason', 'median_seconds'],
];

/** Empty cells where the data do not allow a number. */
function cells(row: IndicatorQuality): readonly (string | number | null)[] {
  const { indicator, n, coverage, matched, overridden, evidenceWrong, agreement, disputes, ac, kappa } = row;
  return [
    ...[indicator.id, indicator.category, row.readiness.verdict, row.readiness.because?.name ?? null, n],
    ...[coverage, matched, overridden, evidenceWrong, agreement, disputes].flatMap(shareCells),
    ...[agreement.note, rounded(ac.value), ac.note, rounded(kappa.value), kappa.note, row.reason],
    row.medianMs === null ? null : row.medianMs / 1000,
  ];
}

function shareCells({ count, n, value, interval }: Proportion): readonly (number | null)[] {
  return [count, n, rounded(value), rounded(interval?.low ?? null), rounded(interval?.high ?? null)];
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
