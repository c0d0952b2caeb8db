import { best, citeHits, citePage, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import {
  channelLinks,
  committeeSigns,
  citeVideos,
  livePlayers,
  liveSigns,
  recordedLately,
  sessionsKnown,
  videoPages,
} from '../kit/engagement/session-videos.ts';
import { percent } from '../kit/numbers.ts';
import { strongProofs } from '../kit/topics.ts';
import { mayBeThere } from '../kit/unread-links.ts';

const RECORDINGS = ['session_video', 'council_live'] as const;

export default defineCheck({
  id: 'engagement.council-streaming',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  // 60 and 80 % are the shares of sessions that the catalogue asks for. Where nothing tells how many sessions there
  // were, a council meets ten times a year: it rests in August, and once more.
  limits: { yearDays: 366, mostPercent: 60, archivePercent: 80, usualSessions: 10 },
  outcomes: {
    both: {
      level: 3,
      says: {
        bg: 'Заседанията се излъчват на живо, има {recorded} записа от последните 12 месеца (около {share} % от заседанията) и са посочени комисиите.',
        en: 'Sessions are shown live, there are {recorded} recordings of the last 12 months (about {share} % of sessions) and committees are named.',
      },
    },
    recorded: {
      level: 2,
      says: {
        bg: 'Има {recorded} записа от последните 12 месеца (около {share} % от заседанията), но не всичко за най-високата оценка: излъчване на живо, пълен архив, комисии.',
        en: 'There are {recorded} recordings of the last 12 months (about {share} % of sessions), but not all the top level asks for: live transmission, a full archive, committees.',
      },
    },
    live: {
      level: 2,
      says: {
        bg: 'Заседанията се излъчват на живо, но не се вижда архив с повечето записи от последните 12 месеца.',
        en: 'Sessions are shown live, but no archive with most recordings of the last 12 months can be seen.',
      },
    },
    channel: {
      level: 'review',
      says: {
        bg: 'Страницата за записите води към видеоканал: пребройте записите от последните 12 месеца.',
        en: 'The page on recordings leads to a video channel: count the recordings of the last 12 months.',
      },
    },
    unread: {
      level: 'review',
      says: {
        bg: 'Връзка за записи от заседания води към непрочетен адрес: {target}.',
        en: 'A link to recordings of sessions leads to an address that was not read: {target}.',
      },
    },
    single: {
      level: 1,
      says: {
        bg: 'Има само единични записи: {recorded} от последните 12 месеца.',
        en: 'There are only single recordings: {recorded} of the last 12 months.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма излъчване и записи на заседания на {pages} страници.',
        en: 'No transmission or recordings of sessions on {pages} pages.',
      },
    },
  },

  judge(site, { subject, asOf, limits }) {
    const pages = videoPages(site, asOf, limits.yearDays);
    const signs = liveSigns(site);
    const players = livePlayers(site);
    const isLive = signs.length + players.length > 0;
    const recorded = recordedLately(pages);
    const known = sessionsKnown(site, pages, asOf, limits.yearDays);
    const share = Math.min(100, percent(recorded, known > recorded ? known : Math.max(recorded, limits.usualSessions)));
    const committees = committeeSigns(site, pages, signs);
    const facts = { recorded, share };
    const evidence = best([...citeVideos(site, pages, signs), ...players.map((page) => citePage(page))]);
    if (isLive && share >= limits.archivePercent && committees[0] !== undefined)
      return { outcome: 'both', facts, evidence: best([...evidence.slice(0, 4), ...citeHits(site, [committees[0]])]) };
    if (share >= limits.mostPercent) return { outcome: 'recorded', facts, evidence };
    if (isLive) return { outcome: 'live', evidence };
    if (pages.length > 0) return { outcome: 'single', facts: { recorded }, evidence };

    const channels = channelLinks(site);
    if (channels.length > 0) return { outcome: 'channel', evidence: best(channels) };
    const unread = strongProofs(site, ...RECORDINGS).filter(mayBeThere(site, subject));
    if (unread[0] !== undefined) {
      const target = unread[0].target ?? '';
      return { outcome: 'unread', facts: { target }, evidence: best(citeHits(site, unread)) };
    }
    const log = searched(site, subject, ...RECORDINGS, 'session_live');
    return { outcome: 'absent', facts: { pages: site.pages.length }, evidence: [log] };
  },
});
