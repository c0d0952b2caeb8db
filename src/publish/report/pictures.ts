import type { Evidence } from '../../model/evidence.ts';
import type { Report, ShownIllustration } from './report.ts';

/** Only pictures that are nothing else: an SVG could carry more than a drawing. */
const pictureData = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+=*$/;

/** A picture of a whole page, shown once in a report. */
export interface PagePicture {
  readonly id: string;
  readonly url: string;
  readonly data: string;
}

/** What a report can show of the places its evidence names. */
export interface Pictures {
  readonly pages: readonly PagePicture[];
  /** The picture of the page it was read on. */
  pageOf(evidence: Evidence): PagePicture | undefined;
  /** The second look at the quoted place; a picture that is no plain picture is left out. */
  lookAt(evidence: Evidence): ShownIllustration | undefined;
}

export function picturesOf({ screenshots, illustrations = [] }: Report): Pictures {
  const pages = [...(screenshots ?? new Map<string, string>())]
    .filter(([, data]) => pictureData.test(data))
    .map(([url, data], index) => ({ id: `picture-${index + 1}`, url, data }));
  const byUrl = new Map(pages.map((picture) => [picture.url, picture]));
  const looks = new Map(illustrations.map((look) => [keyOf(look.url, look.quote), look]));
  return {
    pages,
    pageOf: ({ url }) => byUrl.get(url),
    lookAt: ({ url, quote }) => {
      const look = quote === null ? undefined : looks.get(keyOf(url, quote));
      return look === undefined || look.data === null || pictureData.test(look.data) ? look : { ...look, data: null };
    },
  };
}

function keyOf(url: string, quote: string): string {
  return `${url} ${quote}`;
}
