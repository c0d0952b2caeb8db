import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

/** A style sheet, script or picture of ours. */
interface Asset {
  readonly bytes: Uint8Array;
  readonly type: string;
}

const folder = join(import.meta.dirname, 'assets');
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => ({ name: relative(folder, path), bytes: readFileSync(path) }));

/** One hash for all of them: so scripts name each other as they do on the disk, and are still kept for ever. */
const version = files
  .reduce((hash, { name, bytes }) => hash.update(`${name} ${bytes.length} `).update(bytes), createHash('sha256'))
  .digest('hex')
  .slice(0, 16);

const byPath: ReadonlyMap<string, Asset> = new Map(
  files.map(({ name, bytes }) => [
    addressOf(name),
    { bytes, type: types[extname(name)] ?? 'application/octet-stream' },
  ]),
);

function addressOf(name: string): string {
  return `/assets/${version}/${name}`;
}

/** Where a file of assets/ is served, e.g. `/assets/3f…/base.css`; the address changes with the content of any of them. */
export function assetPath(name: string): string {
  const path = addressOf(name);
  if (!byPath.has(path)) throw new Error(`There is no ${name} in src/web/assets.`);
  return path;
}

export function assetAt(path: string): Asset | null {
  return byPath.get(path) ?? null;
}
