import type { Evidence } from '../../../src/model/evidence.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { hostOf, plain } from '../address.ts';
import { citeHits, citePage, type Read } from '../cite.ts';
import { isWithin } from '../days.ts';
import { compare } from '../order.ts';
import { proofs, sections } from '../topics.ts';
import { daysTold } from './days-told.ts';
import { hitsOn } from './passages.ts';

const VIDEO_HOSTS = /(?:^|\.)(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com|vbox7\.com|fb\.watch)$/u;
/** One video, not a channel: a number or name of its own. */
const ONE_VIDEO =
  /[?&]v=|youtu\.be\/\w|\/(?:embed|live|video|play:|videos)\/?[\w:-]|vimeo\.com\/\d|play:\w|fb\.watch\/\w/u;
/** Shows what a channel transmits at the moment. */
const LIVE_PLAYER = /live_stream|\/live(?:$|\?)|\.m3u8/iu;
const VIDEO_FILE = /\.(?:mp4|webm|m4v|avi|mov)(?:$|[?#])/iu;
/** What pages on sessions, their records and recordings are called. */
const SESSIONS = [
  'session_video',
  'council_live',
  'session_live',
  'council_sessions',
  'council_agenda',
  'council_minutes',
];
/** Words of a menu entry that say no more than that something is live. */
const SHORT = 12;

/** The videos of sessions that a page offers. */
export interface VideoPage {
  readonly page: Page;
  /** Links and players, each once. */
  readonly videos: number;
  /** Days within the last months that lines of the page name, each once. */
  readonly late: readonly string[];
}

/** Pages about sessions, their recordings, records and agendas, that link to single videos or show them. */
export function videoPages(read: Read, asOf: string, days: number): VideoPage[] {
  return sections(read, ...SESSIONS)
    .filter((page) => isOfSessions(read, page))
    .map((page) => ({ page, videos: videosOn(page).length, late: lateDays(page, asOf, days) }))
    .filter(({ videos }) => videos > 0)
    .sort((a, b) => b.videos - a.videos || compare(a.page.url, b.page.url));
}

/** Recordings of the last months: as many as there are videos, but no more than there are days to them. */
export function recordedLately(pages: readonly VideoPage[]): number {
  return Math.max(0, ...pages.map(({ videos, late }) => Math.min(videos, late.length)));
}

/** Sessions of the last months, as far as lists of sessions, records and agendas tell; 0 when they do not. */
export function sessionsKnown(read: Read, pages: readonly VideoPage[], asOf: string, days: number): number {
  const listed = sections(read, 'council_sessions', 'council_minutes', 'council_agenda')
    .filter(({ site }) => site !== 'legacy')
    .map((page) => monthsOf(lateDays(page, asOf, days)));
  return Math.max(0, ...pages.map(({ late }) => late.length), ...listed);
}

/** Where sessions are shown live: named by a link, heading or page, or said in a text about the council. */
export function liveSigns(read: Read): TopicHit[] {
  const council = new Set(sections(read, 'council', ...SESSIONS).map(({ url }) => plain(url)));
  const pages = new Map(read.pages.map((page) => [plain(page.url), page]));
  const sittings = new Set(proofs(read, 'session_words').map(({ url, quote }) => `${url} ${quote}`));
  return proofs(read, 'session_live').filter(({ url, quote, field, strength }) => {
    const page = pages.get(plain(url));
    if (page === undefined || page.site === 'legacy' || field === 'slug') return false;
    const isCouncil = page.site === 'council' || council.has(plain(url)) || sittings.has(`${url} ${quote}`);
    return isCouncil || (strength === 'strong' && field !== 'host' && quote.length > SHORT);
  });
}

/** Players of what is live now, on pages about sessions. */
export function livePlayers(read: Read): Page[] {
  return sections(read, 'council', ...SESSIONS).filter(
    (page) => isOfSessions(read, page) && page.frames.some((url) => LIVE_PLAYER.test(url)),
  );
}

/**
 * Words on sittings of committees: beside the recordings or the live transmission, or with the word for a sitting. Who
 * sits on a committee says nothing of it.
 */
export function committeeSigns(read: Read, pages: readonly VideoPage[], live: readonly TopicHit[]): TopicHit[] {
  const near = new Set([...pages.map(({ page }) => page.url), ...live.map(({ url }) => url)]);
  const sittings = new Set(proofs(read, 'session_words').map(({ url, quote }) => `${url} ${quote}`));
  return proofs(read, 'committees').filter(
    ({ url, quote, region }) => (near.has(url) && region === 'main') || sittings.has(`${url} ${quote}`),
  );
}

/** Links of pages on the council to channels, where recordings may be. */
export function channelLinks(read: Read): Evidence[] {
  return sections(read, 'session_video', 'council_live', 'session_live')
    .filter((page) => isOfSessions(read, page))
    .filter(({ links }) => links.some(({ url, region }) => region === 'main' && isVideoHost(url)))
    .map((page) => citePage(page));
}

export function citeVideos(read: Read, pages: readonly VideoPage[], live: readonly TopicHit[]): Evidence[] {
  return [...citeHits(read, live.slice(0, 2)), ...pages.map(({ page }) => citePage(page))];
}

/** The council's own site, or a page that speaks of sessions: videos of festivals stand in archives, too. */
function isOfSessions(read: Read, { site, url }: Page): boolean {
  if (site === 'legacy') return false;
  const isSaid = ({ topic, field, region }: TopicHit) =>
    (topic === 'session_words' || topic === 'council') &&
    (field === 'title' || ((field === 'heading' || field === 'body' || field === 'link') && region === 'main'));
  return site === 'council' || hitsOn(read, url).some(isSaid);
}

function videosOn({ links, frames }: Page): string[] {
  const linked = links.filter(({ region }) => region === 'main').map(({ url }) => url);
  return [...new Set([...linked, ...frames].filter((url) => isVideo(url) && !LIVE_PLAYER.test(url)))];
}

function isVideo(url: string): boolean {
  return VIDEO_FILE.test(url) || (isVideoHost(url) && ONE_VIDEO.test(url));
}

function isVideoHost(url: string): boolean {
  const host = hostOf(url);
  return VIDEO_HOSTS.test(host) || (/(?:^|\.)facebook\.com$/u.test(host) && /\/(?:videos|watch)\b/u.test(url));
}

/** Days of sessions held; the day on which the page was changed is none. */
function lateDays({ mainText, items, dates }: Page, asOf: string, days: number): string[] {
  const stamps = dates.flatMap(({ label, text }) => (label === null ? [] : [text]));
  const lines = mainText
    .split('\n')
    .filter((line) => !stamps.some((stamp) => line.includes(stamp) && line.length < 80));
  const told = [...lines.flatMap((line) => daysTold(line)), ...items.map(({ date }) => date)];
  return [...new Set(told)].filter((day) => isWithin(day, asOf, days)).sort(compare);
}

/** Councils meet about once a month: several days of one month are those of one session and its papers. */
function monthsOf(days: readonly string[]): number {
  return new Set(days.map((day) => day.slice(0, 7))).size;
}
