import { issuedOn, mark } from './datapackage.ts';
import type { Release } from './release.ts';
import type { AnyTable } from './table.ts';

/**
 * The release as schema.org describes a Dataset, for search engines and catalogues of open data.
 * @param toRoot from where it stands to the folder of the release: `../` on a page of a language
 */
export function dataset(release: Release, tables: readonly AnyTable[], toRoot: '' | '../'): object {
  const { title, version, day, from, basis, indicators, municipalities } = release;
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: `${title.en}${mark(basis).en}`,
    alternateName: `${title.bg}${mark(basis).bg}`,
    description: `${indicators.length} indicators of digital governance of ${municipalities.length} municipalities, with the evidence that was recorded for the scores.`,
    version,
    datePublished: issuedOn(release),
    ...(from === null ? {} : { temporalCoverage: `${from}/${day}` }),
    spatialCoverage: municipalities.map(({ names, iso }) => ({
      '@type': 'Place',
      name: names.en,
      ...(iso === null ? {} : { identifier: iso }),
    })),
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    measurementTechnique:
      basis === 'final'
        ? 'Automatic audit of the portals, confirmed by two independent evaluators and an arbiter'
        : 'Automatic audit of the portals, not confirmed by anybody',
    variableMeasured: release.categories.map(({ title: { en } }) => en),
    distribution: tables.map(({ name, title: { en } }) => ({
      '@type': 'DataDownload',
      name: en,
      encodingFormat: 'text/csv',
      contentUrl: `${toRoot}data/${name}.csv`,
    })),
  };
}
