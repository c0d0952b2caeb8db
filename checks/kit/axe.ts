import type { AxeFinding, AxePage } from '../../src/model/observation/axe.ts';
import { distinctBy } from './order.ts';

const GRAVE: readonly AxeFinding['impact'][] = ['serious', 'critical'];

/** Serious and critical rules that failed on a page, each once. What axe could not decide is no failure. */
export function graveFailures({ violations }: AxePage): AxeFinding[] {
  return distinctBy(
    violations.filter(({ impact }) => GRAVE.includes(impact)),
    ({ rule }) => rule,
  );
}
