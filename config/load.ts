import type { CrawlPolicy } from '../src/model/crawl-policy.ts';
import type { Edition } from '../src/model/edition.ts';
import type { Lexicon } from '../src/model/lexicon.ts';
import type { Municipality } from '../src/model/municipality.ts';
import type { PublishedTotals } from '../src/model/published-totals.ts';
import type { Tracker } from '../src/model/trackers.ts';
import { refuse, together } from './config-error.ts';
import { openFolder } from './folder.ts';
import { editionsIn, loadEdition, loadPublished } from './load-edition.ts';
import { loadLexicon } from './load-lexicon.ts';
import { loadPolicy } from './load-policy.ts';
import { suggest } from './nearest.ts';
import { municipalitiesFile, trackersFile } from './schema.ts';
import { readYaml } from './yaml-file.ts';

/** Everything the software is told by data. */
export interface Config {
  readonly edition: Edition;
  /** Number in an official list → id of the indicator; empty until there is such a list. */
  readonly numbering: Readonly<Record<string, string>>;
  readonly municipalities: readonly Municipality[];
  readonly lexicon: Lexicon;
  readonly policy: CrawlPolicy;
  readonly trackers: readonly Tracker[];
  /** Editions that were published before, oldest first. */
  readonly published: readonly PublishedTotals[];
}

export interface ConfigChoice {
  /** Default: the newest edition. */
  readonly edition?: string | undefined;
  /** The user's own folder; each file in it takes the place of the built-in one, crawl.yaml value by value. */
  readonly dir?: string | undefined;
}

/** Reads and checks the whole configuration. Throws a ConfigError that lists everything wrong with it. */
export function loadConfig({ edition, dir }: ConfigChoice = {}): Config {
  const folder = openFolder(dir);
  const { asked, ...rest } = together({
    asked: () => loadEdition(folder, edition),
    municipalities: () => readYaml(folder.path('municipalities.yaml'), municipalitiesFile).value,
    lexicon: () => loadLexicon(folder),
    policy: () => loadPolicy(folder),
    trackers: () => readYaml(folder.path('trackers.yaml'), trackersFile).value,
    published: () => loadPublished(folder),
  });
  return { ...asked, ...rest };
}

/** Ids of the editions there are, oldest first. */
export function listEditions(dir?: string): string[] {
  return editionsIn(openFolder(dir));
}

/** The municipalities with these ids, in the order of the configuration; all of them when no id is given. */
export function selectMunicipalities(all: readonly Municipality[], ids: readonly string[]): readonly Municipality[] {
  const known = all.map(({ id }) => id);
  refuse(
    ids
      .filter((id) => !known.includes(id))
      .map((id) => ({
        file: '--only',
        line: null,
        column: null,
        field: '',
        message: `there is no municipality "${id}".${suggest(id, known)}`,
      })),
  );
  return ids.length === 0 ? all : all.filter(({ id }) => ids.includes(id));
}
