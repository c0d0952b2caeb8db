import type { SoftwareTrace } from '../../../src/model/observation/software.ts';

/**
 * The oldest major version that its makers still mend; null where none is. Only ends that were announced stand here:
 * jQuery 2 (2018), Bootstrap 4 (January 2023), Vue 2 (2023), AngularJS (January 2022), CKEditor 4 (June 2023),
 * jQuery Mobile (2021), SWFObject (with Flash, 2020), Drupal 9 (November 2023), Joomla! 4 (October 2025).
 */
const OLDEST_SUPPORTED: ReadonlyMap<string, number | null> = new Map([
  ['jQuery', 3],
  ['Bootstrap', 5],
  ['Vue', 3],
  ['AngularJS', null],
  ['CKEditor', 5],
  ['jQuery Mobile', null],
  ['SWFObject', null],
  ['Drupal', 10],
  ['Joomla!', 5],
]);

/** The product, in the version it names, is past the end of its support. */
export function isUnsupported({ product, version }: Pick<SoftwareTrace, 'product' | 'version'>): boolean {
  const oldest = OLDEST_SUPPORTED.get(product);
  if (oldest === undefined) return false;
  if (oldest === null) return true;
  return version !== null && /^\d/u.test(version) && Number.parseInt(version, 10) < oldest;
}
