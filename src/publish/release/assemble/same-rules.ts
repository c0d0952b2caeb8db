import type { Edition } from '../../../model/edition.ts';
import { maxOf } from '../../../score/index/index-score.ts';
import { comparability } from '../../../score/trends/comparability.ts';
import type { EarlierVersion } from '../earlier/earlier-version.ts';
import { PublishError } from '../publish-error.ts';

/**
 * A later version corrects scores, and asks and weighs as the one before: otherwise an index would change for which no
 * erratum gives a reason.
 * @throws PublishError naming every category and indicator that is another one
 */
export function requireSameRules(before: EarlierVersion, edition: Edition): void {
  const changed = [...changedCategories(before, edition), ...changedIndicators(before, edition)];
  if (changed.length === 0) return;
  throw new PublishError(
    [
      `Version ${before.version} was published with other rules, and a correction changes scores alone:`,
      ...changed.map((line) => `  ${line}`),
      'Publish with the configuration of that version. What is asked or weighed otherwise is a new edition.',
    ].join('\n'),
  );
}

function changedCategories(before: EarlierVersion, { categories }: Edition): string[] {
  const old = new Map(before.categories.map(({ id, weight }) => [id, weight]));
  const now = new Map(categories.map(({ id, weight }) => [id, weight]));
  const shown = (weight: number | undefined) => (weight === undefined ? 'none' : `weight ${weight}`);
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((id) => old.get(id) !== now.get(id))
    .map((id) => `category ${id}: ${shown(old.get(id))} -> ${shown(now.get(id))}`);
}

function changedIndicators({ indicators }: EarlierVersion, edition: Edition): string[] {
  const asked = edition.indicators.map((indicator) => ({ ...indicator, max: maxOf(indicator), sameAs: null }));
  return comparability(indicators, asked).flatMap(({ before, now, kind }) => {
    if (before === null) return now === null ? [] : `indicator ${now.id}: was not asked`;
    const what = `indicator ${before.id}`;
    if (now === null) return `${what}: is asked no more`;
    if (before.category !== now.category) return `${what}: category ${before.category} -> ${now.category}`;
    if (before.scale !== now.scale) return `${what}: scale ${before.scale} -> ${now.scale}`;
    return kind === 'identical' ? [] : `${what}: another question or other levels`;
  });
}
