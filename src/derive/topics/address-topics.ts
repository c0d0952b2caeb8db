import type { AddressWords } from './address-says.ts';
import { bareName, fileName, pathSegments } from './address-words.ts';
import type { CompiledLexicon } from './compiled-lexicon.ts';
import type { HostTable } from './hosts.ts';
import { type Named, strongest } from './named.ts';
import type { SlugHit } from './slugs.ts';

type Tools = Pick<CompiledLexicon, 'slugs' | 'topicsIn'>;

/** The topic of the lexicon whose words mark news. */
const newsTopic = 'news';

const isCyrillic = /\p{Script=Cyrillic}/u;

/** Topics named by the segments of a path: as slugs, and where they are Cyrillic, as the text they are. */
export function addressTopics({ slugs, topicsIn }: Tools, segments: readonly string[]): SlugHit[] {
  const cyrillic = segments
    .filter((segment) => isCyrillic.test(segment))
    .flatMap((segment) => topicsIn(segment).map(({ topic, strength }) => ({ topic, strength, segment })));
  return strongest([...slugs.topicsOf(segments), ...cyrillic]);
}

function isNews({ topic, strength }: Named): boolean {
  return topic === newsTopic && strength === 'strong';
}

/** Null for what is no address of the web. */
export function readAddress(tools: Tools & { readonly hosts: HostTable }, address: string): AddressWords | null {
  if (!/^https?:/u.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  const { host, pathname, hostname } = url;
  const file = fileName({ pathname });
  const segments = pathSegments({ pathname });
  const topics = addressTopics(tools, segments);
  const meansNews = (segment: string): boolean => addressTopics(tools, [segment]).some(isNews);
  return {
    host,
    file,
    named: file === null ? topics : addressTopics(tools, [bareName(file)]),
    hosts: tools.hosts.topicsOf({ hostname, pathname }),
    segments,
    news: topics.some(isNews) ? segments.flatMap((segment, i) => (meansNews(segment) ? [i] : [])) : [],
  };
}
