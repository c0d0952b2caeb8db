import { best, citeDocument, citeHits, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { bulletins, channelsOf, feedLinks, subscriptions } from '../kit/engagement/newsletters.ts';
import { citeProfiles, ownFeeds } from '../kit/engagement/own-profiles.ts';
import { mentions, strongProofs } from '../kit/topics.ts';
import { mayBeThere } from '../kit/unread-links.ts';

export default defineCheck({
  id: 'engagement.newsletter',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links', 'profiles'],
  ifPartial: 'at-least',
  // The scale calls six months current.
  limits: { issueDays: 183 },
  outcomes: {
    subscription: {
      level: 3,
      says: {
        bg: 'Има онлайн абонамент за новини или съобщения.',
        en: 'There is an online subscription to news or notices.',
      },
    },
    channel: {
      level: 3,
      says: {
        bg: 'Общината има канал в месинджър, за който всеки може да се абонира и да се откаже.',
        en: 'The municipality has a messenger channel that anyone may join and leave.',
      },
    },
    issue: {
      level: 2,
      says: {
        bg: 'Бюлетинът или вестникът се изтегля, най-новият брой е от {date}, но няма онлайн абонамент.',
        en: 'A bulletin or paper can be downloaded, the newest issue of {date}, but there is no online subscription.',
      },
    },
    undated: {
      level: 'review',
      says: {
        bg: 'Има бюлетин или вестник за изтегляне, но не личи от кога е последният брой.',
        en: 'A bulletin or paper can be downloaded, but when the last issue appeared does not show.',
      },
    },
    unread: {
      level: 'review',
      says: {
        bg: 'Връзка за бюлетин или абонамент води към непрочетен адрес: {target}.',
        en: 'A link to a bulletin or subscription leads to an address that was not read: {target}.',
      },
    },
    old: {
      level: 1,
      says: {
        bg: 'Последният брой на бюлетина или вестника е отпреди повече от шест месеца.',
        en: 'The last issue of the bulletin or paper is more than six months old.',
      },
    },
    'in-passing': {
      level: 'review',
      says: {
        bg: 'Бюлетин или вестник само се споменава: вижте дали е на общината и дали още излиза.',
        en: 'A bulletin or paper is only mentioned: see whether it is the municipality’s own and still appears.',
      },
    },
    feed: {
      level: 1,
      says: { bg: 'Има само емисия за новинарски четци (RSS).', en: 'There is only a feed for news readers (RSS).' },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма абонамент, бюлетин или емисия на {pages} страници.',
        en: 'No subscription, bulletin or feed on {pages} pages.',
      },
    },
  },

  judge(site, { subject, asOf, limits }) {
    const forms = subscriptions(site);
    if (forms.length > 0) return { outcome: 'subscription', evidence: best(forms) };
    const channels = channelsOf(site, site.profiles);
    if (channels.length > 0) return { outcome: 'channel', evidence: citeProfiles(channels, asOf) };

    const { fresh, undated, old } = bulletins(site, subject, asOf, limits.issueDays);
    if (fresh[0] !== undefined) {
      const evidence = best(fresh.map(({ file }) => citeDocument(file)));
      return { outcome: 'issue', facts: { date: fresh[0].date }, evidence };
    }
    if (undated.length > 0) return { outcome: 'undated', evidence: best(undated.map((file) => citeDocument(file))) };
    const unread = strongProofs(site, 'newsletter').filter(mayBeThere(site, subject));
    if (old.length === 0 && unread[0] !== undefined) {
      const facts = { target: unread[0].target ?? '' };
      return { outcome: 'unread', facts, evidence: best(citeHits(site, unread)) };
    }
    const told = mentions(site, 'newsletter').filter(({ field, region }) => field !== 'slug' && region === 'main');
    if (old.length > 0) return { outcome: 'old', evidence: best(old.map((it) => citeDocument(it))) };

    // Of a feed that was read we know whether anything is in it; of others only that pages name one.
    const { known, filled } = ownFeeds(site.profiles);
    const named = known.length > 0 ? [] : feedLinks(site);
    const feeds = [...citeProfiles(filled, asOf), ...named];
    if (feeds.length > 0) return { outcome: 'feed', evidence: best(feeds) };
    if (told.length > 0) return { outcome: 'in-passing', evidence: best(citeHits(site, told)) };
    const evidence = [searched(site, subject, 'newsletter', 'rss')];
    return { outcome: 'absent', facts: { pages: site.pages.length }, evidence };
  },
});
