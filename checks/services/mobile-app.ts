import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { plain } from '../kit/address.ts';
import { together } from '../kit/services/claims.ts';
import { ladderCheck } from '../kit/services/ladder.ts';
import { mentions } from '../kit/topics.ts';

/** Stores give every app an address of its own; what leads to a shop or its start page is none. */
const APP = /[?&]id=[\w.]+|\/id\d+|\/app\/[a-z]?\d+/iu;
/** Shorter names stand in other words too. */
const LEAST_NAME = 4;

export default ladderCheck({
  id: 'services.mobile-app',
  version: 1,
  topics: ['mobile_app'],
  outcomes: {
    offered: {
      level: 3,
      says: {
        bg: 'От портала се стига до приложение на общината в магазин за приложения; вижте там кога е обновено.',
        en: 'The portal leads to an app of the municipality in an app store; see there when it was updated.',
      },
    },
    'whose-unclear': {
      level: 'review',
      says: {
        bg: 'Има връзка към приложение, но не личи дали е на общината: решете чие е.',
        en: 'There is a link to an app, but nothing tells whether it is the municipality’s: decide whose it is.',
      },
    },
    gone: {
      level: 0,
      says: {
        bg: 'Връзката към приложението вече не работи.',
        en: 'The link to the app no longer works.',
      },
    },
    'only-others': {
      level: 0,
      says: {
        bg: 'Споменават се само приложения на други или приложение без връзка към магазин.',
        en: 'Only apps of others are mentioned, or an app without a link to a store.',
      },
    },
  },

  climb({ site, subject, claims, cite }) {
    const broken = new Set(
      site.links.filter(({ verdict, status }) => verdict === 'broken' && status !== null).map(({ url }) => plain(url)),
    );
    const stores = mentions(site, 'mobile_app').filter(
      ({ field, strength, target }) => field === 'host' && strength === 'strong' && APP.test(target ?? ''),
    );
    const ofState = together(stores, mentions(site, 'state_app'));
    const others = stores.filter(
      (hit) => !ofState.includes(hit) && !/government|egov|bgalert/iu.test(hit.target ?? ''),
    );
    const live = others.filter(({ target }) => !broken.has(plain(target ?? '')));
    const onPage = claims.byPage('mobile_app');
    const own = claims.byPage('own_app');
    const names = [subject.names.bg, subject.names.en, subject.names.official ?? ''].filter(
      (it) => it.length >= LEAST_NAME,
    );
    const isNamed = (text: string) => names.some((name) => lettersOf(text).includes(lettersOf(name)));
    const isOurs = (hit: TopicHit) =>
      !hit.news &&
      (own(hit).length > 0 || [hit.quote, hit.target ?? '', ...onPage(hit).map(({ quote }) => quote)].some(isNamed));
    const ours = live.filter(isOurs);
    if (ours.length > 0) return { outcome: 'offered', evidence: cite(ours) };
    if (live.length > 0) return { outcome: 'whose-unclear', evidence: cite(live) };
    if (others.length > 0) return { outcome: 'gone', evidence: cite(others) };
    const named = claims.all('mobile_app');
    return named.length > 0 ? { outcome: 'only-others', evidence: cite(named) } : null;
  },
});

/** Addresses and names of apps leave out spaces and signs. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}
