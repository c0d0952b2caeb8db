import type { Municipality } from '../../model/municipality.ts';
import type { Page } from '../../model/observation/page.ts';
import type { Platform, ProfileCandidate } from '../../model/observation/profile.ts';
import { feedsOf } from './feeds.ts';
import { compare, type Found, gather, shownMentions } from './gather.ts';
import { compileNaming } from './naming.ts';
import { isPresented, sitesOf } from './standing.ts';
import { apartOf, isNamed, type Surroundings } from './whose.ts';

const mostProfiles = 200;

const platforms: readonly Platform[] = [
  ...(['facebook', 'youtube', 'instagram', 'x', 'linkedin', 'tiktok', 'threads', 'bluesky', 'mastodon'] as const),
  ...(['telegram', 'viber', 'google_play', 'app_store'] as const),
];

interface Judged {
  readonly found: Found;
  readonly apart: ProfileCandidate['apart'];
}

/** A platform's front page in a text is a word about the platform; in the template it is a place nobody filled in. */
function isMeant({ empty, mentions }: Found, { sites, naming }: Surroundings): boolean {
  if (!empty) return true;
  const links = mentions.filter(({ link }) => link !== null && !naming.ofText(link.text).more);
  return isPresented(links, sites, naming);
}

/** Beside a profile that bears the municipality's name another of the same platform that does not is hardly its own. */
function withoutRivals(judged: readonly Judged[], { naming }: Surroundings): Judged[] {
  const own = judged.filter(({ apart }) => apart === null);
  const named = new Set(own.filter(({ found }) => isNamed(found, naming)).map(({ found }) => found.address.platform));
  return judged.map(({ found, apart }) => {
    const { platform, handle } = found.address;
    const isRival = apart === null && handle !== null && named.has(platform) && !isNamed(found, naming);
    return { found, apart: isRival ? 'unclear' : apart };
  });
}

/** By platform; its own before others, then the one linked most. */
function byRank(a: Judged, b: Judged): number {
  return (
    platforms.indexOf(a.found.address.platform) - platforms.indexOf(b.found.address.platform) ||
    Number(a.apart !== null) - Number(b.apart !== null) ||
    b.found.mentions.length - a.found.mentions.length ||
    compare(a.found.address.url, b.found.address.url)
  );
}

function surroundings(pages: readonly Page[], { names, sites }: Municipality): Surroundings {
  const configured = sites.flatMap(({ url }) => (url === null || !URL.canParse(url) ? [] : [new URL(url).hostname]));
  const read = pages.map(({ host }) => host.replace(/:\d+$/u, ''));
  return { naming: compileNaming(names), sites: sitesOf(pages), ownHosts: new Set([...configured, ...read]) };
}

/**
 * The social profiles, feeds and apps that the pages of a municipality lead to, and those it is configured with: each
 * once, by canonical address, with whose it is. The same pages give the same list in the same order.
 */
export function profilesNamedBy(pages: readonly Page[], municipality: Municipality): ProfileCandidate[] {
  const inOrder = [...pages].sort((a, b) => compare(a.url, b.url));
  const around = surroundings(pages, municipality);
  const rejected = new Set(municipality.notProfiles);
  const met = gather(inOrder, municipality)
    .filter(({ address }) => !rejected.has(address.url))
    .filter((found) => isMeant(found, around));
  const judged = met.map((found) => ({ found, apart: apartOf(found, around) }));
  const profiles = withoutRivals(judged, around)
    .sort(byRank)
    .slice(0, mostProfiles)
    .map(({ found, apart }): ProfileCandidate => {
      const { platform, url, handle, form } = found.address;
      return { platform, url, handle, form, apart, mentions: shownMentions(found) };
    });
  return [...profiles, ...feedsOf(inOrder, around.ownHosts).filter(({ url }) => !rejected.has(url))];
}
