import { folders, libraries, stampedFiles } from './libraries.ts';
import type { NamedProduct } from './named.ts';

const longestPath = 1_000;

/** Of a file name: what kind of copy it is. */
const copyWord =
  /[-._](?:min|slim|bundle|pack|packed|prod|production|dev|development|umd|global|esm|full|custom|all|core)$/u;
const versionAtEnd = /[-._]v?(\d{1,4}(?:\.\d{1,6}){1,3})$/u;
const versionAlone = /^v?(\d{1,4}(?:\.\d{1,6}){1,3})$/u;

/**
 * The products that the address of a script, style sheet or picture names. Versions only where they are the product's
 * own: in the name of its file, beside it in the path, or in the stamp it puts there itself.
 */
export function productsOfAsset(address: string): NamedProduct[] {
  if (!URL.canParse(address)) return [];
  const url = new URL(address);
  const path = url.pathname.slice(0, longestPath).toLowerCase();
  const stamped = stampOf(path, url.searchParams);
  const library = libraryOf(path);
  const folder = folders.find(([part]) => path.includes(part))?.[1];
  const found = [
    ...(stamped === null ? [] : [stamped]),
    ...(library === null || library.product === stamped?.product ? [] : [library]),
  ];
  const isNamed = folder === undefined || found.some(({ product }) => product === folder);
  return isNamed ? found : [...found, { product: folder, version: null }];
}

function stampOf(path: string, parameters: URLSearchParams): NamedProduct | null {
  const file = stampedFiles.find(([ending]) => path.endsWith(ending));
  if (file === undefined) return null;
  const [, parameter, product] = file;
  const version = versionAlone.exec(parameters.get(parameter) ?? '')?.[1];
  return version === undefined ? null : { product, version };
}

/** `jquery-1.12.4.min.js`, `/jquery/1.12.4/jquery.min.js`, `/npm/jquery@1.12.4/…`, `jquery.min.js`. */
function libraryOf(path: string): NamedProduct | null {
  if (!/\.(?:m?js|css)$/u.test(path)) return null;
  const segments = path.split('/');
  const stem = stemOf(segments.at(-1) ?? '');
  const written = versionAtEnd.exec(stem);
  const product = libraries.get(written === null ? stem : stem.slice(0, written.index));
  if (product !== undefined && written !== null) return { product, version: written[1] ?? null };
  const beside = segments.map((segment, index) => versionedSegment(segment, segments[index + 1])).find(Boolean);
  if (beside !== undefined && beside !== null && (product === undefined || product === beside.product)) return beside;
  return product === undefined ? null : { product, version: null };
}

function stemOf(file: string): string {
  let stem = file.replace(/\.(?:m?js|css)$/u, '');
  while (copyWord.test(stem)) stem = stem.replace(copyWord, '');
  return stem;
}

function versionedSegment(segment: string, next: string | undefined): NamedProduct | null {
  const [name = '', at = next] = segment.split('@');
  const product = libraries.get(name);
  const version = versionAlone.exec(at ?? '')?.[1];
  return product === undefined || version === undefined ? null : { product, version };
}
