import type { Evidence } from '../../src/model/evidence.ts';
import type { DocumentFile } from '../../src/model/observation/document.ts';
import type { Page } from '../../src/model/observation/page.ts';
import type { Words } from '../../src/model/words.ts';
import { best, citeDocument, citeHits, citePage, type Read, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { strongProofs } from '../kit/topics.ts';
import { mayBeThere } from '../kit/unread-links.ts';
import { type Help, helpOf } from '../kit/usability/help-pages.ts';

export default defineCheck({
  id: 'usability.help-faq',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  // Fewer questions are a handful.
  limits: { leastQuestions: 5 },
  outcomes: {
    complete: {
      level: 3,
      says: {
        bg: 'Има {questions} групирани въпроса с отговори, {guides} указания или видеоклипа за услугите и контакт за помощ с работно време.',
        en: 'There are {questions} grouped questions with answers, {guides} guides or videos on services, and a help contact with hours.',
      },
    },
    'faq-or-guide': {
      level: 2,
      says: {
        bg: 'Има {questions} въпроса с отговори и {guides} указания или видеоклипа за услугите. Липсва: {lack}.',
        en: 'There are {questions} questions with answers and {guides} guides or videos on services. Missing: {lack}.',
      },
    },
    little: {
      level: 1,
      says: {
        bg: 'Помощта е само: {questions} въпроса с отговори; посочено към кого да се обърне човек – {desk}.',
        en: 'All the help is {questions} questions with answers; words on whom to ask – {desk}.',
      },
    },
    unread: {
      level: 'review',
      says: {
        bg: 'Връзка с такова име води към непрочетен адрес: {target}.',
        en: 'A link of that name leads to an address that was not read: {target}.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'На {pages} страници и в {documents} документа няма въпроси с отговори, указания или екип за помощ.',
        en: 'On {pages} pages and in {documents} documents there are no questions with answers, guides or help desk.',
      },
    },
  },

  judge(site, { subject, limits }) {
    const help = helpOf(site, subject);
    const taught = new Set([...help.guides, ...help.films]);
    const evidence = citeHelp(site, help, [...taught]);
    const isFaq = help.questions >= limits.leastQuestions;
    const lack = lackOf({ ...help, isGrouped: isFaq && help.isGrouped }, taught.size);
    const facts = { questions: help.questions, guides: taught.size };
    if (lack === null) return { outcome: 'complete', facts, evidence };
    if (isFaq || taught.size > 0) return { outcome: 'faq-or-guide', facts: { ...facts, lack }, evidence };
    const told = help.desk[0]?.quote ?? '–';
    if (evidence.length > 0) {
      return { outcome: 'little', facts: { questions: help.questions, desk: told }, evidence };
    }

    const [unread] = strongProofs(site, 'faq', 'service_guides').filter(mayBeThere(site, subject));
    if (unread !== undefined) {
      return { outcome: 'unread', facts: { target: unread.target ?? '' }, evidence: citeHits(site, [unread]) };
    }
    const looked = { pages: site.pages.length, documents: site.documents.length };
    const log = searched(site, subject, 'faq', 'help', 'service_guides', 'help_desk');
    return { outcome: 'absent', facts: looked, evidence: [log] };
  },
});

/** Questions, then guides, then who helps. */
function citeHelp(
  read: Read,
  { asked, deskWithHours, desk }: Help,
  taught: readonly (Page | DocumentFile)[],
): Evidence[] {
  return best([
    ...asked.slice(0, 2).map((page) => citePage(page)),
    ...taught.slice(0, 2).map((it) => ('mainText' in it ? citePage(it) : citeDocument(it))),
    ...(deskWithHours === null ? citeHits(read, desk) : [citePage(deskWithHours)]),
  ]);
}

/** What of the three parts is missing; null when nothing is. */
function lackOf({ isGrouped, deskWithHours }: Help, taught: number): Words | null {
  const lack = [
    ...(isGrouped ? [] : [{ bg: 'групирани въпроси с отговори', en: 'grouped questions with answers' }]),
    ...(taught > 0 ? [] : [{ bg: 'указания стъпка по стъпка', en: 'step-by-step guides' }]),
    ...(deskWithHours === null ? [{ bg: 'контакт за помощ с работно време', en: 'a help contact with hours' }] : []),
  ];
  if (lack.length === 0) return null;
  return { bg: lack.map(({ bg }) => bg).join(', '), en: lack.map(({ en }) => en).join(', ') };
}
