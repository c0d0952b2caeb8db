import type { Municipality } from '../../model/municipality.ts';
import type { ProfileCandidate, ProfileFacts, SocialProfile } from '../../model/observation/profile.ts';
import { collapse } from '../../model/text/collapse.ts';
import { fold } from '../../model/text/fold.ts';
import { suffixes } from '../host.ts';
import { socialAddress } from './address.ts';
import { compileNaming, type Naming, type Said } from './naming.ts';

const longestText = 2_000;
const mostSegments = 10;

/** What separates the name of a profile from what is added to it. */
const breaks = / [-–—] |[|•·()/,:]/u;

/** „Официална страница на Община Върбовец“, „the official profile of Varbovets Municipality“. */
const official = /официал|official/u;

function isMunicipality({ named, municipal, body, more }: Said): boolean {
  return named && municipal && body === null && !more;
}

/** „Община Върбовец – сърцето на планината“ is the municipality; „Туризъм – Община Върбовец“ is not. */
function bearsName(name: string, naming: Naming): boolean {
  const said = collapse(name.slice(0, longestText))
    .split(breaks)
    .slice(0, mostSegments)
    .map((segment) => naming.ofText(segment));
  const [first] = said.filter(({ named, municipal, more }) => named || municipal || more);
  return first !== undefined && isMunicipality(first) && said.every(({ body }) => body === null);
}

function isCalledOfficial(description: string, naming: Naming): boolean {
  return description
    .slice(0, longestText)
    .split(/[.!?\n]+/u)
    .slice(0, mostSegments)
    .some((sentence) => official.test(fold(sentence)) && isMunicipality(naming.ofText(sentence)));
}

/** By the name it shows, the publisher of an app, or the first words it says of itself. */
function isNamedAsMunicipality({ name, publisher, description }: ProfileFacts, naming: Naming): boolean {
  if (name !== null && bearsName(name, naming)) return true;
  if (publisher !== null && bearsName(publisher, naming)) return true;
  const isOthers = name !== null && naming.ofText(name).body !== null;
  return !isOthers && description !== null && isCalledOfficial(description, naming);
}

function ownHosts({ sites, lookAlikes }: Municipality): (host: string) => boolean {
  const bare = (host: string): string => host.toLowerCase().replace(/^(?:\*\.|www\.)/u, '');
  const own = new Set(
    sites.flatMap(({ url, status }) =>
      url === null || status === 'shared' || !URL.canParse(url) ? [] : [bare(new URL(url).hostname)],
    ),
  );
  const others = new Set(lookAlikes.map(bare));
  return (host) => {
    const above = suffixes(bare(host));
    const nearest = above.find((name) => own.has(name) || others.has(name));
    return nearest !== undefined && own.has(nearest);
  };
}

function hostOf(written: string): string {
  const address = /^https?:/iu.test(written) ? written : `https://${written}`;
  return URL.canParse(address) ? new URL(address).hostname : '';
}

/** Hosts written out in a text; what holds an @ is mail. */
function hostsIn(text: string): string[] {
  const words = text.slice(0, longestText).split(/[\s,;!()<>"„“]/u);
  return words
    .filter((word) => word.includes('.') && !word.includes('@'))
    .map((word) => hostOf(word.replace(/\.$/u, '')));
}

function linksBack({ links, description }: ProfileFacts, isOwn: (host: string) => boolean): boolean {
  const linked = links.map((link) => socialAddress(link)?.host ?? hostOf(link));
  return [...linked, ...hostsIn(description ?? '')].some((host) => host !== '' && isOwn(host));
}

/**
 * Degrees in which a profile is the municipality's: own pages lead to it, it leads back to an own host, it bears the
 * municipality's name (the district of the same name and a theatre of the municipality do not). What a platform does
 * not show proves neither.
 */
export function ownershipOf(
  { mentions }: Pick<ProfileCandidate, 'mentions'>,
  shown: SocialProfile['shown'],
  municipality: Municipality,
): SocialProfile['ownership'] {
  const facts = shown.seen && shown.value.exists ? shown.value : null;
  const naming = compileNaming(municipality.names);
  return [
    ...(mentions.some(({ page }) => page !== null) ? (['linked'] as const) : []),
    ...(facts !== null && linksBack(facts, ownHosts(municipality)) ? (['links-back'] as const) : []),
    ...(facts !== null && isNamedAsMunicipality(facts, naming) ? (['named'] as const) : []),
  ];
}
