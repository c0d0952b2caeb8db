import { plain } from '../kit/address.ts';
import { best, citeMeasured, citePage, searchLog } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { percent } from '../kit/numbers.ts';
import { sorted } from '../kit/order.ts';
import { contentLinks, type ContentLink } from '../kit/usability/content-links.ts';

export default defineCheck({
  id: 'usability.link-clarity',
  version: 1,
  needs: ['pages', 'topics', 'documents'],
  // 3, 10 and 20 per cent are the steps of the scale. Most links to files must say what they lead to.
  limits: { few: 3, some: 10, many: 20, leastTold: 75, leastLinks: 20 },
  outcomes: {
    clear: {
      level: 3,
      says: {
        bg: 'Неясни, празни или двусмислени са {share} % от {links} връзки; видът или размерът е посочен при {told} от {files} файла.',
        en: '{share} % of {links} links are vague, empty or ambiguous; {told} of {files} links to files state type or size.',
      },
    },
    'files-untold': {
      level: 2,
      says: {
        bg: 'Неясни, празни или двусмислени са само {share} % от {links} връзки, но видът или размерът е посочен едва при {told} от {files} файла.',
        en: 'Only {share} % of {links} links are vague, empty or ambiguous, but a mere {told} of {files} links to files state type or size.',
      },
    },
    few: {
      level: 2,
      says: {
        bg: 'От {links} връзки неясни са {vague}, празни {empty}, двусмислени {ambiguous}: {share} %.',
        en: 'Of {links} links {vague} are vague, {empty} empty, {ambiguous} ambiguous: {share} %.',
      },
    },
    some: {
      level: 1,
      says: {
        bg: 'От {links} връзки неясни са {vague}, празни {empty}, двусмислени {ambiguous}: {share} %.',
        en: 'Of {links} links {vague} are vague, {empty} empty, {ambiguous} ambiguous: {share} %.',
      },
    },
    many: {
      level: 0,
      says: {
        bg: 'От {links} връзки неясни са {vague}, празни {empty}, двусмислени {ambiguous}: {share} %, една пета или повече.',
        en: 'Of {links} links {vague} are vague, {empty} empty, {ambiguous} ambiguous: {share} %, a fifth or more.',
      },
    },
    'too-few-links': {
      level: 'review',
      says: {
        bg: 'В съдържанието на {pages} страници има само {links} връзки, твърде малко за дял.',
        en: 'The content of {pages} pages holds only {links} links, too few for a share.',
      },
    },
  },

  judge(site, { subject, limits }) {
    const pages = sorted(
      site.pages.filter((page) => page.site === 'portal' && page.hollow === null),
      () => 0,
      ({ url }) => url,
    );
    const links = contentLinks(
      pages,
      site.topics.filter(({ topic, field }) => topic === 'vague_links' && field === 'link'),
    );
    const faulty = links.filter(({ fault }) => fault !== null);
    const evidence = best([...faulty, ...links].map(cite));
    const count = links.length;
    if (count < limits.leastLinks) {
      const log = searchLog(subject, { pages: pages.length });
      return {
        outcome: 'too-few-links',
        facts: { links: count, pages: pages.length },
        evidence: best([log, ...evidence]),
      };
    }

    const share = percent(faulty.length, count);
    const of = (kind: ContentLink['fault']) => faulty.filter(({ fault }) => fault === kind).length;
    const facts = { links: count, share, vague: of('vague'), empty: of('empty'), ambiguous: of('ambiguous') };
    if (share >= limits.many) return { outcome: 'many', facts, evidence };
    if (share >= limits.some) return { outcome: 'some', facts, evidence };
    if (share >= limits.few) return { outcome: 'few', facts, evidence };

    const documents = new Set(site.documents.map(({ url }) => plain(url)));
    const files = links.filter(({ link }) => FILE.test(link.url) || documents.has(plain(link.url)));
    const details = site.topics.filter(({ topic, field }) => topic === 'file_details' && field === 'link');
    const tellingTexts = new Set(details.map(({ quote }) => quote));
    const untold = files.filter(({ link }) => !tellingTexts.has(link.text));
    const told = files.length - untold.length;
    const found = { links: count, share, told, files: files.length };
    return told * 100 >= limits.leastTold * files.length
      ? { outcome: 'clear', facts: found, evidence: best([...files, ...links].map(cite)) }
      : { outcome: 'files-untold', facts: found, evidence: best(untold.map(cite)) };
  },
});

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|zip|rar|7z)(?:$|\?)/iu;

/** The link as it stands there; without words, where it leads. */
function cite({ page, link }: ContentLink) {
  if (link.text === '') return citeMeasured('probe', page, `<a href="${link.url}"></a>`);
  return { ...citePage(page, link.text), kind: 'link' as const, target: link.url };
}
