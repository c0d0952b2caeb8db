import type { Edition } from '../../../model/edition.ts';
import type { AgreementRow } from '../release.ts';

/** What a measure is taken over. */
interface Scope extends Pick<AgreementRow, 'scope' | 'scopeId'> {
  /** Its indicators. */
  readonly ids: ReadonlySet<string>;
}

/** Everything, then each category, then each indicator. */
export function scopesOf({ categories, indicators }: Edition): Scope[] {
  return [
    { scope: 'all', scopeId: 'all', ids: new Set(indicators.map(({ id }) => id)) },
    ...categories.map((category) => ({
      scope: 'category' as const,
      scopeId: category.id,
      ids: new Set(indicators.filter((one) => one.category === category.id).map(({ id }) => id)),
    })),
    ...indicators.map(({ id }) => ({ scope: 'indicator' as const, scopeId: id, ids: new Set([id]) })),
  ];
}
