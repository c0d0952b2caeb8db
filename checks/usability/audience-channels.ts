import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import type { Words } from '../../src/model/words.ts';
import { plain } from '../kit/address.ts';
import { best, citeHits, citePage, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { sorted } from '../kit/order.ts';
import { isNaming } from '../kit/topics.ts';
import { type Audience, AUDIENCES, audiencesOf, isPlaceFor } from '../kit/usability/audiences.ts';

export default defineCheck({
  id: 'usability.audience-channels',
  version: 1,
  needs: ['pages', 'documents', 'topics'],
  ifPartial: 'at-least',
  // The counts of groups are the steps of the scale. Less text and fewer links are a label rather than a section.
  limits: { several: 2, many: 3, leastText: 200, leastLinks: 3 },
  outcomes: {
    serving: {
      level: 3,
      says: {
        bg: 'Раздели с подбрана информация и с услуги, формуляри или абонаменти имат: {served}.',
        en: 'Sections with chosen information and services, forms or subscriptions are there for: {served}.',
      },
    },
    several: {
      level: 2,
      says: {
        bg: 'Раздели с подбрана информация имат: {groups}; с услуги или формуляри в тях: {served}.',
        en: 'Sections with chosen information are there for: {groups}; with services or forms in them: {served}.',
      },
    },
    one: {
      level: 1,
      says: {
        bg: 'Раздел с подбрана информация има само за: {groups}.',
        en: 'A section with chosen information is there only for: {groups}.',
      },
    },
    'names-only': {
      level: 1,
      says: {
        bg: 'Групи са назовани („{quote}“), но без раздел със собствено съдържание.',
        en: 'Groups are named (“{quote}”), but without a section with content of its own.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'На {pages} страници няма подреждане по целеви групи.',
        en: 'On {pages} pages nothing is arranged by target groups.',
      },
    },
  },

  judge(site, { subject, limits }) {
    const found = audiencesOf(site, limits);
    const serving = found.filter(({ serves }) => serves);
    // An empty section names its group all the same.
    const pages = new Map(site.pages.map((page) => [plain(page.url), page]));
    const isPlace = ({ topic, target }: TopicHit) => {
      const page = pages.get(plain(target ?? ''));
      return page === undefined || isPlaceFor(site, topic)(page);
    };
    const named = sorted(
      site.topics.filter(
        (hit) => AUDIENCES.includes(hit.topic) && isNaming(hit) && !hit.news && hit.field === 'link' && isPlace(hit),
      ),
      () => 0,
      ({ url, quote, target }) => `${quote}\n${url}\n${target ?? ''}`,
    );
    const evidence = best([...serving, ...found].map(({ page }) => citePage(page)));
    const facts = { groups: namesOf(found), served: namesOf(serving) };
    if (serving.length >= limits.many) return { outcome: 'serving', facts: { served: facts.served }, evidence };
    if (found.length >= limits.several) return { outcome: 'several', facts, evidence };
    if (found.length > 0) return { outcome: 'one', facts: { groups: facts.groups }, evidence };

    const [first] = named;
    if (first !== undefined) {
      return { outcome: 'names-only', facts: { quote: first.quote }, evidence: best(citeHits(site, named)) };
    }
    const log = searched(site, subject, ...AUDIENCES);
    return { outcome: 'absent', facts: { pages: site.pages.length }, evidence: [log] };
  },
});

function namesOf(audiences: readonly Audience[]): Words {
  const list = (language: keyof Words) => audiences.map(({ name }) => name[language]).join(', ') || '–';
  return { bg: list('bg'), en: list('en') };
}
