import { best, citeDocument, citeHits, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { citeSurveys, questionnaires, surveysOf, surveysTold } from '../kit/engagement/surveys.ts';
import { isNews } from '../kit/engagement/passages.ts';
import { strongProofs } from '../kit/topics.ts';
import { mayBeThere } from '../kit/unread-links.ts';

export default defineCheck({
  id: 'engagement.surveys',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  // The scale calls 12 months current.
  limits: { yearDays: 366 },
  outcomes: {
    open: {
      level: 3,
      says: {
        bg: 'Има онлайн анкета, отворена сега или през последните 12 месеца: {title}.',
        en: 'There is an online survey, open now or within the last 12 months: {title}.',
      },
    },
    'by-paper': {
      level: 2,
      says: {
        bg: 'Има анкета за изтегляне и връщане, но не и онлайн.',
        en: 'There is a questionnaire to download and return, but none online.',
      },
    },
    undated: {
      level: 'review',
      says: {
        bg: 'Анкета на чужда платформа без посочен срок: вижте дали още приема отговори.',
        en: 'A survey on another platform without a stated period: see whether it still takes answers.',
      },
    },
    'passed-on': {
      level: 'review',
      says: {
        bg: 'Новина кани към анкета на чужда платформа: вижте дали пита общината.',
        en: 'A piece of news invites to a survey on another platform: see whether it is the municipality that asks.',
      },
    },
    unread: {
      level: 'review',
      says: {
        bg: 'Връзка с името на анкета води към непрочетен адрес: {target}.',
        en: 'A link that is named a survey leads to an address that was not read: {target}.',
      },
    },
    past: {
      level: 1,
      says: {
        bg: 'Има само споменавания на анкети или анкети отпреди повече от 12 месеца.',
        en: 'Surveys are only mentioned, or were held more than 12 months ago.',
      },
    },
    absent: {
      level: 0,
      says: { bg: 'Няма анкети на {pages} страници.', en: 'No surveys on {pages} pages.' },
    },
  },

  judge(site, { subject, asOf, limits }) {
    const surveys = surveysOf(site, asOf, limits.yearDays);
    const online = surveys.filter(({ online }) => online !== null);
    // A form that stands open on the portal is open; what another platform does with one nobody sees.
    const open = online.filter((it) => it.when === 'late' || (it.online === 'own' && it.when === 'unknown'));
    const own = open.filter((it) => it.online === 'own' || !isNews(it.passage));
    if (own[0] !== undefined)
      return { outcome: 'open', facts: { title: own[0].passage.quote }, evidence: citeSurveys(own) };

    const paper = surveys.filter(({ files, when }) => files.length > 0 && when !== 'old');
    const files = questionnaires(site).filter(({ url }) => !surveys.some((it) => it.files.some((f) => f.url === url)));
    if (paper.length + files.length > 0) {
      return { outcome: 'by-paper', evidence: best([...citeSurveys(paper), ...files.map((it) => citeDocument(it))]) };
    }
    if (open.length > 0) return { outcome: 'passed-on', evidence: citeSurveys(open) };
    const undated = online.filter(({ when }) => when === 'unknown');
    if (undated.length > 0) return { outcome: 'undated', evidence: citeSurveys(undated) };
    const unread = strongProofs(site, 'surveys').filter(mayBeThere(site, subject));
    if (unread[0] !== undefined) {
      const facts = { target: unread[0].target ?? '' };
      return { outcome: 'unread', facts, evidence: best(citeHits(site, unread)) };
    }
    const told = surveysTold(site);
    if (surveys.length + told.length > 0)
      return { outcome: 'past', evidence: best([...citeSurveys(surveys), ...citeHits(site, told)]) };
    return { outcome: 'absent', facts: { pages: site.pages.length }, evidence: [searched(site, subject, 'surveys')] };
  },
});
