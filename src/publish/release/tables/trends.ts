import { basis, id, integer, number, text, word } from '../fields.ts';
import type { Release } from '../release.ts';
import type { AnyTable, Table } from '../table.ts';
import type { ComparedIndicatorRow, Trend, TrendRow } from '../trend.ts';

/** This edition beside earlier ones: by municipality, by indicator, and all together. */
export function trendTables(release: Release): AnyTable[] {
  return [trends(release), comparedIndicators(release), summary(release)];
}

const earlierEdition = { bg: 'По-ранно издание, с което се сравнява', en: 'Earlier edition compared with' };
const seriesTitle = {
  bg: 'core: сравнени показател по показател; totals: прекъсната поредица, разлики не се смятат',
  en: 'core: compared by indicator; totals: a broken series, no difference is computed',
};
const seriesWords = ['core', 'totals'];

interface Line {
  readonly trend: Trend;
  readonly row: TrendRow;
  readonly edition: string;
  readonly which: 'before' | 'now';
}

function trends(release: Release): Table<Line> {
  const rows = release.trends.flatMap((trend) =>
    trend.towns.flatMap((row): Line[] => [
      ...(row.before === null ? [] : [{ trend, row, edition: trend.earlier.edition, which: 'before' as const }]),
      { trend, row, edition: release.edition, which: 'now' },
    ]),
  );
  return {
    name: 'trends',
    title: { bg: 'Издания едно до друго', en: 'Editions side by side' },
    primaryKey: ['earlier_edition', 'municipality_id', 'category_id', 'edition'],
    foreignKeys: [{ fields: ['municipality_id'], table: 'municipalities', to: ['municipality_id'] }],
    rows,
    fields: [
      id('earlier_edition', earlierEdition, ({ trend }) => trend.earlier.edition),
      id('municipality_id', { bg: 'Община', en: 'Municipality' }, ({ row }) => row.municipality),
      id(
        'category_id',
        { bg: 'Категория; index е общо', en: 'Category; index is the whole' },
        ({ row }) => row.category,
      ),
      id('edition', { bg: 'Издание', en: 'Edition' }, ({ edition }) => edition),
      number(
        'score_all',
        { bg: 'Точки, както са публикувани тогава', en: 'Points as they were published then' },
        ({ row, which }) => row[which]?.score ?? null,
      ),
      integer('rank', { bg: 'Място', en: 'Rank' }, ({ row, which }) => row[which]?.rank ?? null),
      number(
        'score_comparable_core',
        {
          bg: 'Точки само по показателите, определени и в двете издания, с днешните тежести',
          en: 'Points over the indicators determined in both editions, by the weights of today',
        },
        ({ row, which }) => row.core?.[which] ?? null,
      ),
      integer('n_core', { bg: 'Брой на тези показатели', en: 'How many these are' }, ({ row }) => row.core?.n ?? null),
      number(
        'change_comparable',
        { bg: 'Промяна по тях, на последния ред', en: 'Change over them, in the later row' },
        ({ row, which }) => (which === 'now' ? row.change : null),
      ),
      word('series', seriesTitle, seriesWords, ({ trend }) => trend.series),
      basis(release),
    ],
  };
}

interface Listed extends ComparedIndicatorRow {
  readonly earlierEdition: string;
  readonly position: number;
}

