import type { Edition, Indicator } from '../src/model/edition.ts';
import type { PublishedTotals } from '../src/model/published-totals.ts';
import { type Problem, refuse, together, unusable } from './config-error.ts';
import type { Folder } from './folder.ts';
import { suggest } from './nearest.ts';
import { editionFile, indicatorsFile, numberingFile, totalsFile } from './schema.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

type Head = Omit<Edition, 'indicators'>;
type Numbering = Readonly<Record<string, string>>;

/** Ids of the editions there are, oldest first. */
export function editionsIn(folder: Folder): string[] {
  return folder.list('editions').filter((id) => folder.has(`editions/${id}/edition.yaml`));
}

/** One edition and the official numbers of its indicators; the newest when none is asked for. */
export function loadEdition(folder: Folder, asked?: string): { edition: Edition; numbering: Numbering } {
  const known = editionsIn(folder);
  const id = asked ?? known.at(-1) ?? '';
  if (!known.includes(id)) throw unusable('--edition', `there is no edition "${id}". There is: ${known.join(', ')}.`);

  const at = (name: string): string => folder.path(`editions/${id}/${name}`);
  const { head, indicators, numbering } = together({
    head: () => readYaml(at('edition.yaml'), editionFile),
    indicators: () => readYaml(at('indicators.yaml'), indicatorsFile),
    numbering: () => readYaml(at('numbering.yaml'), numberingFile),
  });
  const ids = indicators.value.map((indicator) => indicator.id);
  refuse([
    ...(head.value.id === id ? [] : [head.fault(['id'], `must be "${id}", the name of its folder.`)]),
    ...unknownLimits(head, ids),
    ...unknownCategories(indicators, head),
    ...unknownNumbers(numbering, ids),
  ]);
  return { edition: { ...head.value, indicators: indicators.value }, numbering: numbering.value };
}

/** The totals of editions that were published before, oldest first. */
export function loadPublished(folder: Folder): PublishedTotals[] {
  return folder
    .list('editions')
    .filter((id) => folder.has(`editions/${id}/totals.yaml`))
    .map((id) => ({ edition: id, ...readYaml(folder.path(`editions/${id}/totals.yaml`), totalsFile).value }));
}

function unknownLimits(head: YamlFile<Head>, ids: readonly string[]): Problem[] {
  return Object.keys(head.value.limits)
    .filter((check) => !ids.includes(check))
    .map((check) => head.fault(['limits', check], `there is no indicator "${check}".${suggest(check, ids)}`));
}

function unknownCategories(indicators: YamlFile<readonly Indicator[]>, head: YamlFile<Head>): Problem[] {
  const categories = head.value.categories.map(({ id }) => id);
  return indicators.value.flatMap(({ category }, index) => {
    if (categories.includes(category)) return [];
    const message = `there is no category "${category}" in edition.yaml.${suggest(category, categories)}`;
    return [indicators.fault([index, 'category'], message)];
  });
}

function unknownNumbers(numbering: YamlFile<Numbering>, ids: readonly string[]): Problem[] {
  return Object.entries(numbering.value)
    .filter(([, id]) => !ids.includes(id))
    .map(([number, id]) => numbering.fault([number], `there is no indicator "${id}".${suggest(id, ids)}`));
}
