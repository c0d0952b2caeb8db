import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { unusable } from './config-error.ts';
import { nearest } from './nearest.ts';

/** The configuration that comes with the software, overlaid file by file with the user's own folder. */
export interface Folder {
  has(name: string): boolean;
  /** The user's file, else the built-in one. */
  path(name: string): string;
  builtIn(name: string): string;
  /** Names directly inside a subfolder, of both, sorted. */
  list(name: string): string[];
}

const ours = import.meta.dirname;
const topFiles = ['municipalities.yaml', 'crawl.yaml', 'trackers.yaml'];
const editionFiles = ['edition.yaml', 'indicators.yaml', 'numbering.yaml', 'totals.yaml'];

/** Throws a ConfigError when the user's folder is missing, or holds nothing that could be meant as configuration. */
export function openFolder(own?: string): Folder {
  if (own !== undefined) checkOwn(own);
  const builtIn = (name: string): string => join(ours, name);
  const path = (name: string): string => {
    const override = own === undefined ? null : join(own, name);
    return override !== null && existsSync(override) ? override : builtIn(name);
  };
  return {
    path,
    builtIn,
    has: (name) => existsSync(path(name)),
    list(name) {
      const folders = own === undefined ? [ours] : [ours, own];
      return [...new Set(folders.flatMap((folder) => namesIn(join(folder, name))))].sort();
    },
  };
}

function checkOwn(own: string): void {
  if (!existsSync(own)) throw unusable(own, 'there is no such folder; --config takes a folder of configuration files.');
  if (!statSync(own).isDirectory()) throw unusable(own, 'this is a file; --config takes the folder it is in.');
  const known = [...topFiles, 'lexicon', 'editions'];
  refuseSlips(own, known);
  for (const edition of namesIn(join(own, 'editions'))) refuseSlips(join(own, 'editions', edition), editionFiles);
  const lexicon = join(own, 'lexicon');
  const slip = namesIn(lexicon).find((name) => name.endsWith('.yml'));
  if (slip !== undefined) throw unusable(join(lexicon, slip), 'this file is not read; its name must end in .yaml.');
  if (!namesIn(own).some((name) => known.includes(name))) {
    throw unusable(own, `there is no configuration here; it would be ${known.join(', ')}.`);
  }
}

/** A file passed over in silence because of a slip in its name would be worse than an error. */
function refuseSlips(folder: string, known: readonly string[]): void {
  const names = namesIn(folder);
  for (const name of names.filter((name) => !known.includes(name))) {
    const meant = nearest(name, known);
    if (meant === null || names.includes(meant)) continue;
    throw unusable(join(folder, name), `this file is not read. Did you mean "${meant}"?`);
  }
}

function namesIn(folder: string): string[] {
  return existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
}
