import type { Municipality } from '../../model/municipality.ts';
import type { Page } from '../../model/observation/page.ts';
import type { ProfileMention } from '../../model/observation/profile.ts';
import { createRecognise, type Mention, mentionsOn } from './mentions.ts';
import type { ProfileAddress } from './platforms/rule.ts';
import { withoutCountry } from './platforms/stores.ts';
import { profileAddress } from './recognise.ts';

/** A profile and all places that lead to it, the most telling first. */
export interface Found {
  readonly address: ProfileAddress;
  /** The address names a platform and no profile. */
  readonly empty: boolean;
  readonly configured: boolean;
  readonly mentions: readonly Mention[];
}

interface Gathering {
  address: ProfileAddress;
  readonly empty: boolean;
  readonly configured: boolean;
  readonly mentions: Mention[];
}

const mostShown = 20;

const telling: readonly ProfileMention['how'][] = ['rel-me', 'same-as', 'meta', 'app-link', 'link', 'embed'];

/** By code units, so that no locale decides. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function configuredProfiles({ profiles }: Municipality): ProfileAddress[] {
  return profiles.flatMap(({ url }) => {
    const address = url === null ? null : profileAddress(url, true);
    return address === null ? [] : [address];
  });
}

function inOrder(mentions: readonly Mention[]): Mention[] {
  const rank = ({ how, on, region }: Mention): number =>
    telling.indexOf(how) * 4 + (on.home ? 0 : 2) + (region === 'main' ? 1 : 0);
  return [...mentions].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(a.on.url, b.on.url) ||
      compare(a.quote, b.quote) ||
      compare(a.region ?? '', b.region ?? ''),
  );
}

/** Of two addresses of one profile: `/pages/Name/123` says a name, `/bg/app/id1` a country. */
function saysMore(address: ProfileAddress, known: ProfileAddress): boolean {
  return (known.name === null && address.name !== null) || address.url.length > known.url.length;
}

/** Profiles by canonical address, those of the configuration among them. */
export function gather(pages: readonly Page[], municipality: Municipality): Found[] {
  const recognise = createRecognise();
  const found = new Map<string, Gathering>();
  for (const address of configuredProfiles(municipality))
    found.set(withoutCountry(address.url), { address, empty: false, configured: true, mentions: [] });
  for (const page of pages)
    for (const { address, empty, mention } of mentionsOn(page, recognise)) {
      const key = withoutCountry(address.url);
      const known = found.get(key);
      if (known === undefined) found.set(key, { address, empty, configured: false, mentions: [mention] });
      else {
        known.mentions.push(mention);
        if (saysMore(address, known.address)) known.address = address;
      }
    }
  return [...found.values()].map((one) => ({ ...one, mentions: inOrder(one.mentions) }));
}

/** The places as they are shown: each once, and not more than say enough. */
export function shownMentions({ configured, address, mentions }: Found): ProfileMention[] {
  const listed: ProfileMention = { page: null, how: 'configured', region: null, quote: address.url };
  const shown = new Map<string, ProfileMention>(configured ? [['', listed]] : []);
  for (const { page, how, region, quote } of mentions) {
    if (shown.size >= mostShown) break;
    shown.set(JSON.stringify([page, how, region, quote]), { page, how, region, quote });
  }
  return [...shown.values()];
}
