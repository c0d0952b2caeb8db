import { best, citeMeasured, citePage, searchLog } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { percent } from '../kit/numbers.ts';
import { sorted } from '../kit/order.ts';
import { emblemOf, identify, isPlausible, nameTest } from '../kit/usability/identity.ts';

export default defineCheck({
  id: 'usability.official-identity',
  version: 1,
  needs: ['pages'],
  looksAt: 'main-host',
  // The rule of the scale. Fewer pages are no sample.
  limits: { leastShare: 95, leastPages: 2 },
  outcomes: {
    official: {
      level: 1,
      says: {
        bg: 'Общината е назована горе и долу на {share} % от {pages} страници, гербът или знакът ѝ е на тях, а домейнът {host} е неин.',
        en: 'Top and bottom of {share} % of {pages} pages name the municipality, they bear its arms or emblem, and the domain {host} is its own.',
      },
    },
    'no-name': {
      level: 0,
      says: {
        bg: 'Общината е назована в заглавието или горната част само на {head} от {pages} страници.',
        en: 'Only {head} of {pages} pages name the municipality in their title or header.',
      },
    },
    'no-owner': {
      level: 0,
      says: {
        bg: 'Долната част посочва общината като собственик само на {foot} от {pages} страници.',
        en: 'The foot of only {foot} of {pages} pages names the municipality as the owner.',
      },
    },
    'emblem-unseen': {
      level: 'review',
      says: {
        bg: 'Името и собственикът са на място, но няма картина, която да се разпознава като герб: погледнете горната част.',
        en: 'Name and owner are in place, but no picture can be told to be the coat of arms: look at the header.',
      },
    },
    'foreign-domain': {
      level: 'review',
      says: {
        bg: 'Името, гербът и собственикът са на място, но домейнът {host} не съдържа името на общината.',
        en: 'Name, arms and owner are in place, but the domain {host} does not hold the name of the municipality.',
      },
    },
    'too-few-pages': {
      level: 'review',
      says: {
        bg: 'Прочетени са само {pages} страници, твърде малко за извадка.',
        en: 'Only {pages} pages were read, too few for a sample.',
      },
    },
  },

  judge(site, { subject, limits }) {
    const read = sorted(
      site.pages.filter(({ hollow }) => hollow === null),
      ({ home }) => Number(!home),
      ({ url }) => url,
    );
    const isNamed = nameTest(subject);
    const tested = identify(read, isNamed);
    const pages = tested.length;
    const host = read[0]?.host ?? subject.hosts[0] ?? '';
    const log = searchLog(subject, { pages, hosts: [host] });
    if (pages < limits.leastPages) return { outcome: 'too-few-pages', facts: { pages }, evidence: [log] };

    const nameless = tested.filter(({ head }) => !head);
    const ownerless = tested.filter(({ foot }) => !foot);
    const isRare = (missing: number) => percent(pages - missing, pages) < limits.leastShare;
    if (isRare(nameless.length)) {
      const evidence = best([...nameless.map(({ page }) => citePage(page)), log]);
      return { outcome: 'no-name', facts: { head: pages - nameless.length, pages }, evidence };
    }
    if (isRare(ownerless.length)) {
      const evidence = best([...ownerless.map(({ page }) => citePage(page)), log]);
      return { outcome: 'no-owner', facts: { foot: pages - ownerless.length, pages }, evidence };
    }

    const titles = read.slice(0, 3).map((page) => citePage(page));
    const emblem = emblemOf(read, isNamed);
    if (emblem === null) return { outcome: 'emblem-unseen', evidence: titles };
    const shown = citeMeasured('probe', emblem.page, `<img src="${emblem.src}" alt="${emblem.alt}">`);
    const evidence = best([shown, ...titles]);
    if (!isPlausible(host, subject) && host !== subject.hosts[0]) {
      return { outcome: 'foreign-domain', facts: { host }, evidence };
    }
    const share = percent(tested.filter(({ head, foot }) => head && foot).length, pages);
    return { outcome: 'official', facts: { share, pages, host }, evidence };
  },
});
