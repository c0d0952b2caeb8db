import { isOwn, plain } from '../kit/address.ts';
import { best, citeDocument, citeHits, citePage, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { compare, sorted } from '../kit/order.ts';
import { reachOf } from '../kit/reach.ts';
import { about, mentions, subjectsOf, sections, strongProofs } from '../kit/topics.ts';
import { mayBeThere } from '../kit/unread-links.ts';

const POLICY = 'privacy_policy';

export default defineCheck({
  id: 'security.privacy-policy-published',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  // Shorter than this a text cannot name controller, purposes, terms and rights; a stub only repeats its title.
  limits: { leastCoverage: 95, leastCharacters: 1500, leastStub: 300 },
  outcomes: {
    everywhere: {
      level: 3,
      says: {
        bg: 'Политиката за поверителност е страница с дата {date} и към нея водят {share} % от {pages} страници.',
        en: 'The privacy policy is a page dated {date}; {share} % of {pages} pages link to it.',
      },
    },
    incomplete: {
      level: 2,
      says: {
        bg: 'Има политика за поверителност, но не е изпълнено всичко: дата {date}, {characters} знака, към нея водят {share} % от {pages} страници.',
        en: 'There is a privacy policy, but not all conditions are met: date {date}, {characters} characters, linked from {share} % of {pages} pages.',
      },
    },
    'file-only': {
      level: 2,
      says: { bg: 'Политиката е само файл: {file}.', en: 'The policy is only a file: {file}.' },
    },
    stub: {
      level: 'review',
      says: {
        bg: 'Страница носи името на политика, но има само {characters} знака текст.',
        en: 'A page is named like a policy but holds only {characters} characters of text.',
      },
    },
    unread: {
      level: 'review',
      says: {
        bg: 'Връзка с името на политика води към непрочетен или външен адрес: {target}.',
        en: 'A link named like a policy leads to an address that was not read or is not the municipality’s: {target}.',
      },
    },
    mentioned: {
      level: 1,
      says: {
        bg: 'Личните данни се споменават само в друг текст; политика не е намерена.',
        en: 'Personal data are mentioned only inside another text; no policy was found.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма текст за поверителност или лични данни в {pages} страници и {documents} документа.',
        en: 'No text about privacy or personal data on {pages} pages and in {documents} documents.',
      },
    },
  },

  judge(site, { subject, limits }) {
    const policies = sorted(
      sections(site, POLICY),
      ({ mainText }) => -mainText.length,
      ({ url }) => url,
    );
    const [policy] = policies;
    const strong = strongProofs(site, POLICY);
    const named = subjectsOf(strong);
    const files = site.documents.filter(({ url }) => isOwn(url, subject) && named.has(plain(url)));

    if (policy !== undefined && policy.mainText.length >= limits.leastStub) {
      const { share, pages } = reachOf(
        policies.filter(({ mainText }) => mainText.length >= limits.leastStub),
        site,
        strong.filter(({ target }) => isOwn(target ?? '', subject)),
      );
      const characters = policy.mainText.length;
      const evidence = best([citePage(policy), ...citeHits(site, about(policy.url, strong))]);
      const isWhole = share >= limits.leastCoverage && characters >= limits.leastCharacters;
      if (isWhole && policy.date !== null) {
        return { outcome: 'everywhere', facts: { date: policy.date, share, pages }, evidence };
      }
      return { outcome: 'incomplete', facts: { date: policy.date ?? '–', characters, share, pages }, evidence };
    }
    const [file] = files.sort((a, b) => compare(a.url, b.url));
    if (file !== undefined) {
      const cited = [citeDocument(file), ...citeHits(site, about(file.url, strong))];
      return { outcome: 'file-only', facts: { file: file.url }, evidence: best(cited) };
    }
    if (policy !== undefined) {
      return { outcome: 'stub', facts: { characters: policy.mainText.length }, evidence: [citePage(policy)] };
    }

    const unread = strong.filter(mayBeThere(site, subject));
    if (unread[0] !== undefined) {
      return { outcome: 'unread', facts: { target: unread[0].target ?? '' }, evidence: best(citeHits(site, unread)) };
    }
    // Menus and footers name a policy that is not there; only a text speaks of personal data.
    const texts = mentions(site, POLICY, 'personal_data_mention', 'dpo').filter(
      ({ target, region }) => target === null && (region === 'main' || region === 'aside'),
    );
    if (texts.length > 0) return { outcome: 'mentioned', evidence: best(citeHits(site, texts)) };

    const facts = { pages: site.pages.length, documents: site.documents.length };
    return { outcome: 'absent', facts, evidence: [searched(site, subject, POLICY, 'personal_data_mention')] };
  },
});
