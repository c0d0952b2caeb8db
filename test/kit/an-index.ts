import type { Level } from '../../src/model/check.ts';
import type { Edition, Scale } from '../../src/model/edition.ts';
import type { FinalScore } from '../../src/score/index/final-score.ts';

interface Asked {
  readonly weight: number;
  readonly scales: readonly Scale[];
}

/** An edition of these categories; its indicators are called `category.0`, `category.1` and so on. */
export function editionOf(categories: Readonly<Record<string, Asked>>): Edition {
  const words = (text: string) => ({ bg: text, en: text });
  return {
    id: 'test',
    title: words('test'),
    categories: Object.entries(categories).map(([id, { weight }]) => ({ id, title: words(id), weight })),
    indicators: Object.entries(categories).flatMap(([category, { scales }]) =>
      scales.map((scale, index) => ({
        id: `${category}.${index}`,
        category,
        title: words(`${category}.${index}`),
        question: words(`${category}.${index}?`),
        scale,
        anchors: {},
        tier: 'decidable' as const,
        source: [],
      })),
    ),
    confidence: { decidable: 1, suggestible: 1, assistive: 1 },
    limits: {},
    review: { seed: '1', arms: { visible: 0, 'from-scratch': 0, 'never-revealed': 0 } },
  };
}

/** Final scores of one municipality in a category: of `category.0`, `category.1` and so on; null is undetermined. */
export function finals(
  municipality: string,
  category: string,
  scores: readonly (Level | null)[],
  provenance: FinalScore['provenance'] = 'human_confirmed',
): FinalScore[] {
  return scores.map((score, index) => ({ municipality, indicator: `${category}.${index}`, score, provenance }));
}