function comparedIndicators(release: Release): Table<Listed> {
  return {
    name: 'trend_indicators',
    title: { bg: 'Кои показатели се сравняват', en: 'Which indicators are compared' },
    primaryKey: ['earlier_edition', 'position'],
    foreignKeys: [{ fields: ['indicator_id'], table: 'indicators', to: ['indicator_id'] }],
    rows: release.trends.flatMap(({ earlier, indicators }) =>
      indicators.map((row, at) => ({ ...row, earlierEdition: earlier.edition, position: at + 1 })),
    ),
    fields: [
      id('earlier_edition', earlierEdition, (row) => row.earlierEdition),
      integer('position', { bg: 'Ред', en: 'Order' }, ({ position }) => position),
      text(
        'indicator_id',
        { bg: 'Показател; празно: отпаднал', en: 'Indicator; empty: dropped' },
        ({ indicator }) => indicator,
      ),
      text(
        'earlier_indicator_id',
        { bg: 'Показател в по-ранното издание; празно: нов', en: 'Indicator of the earlier edition; empty: new' },
        ({ earlier }) => earlier,
      ),
      text('name_bg', { bg: 'Име', en: 'Name in Bulgarian' }, ({ title }) => title.bg),
      text('name_en', { bg: 'Име на английски', en: 'Name in English' }, ({ title }) => title.en),
      word(
        'kind',
        { bg: 'Какво се е променило', en: 'What changed' },
        ['identical', 'rescaled', 'reworded', 'changed', 'new', 'dropped'],
        ({ kind }) => kind,
      ),
      {
        name: 'compared',
        type: 'boolean',
        title: { bg: 'Сравнява се', en: 'Compared' },
        value: (row) => row.isCompared,
      },
      integer('max_points_before', { bg: 'Най-много точки тогава', en: 'Highest score then' }, (row) => row.maxBefore),
      integer('max_points', { bg: 'Най-много точки', en: 'Highest score' }, (row) => row.maxNow),
    ],
  };
}

function summary(release: Release): Table<Trend> {
  const ids = (list: readonly string[]) => (list.length === 0 ? null : list.join(' '));
  return {
    name: 'trend_summary',
    title: { bg: 'Изданията накратко', en: 'The editions in short' },
    primaryKey: ['earlier_edition'],
    foreignKeys: [],
    rows: release.trends,
    fields: [
      id('earlier_edition', earlierEdition, ({ earlier }) => earlier.edition),
      id('edition', { bg: 'Издание', en: 'Edition' }, () => release.edition),
      text(
        'earlier_version',
        { bg: 'Версия на по-ранното', en: 'Version of the earlier one' },
        ({ earlier }) => earlier.version,
      ),
      text(
        'earlier_sha256sums',
        { bg: 'SHA-256 на неговия SHA256SUMS', en: 'SHA-256 of its SHA256SUMS' },
        ({ earlier }) => earlier.sums,
      ),
      word('series', seriesTitle, seriesWords, ({ series }) => series),
      integer('n_core', { bg: 'Сравними показатели', en: 'Comparable indicators' }, (one) => one.summary.core),
      integer(
        'n_compared',
        { bg: 'Общини с индекс и в двете', en: 'Municipalities with an index in both' },
        (one) => one.summary.compared,
      ),
      number(
        'kendall_tau_b',
        { bg: 'Тау-b на Кендал между двете класирания', en: 'Kendall’s tau-b between the two rankings' },
        (one) => one.summary.tau,
      ),
      text('note', { bg: 'Защо няма тау', en: 'Why there is no tau' }, (one) => one.summary.note),
      integer('n_pairs', { bg: 'Двойки', en: 'Pairs' }, (one) => one.summary.pairs),
      integer('ties_before', { bg: 'Равни двойки тогава', en: 'Tied pairs then' }, (one) => one.summary.tiesBefore),
      integer('ties_now', { bg: 'Равни двойки сега', en: 'Tied pairs now' }, (one) => one.summary.tiesNow),
      integer('n_improved', { bg: 'Подобрили се', en: 'Improved' }, (one) => one.summary.moved?.up ?? null),
      integer('n_worsened', { bg: 'Влошили се', en: 'Worsened' }, (one) => one.summary.moved?.down ?? null),
      integer('n_unchanged', { bg: 'Без промяна', en: 'Unchanged' }, (one) => one.summary.moved?.same ?? null),
      text('joined_ids', { bg: 'Нови общини', en: 'Municipalities that joined' }, (one) => ids(one.summary.joined)),
      text('left_ids', { bg: 'Излезли общини', en: 'Municipalities that left' }, (one) =>
        ids(one.summary.left.map(({ id }) => id)),
      ),
      text('renamed_ids', { bg: 'Друг код отпреди: сега=тогава', en: 'Other id before: now=then' }, (one) =>
        ids(one.summary.renamed.map(({ id, before }) => `${id}=${before}`)),
      ),
      basis(release),
    ],
  };
}
