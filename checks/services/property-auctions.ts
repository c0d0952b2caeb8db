import { findDates } from '../../src/model/text/dates.ts';
import type { DocumentFile } from '../../src/model/observation/document.ts';
import { plain } from '../kit/address.ts';
import { citeDocument } from '../kit/cite.ts';
import { daysBetween } from '../kit/days.ts';
import { isCurrent } from '../kit/services/claims.ts';
import { listedDays } from '../kit/services/listed-days.ts';
import { ladderCheck } from '../kit/services/ladder.ts';
import { compare } from '../kit/order.ts';
import { filesOn } from '../kit/section-content.ts';
import { mentions, proofs } from '../kit/topics.ts';

const PURCHASES = ['buyer_profile', 'procurement', 'procurement_named'];

export default ladderCheck({
  id: 'services.property-auctions',
  version: 1,
  topics: ['auctions', 'auction_section'],
  // A notice lives a few weeks; a section without one for a year is an archive.
  limits: { currentDays: 365 },
  outcomes: {
    'with-results': {
      level: 3,
      says: {
        bg: 'Има обяви с документи и резултати, а документи или оферти се подават по електронен път.',
        en: 'There are notices with documents and results, and documents or bids are filed electronically.',
      },
    },
    documents: {
      level: 2,
      says: {
        bg: 'Има раздел с обяви и документи за изтегляне, без резултати или електронно подаване.',
        en: 'There is a section with notices and documents to download, without results or electronic filing.',
      },
    },
    stale: {
      level: 1,
      says: {
        bg: 'Има раздел, но без обяви от последните 12 месеца или без документи към тях.',
        en: 'There is a section, but without notices of the last 12 months or without documents.',
      },
    },
    news: {
      level: 'review',
      says: {
        bg: 'Търгове се обявяват само в новините или сред други обяви: вижте дали са за общински имоти.',
        en: 'Auctions are announced only in the news or among other notices: see whether they are for municipal property.',
      },
    },
  },

  climb({ site, asOf, limits, claims, cite }) {
    const notices = claims.byPage('auction_notice', 'auction_results');
    const purchases = new Set(claims.sections(...PURCHASES).map(({ url }) => url));
    // „Tenders“ may be what the municipality buys: then nothing there speaks of property.
    const isOurs = (at: { readonly url: string }) => !purchases.has(at.url) || notices(at).length > 0;
    const own = claims.sections('auctions', 'auction_section').filter(isOurs);
    const parts = claims.all('auctions', 'auction_section').filter((hit) => hit.field === 'heading' && isOurs(hit));
    const urls = new Set([...own, ...parts].map(({ url }) => url));
    const pages = claims.pages.filter(({ url }) => urls.has(url));
    const named = new Set(
      proofs(site, 'auctions', 'auction_section')
        .filter(({ target, strength }) => target !== null && strength === 'strong')
        .map(({ target }) => plain(target ?? '')),
    );
    const about = site.documents.filter((file) => isCurrent(file) && named.has(plain(file.url)));
    const files = [...new Set([...filesOn(own, site.documents.filter(isCurrent)), ...about])].sort((a, b) =>
      compare(a.url, b.url),
    );
    if (pages.length === 0 && files.length === 0) {
      const news = mentions(site, 'auctions', 'auction_section').filter((hit) => hit.news);
      const said = [...news, ...claims.all('auction_notice')];
      return said.length > 0 ? { outcome: 'news', evidence: cite(said) } : null;
    }
    const isFresh = (day: string | null) => day !== null && daysBetween(day, asOf) <= limits.currentDays;
    const fresh = [...pages.flatMap(listedDays), ...files.flatMap(daysOf)].some(isFresh);
    if (files.length === 0 || !fresh) return { outcome: 'stale', evidence: cite(pages, files.map(citeDocument)) };
    const places = new Set([...urls, ...files.map(({ url }) => url)]);
    const on = (topic: string) => proofs(site, topic).filter(({ url }) => places.has(url));
    const results = on('auction_results');
    const online = claims.all('auction_online').filter(({ url }) => places.has(url));
    const evidence = cite(pages.slice(0, 1), results.slice(0, 1), online.slice(0, 1), files.map(citeDocument));
    return { outcome: results.length > 0 && online.length > 0 ? 'with-results' : 'documents', evidence };
  },
});

function daysOf({ modified, text, links }: DocumentFile): (string | null)[] {
  const words = [...links.map((link) => link.text), text.slice(0, 2000)].join('\n');
  const named = findDates(words).map(({ date }) => date);
  return named.length > 0 ? named : [modified];
}
