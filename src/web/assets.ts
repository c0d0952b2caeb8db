import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A style sheet, script or picture of ours. */
interface Asset {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Where it is served; the address changes with the content. */
  readonly path: string;
}

const folder = join(import.meta.dirname, 'assets');
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const assets: ReadonlyMap<string, Asset> = new Map(
  readdirSync(folder).map((name) => {
    const bytes = readFileSync(join(folder, name));
    const extension = extname(name);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const path = `/assets/${name.slice(0, -extension.length)}.${hash}${extension}`;
    return [name, { bytes, type: types[extension] ?? 'application/octet-stream', path }];
  }),
);
const byPath = new Map(Array.from(assets.values(), (asset) => [asset.path, asset]));

/** Where a file of assets/ is served, e.g. `/assets/base.3f….css`. */
export function assetPath(name: string): string {
  const asset = assets.get(name);
  if (asset === undefined) throw new Error(`There is no ${name} in src/web/assets.`);
  return asset.path;
}

export function assetAt(path: string): Asset | null {
  return byPath.get(path) ?? null;
}
