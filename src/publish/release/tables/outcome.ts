import { basis, id, integer, number, text, word } from '../fields.ts';
import type { AgreementRow, RankingRow, Release, ScoreRow, UncertaintyRow } from '../release.ts';
import type { AnyTable, Table } from '../table.ts';

/** What comes out of the scores: the index, the places, how sure they are, and how far people agreed. */
export function outcomeTables(release: Release): AnyTable[] {
  return [scores(release), ranking(release), uncertainty(release), agreement(release)];
}

const toMunicipality = { fields: ['municipality_id'], table: 'municipalities', to: ['municipality_id'] };
const municipalityTitle = { bg: 'Община', en: 'Municipality' };
const editionTitle = { bg: 'Издание', en: 'Edition' };

function scores(release: Release): Table<ScoreRow> {
  return {
    name: 'scores',
    title: { bg: 'Точки по категории и общо', en: 'Points by category and in all' },
    primaryKey: ['edition', 'municipality_id', 'category_id'],
    foreignKeys: [toMunicipality],
    rows: release.scores,
    fields: [
      id('edition', editionTitle, () => release.edition),
      id('municipality_id', municipalityTitle, ({ municipality }) => municipality),
      id(
        'category_id',
        { bg: 'Категория; index е общо', en: 'Category; index is the whole' },
        ({ category }) => category,
      ),
      number('points', { bg: 'Точки от индекса', en: 'Points of the index' }, ({ points }) => points),
      number('percent', { bg: 'Процент от тежестта', en: 'Per cent of the weight' }, ({ percent }) => percent),
      integer('sum', { bg: 'Сбор на оценките', en: 'Sum of the scores' }, ({ sum }) => sum),
      integer('max', { bg: 'Сбор на най-високите оценки', en: 'Sum of the highest scores' }, ({ max }) => max),
      integer(
        'determined',
        { bg: 'Определени показатели', en: 'Determined indicators' },
        ({ determined }) => determined,
      ),
      integer('total', { bg: 'Всички показатели', en: 'All indicators' }, ({ total }) => total),
      basis(release),
    ],
  };
}

function ranking(release: Release): Table<RankingRow> {
  return {
    name: 'ranking',
    title: { bg: 'Класиране', en: 'Ranking' },
    primaryKey: ['edition', 'municipality_id'],
    foreignKeys: [toMunicipality],
    rows: release.ranking,
    fields: [
      id('edition', editionTitle, () => release.edition),
      id('municipality_id', municipalityTitle, ({ municipality }) => municipality),
      number('index', { bg: 'Индекс', en: 'Index' }, ({ index }) => index),
      integer('rank', { bg: 'Място; равните делят едно', en: 'Rank; equals share one' }, ({ rank }) => rank),
      integer(
        'tied_with',
        { bg: 'Колко други делят мястото', en: 'How many others share it' },
        ({ tiedWith }) => tiedWith,
      ),
      integer(
        'determined',
        { bg: 'Определени показатели', en: 'Determined indicators' },
        ({ determined }) => determined,
      ),
      integer('total', { bg: 'Всички показатели', en: 'All indicators' }, ({ total }) => total),
      number('rank_p05', { bg: 'Място, 5-и персентил', en: 'Rank, 5th percentile' }, ({ low }) => low),
      number('rank_median', { bg: 'Място, медиана', en: 'Rank, median' }, ({ median }) => median),
      number('rank_p95', { bg: 'Място, 95-и персентил', en: 'Rank, 95th percentile' }, ({ high }) => high),
      number('p_top3', { bg: 'Вероятност за първите три', en: 'Probability of the first three' }, ({ top3 }) => top3),
      number(
        'p_top10',
        { bg: 'Вероятност за първите десет', en: 'Probability of the first ten' },
        ({ top10 }) => top10,
      ),
      number(
        'p_above_next',
        { bg: 'Вероятност да е над следващия ред', en: 'Probability of standing above the next row' },
        ({ aboveNext }) => aboveNext,
      ),
      basis(release),
    ],
  };
}

function uncertainty(release: Release): Table<UncertaintyRow> {
  return {
    name: 'rank_uncertainty',
    title: { bg: 'Несигурност на местата', en: 'Uncertainty of the ranks' },
    primaryKey: ['edition', 'municipality_id', 'source'],
    foreignKeys: [toMunicipality],
    rows: release.uncertainty,
    fields: [
      id('edition', editionTitle, () => release.edition),
      id('municipality_id', municipalityTitle, ({ municipality }) => municipality),
      word(
        'source',
        { bg: 'Източник', en: 'Source' },
        ['weights', 'measurement', 'indicators', 'all'],
        ({ source }) => source,
      ),
      number('rank_p05', { bg: '5-и персентил', en: '5th percentile' }, ({ low }) => low),
      number('rank_p50', { bg: 'Медиана', en: 'Median' }, ({ median }) => median),
      number('rank_p95', { bg: '95-и персентил', en: '95th percentile' }, ({ high }) => high),
      number('mean', { bg: 'Средно', en: 'Mean' }, ({ mean }) => mean),
      integer('n_sim', { bg: 'Симулации', en: 'Simulations' }, ({ simulations }) => simulations),
      integer('seed', { bg: 'Начално число', en: 'Seed' }, ({ seed }) => seed),
    ],
  };
}

function agreement(release: Release): Table<AgreementRow> {
  return {
    name: 'agreement',
    title: { bg: 'Съгласуваност на оценителите', en: 'Agreement of the evaluators' },
    primaryKey: ['edition', 'scope', 'scope_id', 'statistic'],
    foreignKeys: [],
    rows: release.agreement,
    fields: [
      id('edition', editionTitle, () => release.edition),
      word('scope', { bg: 'Обхват', en: 'Scope' }, ['indicator', 'category', 'all'], ({ scope }) => scope),
      id('scope_id', { bg: 'Показател или категория', en: 'Indicator or category' }, ({ scopeId }) => scopeId),
      integer('n', { bg: 'Сравнени двойки', en: 'Pairs compared' }, ({ n }) => n),
      integer('n_missing', { bg: 'Липсващи', en: 'Missing' }, ({ missing }) => missing),
      integer('pct_n', { bg: 'Двойки, от които е делът', en: 'Pairs the share is of' }, ({ percentN }) => percentN),
      number('pct_agree', { bg: 'Дял съвпадения', en: 'Share of equal answers' }, ({ percent }) => percent),
      number('pct_lo', { bg: 'Долна граница (Уилсън)', en: 'Lower bound (Wilson)' }, ({ percentLow }) => percentLow),
      number('pct_hi', { bg: 'Горна граница (Уилсън)', en: 'Upper bound (Wilson)' }, ({ percentHigh }) => percentHigh),
      id('statistic', { bg: 'Коефициент', en: 'Statistic' }, ({ statistic }) => statistic),
      number('value', { bg: 'Стойност', en: 'Value' }, ({ value }) => value),
      number('se', { bg: 'Стандартна грешка', en: 'Standard error' }, ({ se }) => se),
      number('lo', { bg: 'Долна граница', en: 'Lower bound' }, ({ low }) => low),
      number('hi', { bg: 'Горна граница', en: 'Upper bound' }, ({ high }) => high),
      text('note', { bg: 'Бележка', en: 'Note' }, ({ note }) => note),
    ],
  };
}
