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
const subfolders = ['lexicon', 'editions'];

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

/** A file passed over in silence because of a slip in its name would be worse than an error. */
function checkOwn(own: string): void {
  if (!existsSync(own)) throw unusable(own, 'there is no such folder; --config takes a folder of configuration files.');
  if (!statSync(own).isDirectory()) throw unusable(own, 'this is a file; --config takes the folder it is in.');
  const names = namesIn(own);
  const wanted = [...topFiles, ...subfolders];
  for (const name of names.filter((name) => !wanted.includes(name))) {
    const meant = nearest(name, wanted);
    if (meant !== null && !names.includes(meant))
      throw unusable(join(own, name), `this file is not read. Did you mean "${meant}"?`);
  }
  if (!names.some((name) => wanted.includes(name))) {
    throw unusable(own, `there is no configuration here; it would be ${wanted.join(', ')}.`);
  }
}

function namesIn(folder: string): string[] {
  return existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
}
