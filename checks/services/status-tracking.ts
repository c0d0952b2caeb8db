import type { Page } from '../../src/model/observation/page.ts';
import { isWithin } from '../kit/days.ts';
import { listedDays } from '../kit/services/listed-days.ts';
import { together } from '../kit/services/claims.ts';
import { ladderCheck } from '../kit/services/ladder.ts';

const PROGRESS = ['document_status', 'case_progress'] as const;

export default ladderCheck({
  id: 'services.status-tracking',
  version: 1,
  topics: ['document_status', 'case_progress', 'ready_list'],
  // An older list of ready files tells nothing of one's own.
  limits: { recentDays: 60 },
  outcomes: {
    online: {
      level: 3,
      says: {
        bg: 'Преписката се следи онлайн: с номер и код или в личен профил.',
        en: 'A request is followed online: by number and code or in a personal account.',
      },
    },
    written: {
      level: 2,
      says: {
        bg: 'За хода на преписката се научава по имейл или от публикуван списък.',
        en: 'The progress of a request is told by e-mail or in a published list.',
      },
    },
    spoken: {
      level: 1,
      says: {
        bg: 'За хода на преписката се научава само по телефона или на място.',
        en: 'The progress of a request is told only by phone or at the counter.',
      },
    },
    unsaid: {
      level: 0,
      says: {
        bg: 'Движението на преписката само се споменава, без да се казва как се научава.',
        en: 'The progress of a request is only mentioned, not how one learns of it.',
      },
    },
    unclear: {
      level: 'review',
      says: {
        bg: 'Има раздел за проверка на преписка, но не личи как става: решете дали работи.',
        en: 'There is a section on checking a request, but not how it is done: decide whether it works.',
      },
    },
  },

  climb({ claims, cite, asOf, limits }) {
    const told = claims.all(...PROGRESS);
    const of = claims.byPage(...PROGRESS);
    const named = new Set(claims.sections(...PROGRESS).map(({ url }) => url));
    const waiting = claims.byPage('not_in_service');
    const numbers = claims.byPage('case_number');
    const forms = claims.pages.filter(
      (page) =>
        asksForCase(page) &&
        ((named.has(page.url) && waiting(page).length === 0) ||
          (of(page).length > 0 && (isNamed(of(page)) || numbers(page).length > 0))),
    );
    const said = (topic: string) => together(told, claims.all(topic));
    const inAccount = said('in_account');
    const ofServices = claims.pages.filter(({ site }) => site === 'e_services').flatMap((page) => [...of(page)]);
    const online = [...forms, ...inAccount, ...ofServices];
    if (online.length > 0) return { outcome: 'online', evidence: cite(online, told) };
    const ready = claims.byPage('ready_list');
    const lists = claims.pages.filter(
      (page) => ready(page).length > 0 && listedDays(page).some((day) => isWithin(day, asOf, limits.recentDays)),
    );
    const written = [...said('by_mail'), ...lists];
    if (written.length > 0) return { outcome: 'written', evidence: cite(written, told) };
    const phones = claims.byPage('by_phone');
    const spoken = told.filter((hit) => phones(hit).length > 0);
    if (spoken.length > 0) return { outcome: 'spoken', evidence: cite(spoken) };
    if (isNamed(told)) return { outcome: 'unclear', evidence: cite(told) };
    return told.some(({ url }) => claims.pages.some((page) => page.url === url))
      ? { outcome: 'unsaid', evidence: cite(told) }
      : null;
  },
});

function isNamed(hits: readonly { readonly field: string }[]): boolean {
  return hits.some(({ field }) => field === 'title' || field === 'heading');
}

/** A form that could take a number: no search of the site, no letter, no login. */
function asksForCase({ forms }: Page): boolean {
  const others = new Set(['contact', 'signal', 'newsletter', 'poll', 'payment', 'chat', 'search']);
  return forms.some(
    ({ search, kind, fields, region }) =>
      !search &&
      region === 'main' &&
      !others.has(kind) &&
      fields.some(({ type }) => type === 'text' || type === 'number'),
  );
}
