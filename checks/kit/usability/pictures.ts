import type { Page } from '../../../src/model/observation/page.ts';
import { hostOf } from '../address.ts';

/** A picture of the content, wherever it is used. */
export interface Picture {
  readonly src: string;
  readonly page: Page;
  readonly alt: string | null;
  /** Whether what stands in its place tells a reader something. */
  readonly usable: boolean;
}

/** A picture used on so large a share of the pages belongs to the template. */
const TEMPLATE_SHARE = 0.5;
const LEAST_PAGES = 4;
/** Different pictures that go by one single word say nothing: „снимка“, “image”. */
const MOST_NAMESAKES = 3;

const FILE_NAME = /\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|avif)$/iu;
/** `IMG_2031`, `DSC 0412`, `image-3`, `20240511_101530`: given by a camera or a program. */
const CAMERA = /^(?:img|dsc[fn]?|image|photo|picture|pic|scan|screenshot|banner|p)?[\s_.()-]*\d[\d\s_.()x-]*$/iu;
const GENERIC =
  /^(?:img|image|images|photo|picture|pic|banner|slide|logo|thumbnail|thumb|untitled|null|undefined|alt)$/iu;
const PHOTO = /\.(?:jpe?g|webp)(?:$|\?)/iu;
const ANY_PICTURE = /\.(?:jpe?g|png|gif|webp|svg|bmp|avif)(?:$|\?)/iu;

interface Use {
  readonly src: string;
  readonly alt: string | null;
  readonly page: Page;
}

/** Pictures of the content of these pages, each address once, the unusable ones first found. */
export function picturesOn(pages: readonly Page[]): Picture[] {
  const uses = new Map<string, Use[]>();
  for (const page of pages) {
    for (const { src, alt } of page.images) {
      const known = uses.get(src);
      if (known === undefined) uses.set(src, [{ src, alt, page }]);
      else known.push({ src, alt, page });
    }
  }
  const content = [...uses.values()].filter((of) => !isOrnament(of, pages.length) && !isPixel(of[0]?.src ?? '', of));
  const isWorn = wornWords(content.flat());
  return content.flatMap((of): Picture[] => {
    const judged = of.filter((use) => !isDecorative(use));
    const [first] = judged;
    if (first === undefined) return [];
    const bad = judged.find(({ alt, src }) => !isTelling(alt, src) || isWorn(alt));
    return [{ ...(bad ?? first), usable: bad === undefined }];
  });
}

/** The same on most pages, and said to decorate. */
function isOrnament(uses: readonly Use[], pages: number): boolean {
  const on = new Set(uses.map(({ page }) => page.url)).size;
  return pages >= LEAST_PAGES && on > pages * TEMPLATE_SHARE && uses.every(({ alt }) => alt?.trim() === '');
}

/** Counters and beacons of others are no pictures. */
function isPixel(src: string, uses: readonly Use[]): boolean {
  const host = hostOf(src);
  return !ANY_PICTURE.test(src) && uses.every(({ page }) => page.host !== host);
}

/**
 * An empty alternative says that a picture only decorates. That is right for icons, and for the thumbnails of lists, which
 * stand beside a headline; a photograph in an article is content.
 */
function isDecorative({ alt, src, page }: Use): boolean {
  if (alt?.trim() !== '') return false;
  return !PHOTO.test(src) || page.role === 'news-list' || page.home;
}

function isTelling(alt: string | null, src: string): boolean {
  const text = (alt ?? '').trim();
  if (!/\p{L}{2}/u.test(text) || FILE_NAME.test(text) || CAMERA.test(text) || GENERIC.test(text)) return false;
  return flat(text) !== flat(stem(src)) || !/[\d_]/u.test(text);
}

const flat = (text: string) => text.toLowerCase().replace(/[\s_-]+/gu, ' ');

function stem(src: string): string {
  const name = src.split(/[?#]/u)[0]?.split('/').at(-1) ?? '';
  return name.replace(FILE_NAME, '');
}

/** Words that stand alone for several different pictures on several pages; an album may repeat its title on one. */
function wornWords(uses: readonly Use[]): (alt: string | null) => boolean {
  const places = new Map<string, { readonly pictures: Set<string>; readonly pages: Set<string> }>();
  for (const { alt, src, page } of uses) {
    const word = (alt ?? '').trim().toLowerCase();
    if (word === '' || /\s/u.test(word)) continue;
    const at = places.get(word) ?? { pictures: new Set(), pages: new Set() };
    places.set(word, { pictures: at.pictures.add(src), pages: at.pages.add(page.url) });
  }
  return (alt) => {
    const at = places.get((alt ?? '').trim().toLowerCase());
    return at !== undefined && at.pictures.size >= MOST_NAMESAKES && at.pages.size >= MOST_NAMESAKES;
  };
}
