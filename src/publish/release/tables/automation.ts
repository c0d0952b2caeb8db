import { id, integer, number, word } from '../fields.ts';
import type { AutomationRow, PullRow, Release } from '../release.ts';
import type { AnyTable, Field, Table } from '../table.ts';

/** The software against people. */
export function automationTables(release: Release): AnyTable[] {
  return [automation(release), pull(release)];
}

const editionTitle = { bg: 'Издание', en: 'Edition' };

function automation(release: Release): Table<AutomationRow> {
  return {
    name: 'automation',
    title: { bg: 'Предварителни оценки и хора', en: 'Pre-scores and people' },
    primaryKey: ['edition', 'scope', 'scope_id', 'arm', 'measure'],
    foreignKeys: [],
    rows: release.automation,
    fields: [
      id('edition', editionTitle, () => release.edition),
      word('scope', { bg: 'Обхват', en: 'Scope' }, ['indicator', 'category', 'all'], ({ scope }) => scope),
      id('scope_id', { bg: 'Показател или категория', en: 'Indicator or category' }, ({ scopeId }) => scopeId),
      word(
        'arm',
        { bg: 'Рамо: какво е виждал оценителят', en: 'Arm: what the evaluator saw' },
        ['answer-first', 'visible', 'from-scratch', 'never-revealed'],
        ({ arm }) => arm,
      ),
      independent(),
      word(
        'measure',
        { bg: 'Мярка', en: 'Measure' },
        ['abstained', 'matched', 'accurate', 'precision', 'recall'],
        ({ measure }) => measure,
      ),
      integer('count', { bg: 'Брой', en: 'Count' }, ({ count }) => count),
      integer('n', { bg: 'От общо', en: 'Out of' }, ({ n }) => n),
      number('value', { bg: 'Дял', en: 'Share' }, ({ value }) => value),
      number('lo', { bg: 'Долна граница (Уилсън)', en: 'Lower bound (Wilson)' }, ({ low }) => low),
      number('hi', { bg: 'Горна граница (Уилсън)', en: 'Upper bound (Wilson)' }, ({ high }) => high),
    ],
  };
}

function independent(): Field<AutomationRow> {
  return {
    name: 'is_independent',
    type: 'boolean',
    title: { bg: 'Независимо от софтуера', en: 'Independent of the software' },
    value: ({ isIndependent }) => isIndependent,
  };
}

function pull(release: Release): Table<PullRow> {
  return {
    name: 'automation_pull',
    title: { bg: 'Привличане към предварителните оценки', en: 'Pull towards the pre-scores' },
    primaryKey: ['edition', 'measure'],
    foreignKeys: [],
    rows: release.pull,
    fields: [
      id('edition', editionTitle, () => release.edition),
      word(
        'measure',
        { bg: 'Мярка', en: 'Measure' },
        ['answer_first', 'visible', 'changed_towards'],
        ({ measure }) => measure,
      ),
      integer('count', { bg: 'Брой', en: 'Count' }, ({ count }) => count),
      integer('n', { bg: 'От общо', en: 'Out of' }, ({ n }) => n),
      integer('other_count', { bg: 'Брой за сравнение', en: 'Count compared with' }, ({ otherCount }) => otherCount),
      integer('other_n', { bg: 'От общо за сравнение', en: 'Out of, compared with' }, ({ otherN }) => otherN),
      number('difference', { bg: 'Разлика на дяловете', en: 'Difference of the shares' }, (row) => row.difference),
      number('lo', { bg: 'Долна граница (Нюкъмб)', en: 'Lower bound (Newcombe)' }, ({ low }) => low),
      number('hi', { bg: 'Горна граница (Нюкъмб)', en: 'Upper bound (Newcombe)' }, ({ high }) => high),
    ],
  };
}
