import type { Link } from '../../model/observation/page.ts';
import { fold } from '../../model/text/fold.ts';
import type { Mention } from './mentions.ts';
import { compact } from './naming.ts';
import { profileAddress } from './recognise.ts';
import { madeBy } from './vocabulary.ts';

/** Whoever made a site signs at its foot. */
const longestEnd = 5_000;
const longestLine = 400;
const mostLinks = 500;
/** Of pages with the same link the first few say what stands beside it. */
const mostPages = 3;

/** What the last lines of a page say after „Изработка:“ and its like, folded. */
function makersOn(text: string): string[] {
  const lines = text.slice(-longestEnd).split('\n');
  return lines.flatMap((line) => {
    if (line.length > longestLine) return [];
    const words = fold(line);
    const at = words.search(madeBy);
    return at === -1 ? [] : [words.slice(at)];
  });
}

function hostIn(link: Link): string {
  return URL.canParse(link.url) ? new URL(link.url).hostname : '';
}

const isSpokenIn = (text: string, lines: readonly string[]): boolean =>
  text.length > 2 && lines.some((line) => line.includes(fold(text)));

/** The link to a site before this one, with nothing but profiles in between. */
function siteBefore(links: readonly Link[], index: number, region: Link['region']): Link | null {
  for (let i = index - 1; i >= 0; i--) {
    const link = links[i];
    if (link?.region !== region) return null;
    if (profileAddress(link.url) === null) return link;
  }
  return null;
}

function isOfMaker({ link, on }: Mention, ownHosts: ReadonlySet<string>): boolean {
  if (link === null) return false;
  const makers = makersOn(on.text);
  if (makers.length === 0) return false;
  const index = on.links.indexOf(link);
  const before = siteBefore(on.links, index, link.region);
  const isForeign = before !== null && hostIn(before) !== '' && !ownHosts.has(hostIn(before));
  return isForeign && isSpokenIn(before.text, makers);
}

/** A name that stands in the line of the maker and not among the platforms the line lists. */
function isMakerItself({ link, on }: Mention, saysMore: (text: string) => boolean): boolean {
  return link !== null && saysMore(link.text) && isSpokenIn(link.text, makersOn(on.text));
}

/** Whether a profile belongs to who made the site: it stands beside their link, or is their link. */
export function isVendors(
  mentions: readonly Mention[],
  ownHosts: ReadonlySet<string>,
  saysMore: (text: string) => boolean,
): boolean {
  const shown = mentions.filter(({ link }) => link !== null).slice(0, mostPages);
  return shown.some((mention) => isOfMaker(mention, ownHosts) || isMakerItself(mention, saysMore));
}

/** The handle is the name of another site that the same pages link to, so that both are somebody else's. */
export function isPartners(handle: string, mentions: readonly Mention[], ownHosts: ReadonlySet<string>): boolean {
  const name = compact(handle);
  if (name.length < 4) return false;
  return mentions.slice(0, mostPages).some(({ on }) =>
    on.links.slice(0, mostLinks).some((link) => {
      const host = hostIn(link);
      if (host === '' || ownHosts.has(host) || profileAddress(link.url) !== null) return false;
      return host.split('.').some((label) => compact(label) === name);
    }),
  );
}
