import type { Subject } from '../../src/model/check.ts';
import type { Observations } from '../../src/model/observation/index.ts';
import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { hostOf, isOwn, plain } from './address.ts';
import type { Read } from './cite.ts';
import { addressesOf } from './reach.ts';

/** Shorter names stand in other words too. */
const LEAST_NAME = 4;

/**
 * A link to something that was not read and may be there: on a host of the municipality, or on one that bears its name.
 * What the web studio publishes is its own, and a link that answers with an error leads nowhere.
 */
export function mayBeThere(site: Read & Pick<Observations, 'links'>, subject: Subject) {
  const read = addressesOf(site);
  const broken = site.links.filter(({ verdict, status }) => verdict === 'broken' && status !== null);
  const gone = new Set(broken.map(({ url }) => plain(url)));
  const name = subject.names.en.toLowerCase().replace(/[^a-z]/gu, '');
  const isOurs = (url: string) =>
    isOwn(url, subject) ||
    (name.length >= LEAST_NAME &&
      hostOf(url)
        .replace(/[^a-z]/gu, '')
        .includes(name));
  return ({ field, target }: TopicHit) =>
    field === 'link' && target !== null && !read.has(plain(target)) && !gone.has(plain(target)) && isOurs(target);
}
