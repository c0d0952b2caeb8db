import type { Page } from '../../model/observation/page.ts';
import type { Resolve } from './address.ts';
import { attribute, type Element } from './element.ts';
import type { PlacedFrame } from './embeds.ts';
import type { Collector } from './walk.ts';

export interface MediaCollector extends Collector {
  images(resolve: Resolve): Page['images'];
  frames(resolve: Resolve): PlacedFrame[];
  scripts(resolve: Resolve): Page['scripts'];
  /** Rows of tables in the main part. */
  rows(): number;
}

/** Elements that show another page or document, and where they name it. */
const framing: Readonly<Record<string, string>> = { iframe: 'src', frame: 'src', embed: 'src', object: 'data' };
const names = new Set(['tr', 'img', 'script', ...Object.keys(framing)]);
const mostImages = 2_000;
const mostFrames = 100;
const mostScripts = 200;
const longestScript = 100_000;

/** Addresses written out in a script: most services are added by one that names the address of another. */
const written = /(?:https?:)?\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:\/[^\s"'`<>\\)]{0,200})?/giu;

/** Lazy loaders put a placeholder into src and the picture elsewhere. */
function sourceOf(element: Element, named = 'src'): string | undefined {
  const written = [attribute(element, named), attribute(element, 'data-src'), attribute(element, 'data-lazy-src')];
  return written.find((src) => src !== undefined && src.trim() !== '' && !/^\s*data:/iu.test(src));
}

export function createMedia(): MediaCollector {
  const images: { readonly src: string; readonly alt: string | null }[] = [];
  const frames: PlacedFrame[] = [];
  const scripts: string[] = [];
  let rows = 0;
  return {
    names,
    open(element) {
      if (element.name === 'tr' && element.region === 'main') rows++;
      const src = sourceOf(element, framing[element.name]);
      if (src === undefined) return;
      if (element.name === 'img' && images.length < mostImages)
        images.push({ src, alt: attribute(element, 'alt') ?? null });
      if (element.name === 'script' && scripts.length < mostScripts) scripts.push(src);
      if (framing[element.name] !== undefined && frames.length < mostFrames)
        frames.push({ url: src, region: element.region, place: element.start });
    },
    text(piece, element) {
      const isCode = element.name === 'script' && !/json/iu.test(attribute(element, 'type') ?? '');
      if (!isCode || scripts.length >= mostScripts) return;
      scripts.push(...(piece.slice(0, longestScript).match(written) ?? []).slice(0, mostScripts - scripts.length));
    },
    images: (resolve) =>
      images.flatMap(({ src, alt }) => {
        const url = resolve(src);
        return url === null ? [] : [{ src: url, alt }];
      }),
    frames: (resolve) =>
      frames.flatMap((frame) => {
        const url = resolve(frame.url);
        return url === null ? [] : [{ ...frame, url }];
      }),
    scripts: (resolve) => [...new Set(scripts.map(resolve).filter((url) => url !== null))],
    rows: () => rows,
  };
}
