import { best, citeHits, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { ideaPlatforms, ideasRounds, type IdeasRound } from '../kit/engagement/budget-ideas.ts';
import { strongProofs } from '../kit/topics.ts';
import { mayBeThere } from '../kit/unread-links.ts';

export default defineCheck({
  id: 'engagement.participatory-budgeting',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  // Five years are in the scale.
  limits: { windowDays: 1827 },
  outcomes: {
    chosen: {
      level: 3,
      says: {
        bg: 'Гражданите предлагат или гласуват онлайн за проекти от бюджета и резултатите са публикувани.',
        en: 'Citizens propose or vote online on projects paid from the budget, and the results are published.',
      },
    },
    rules: {
      level: 2,
      says: {
        bg: 'Има правила и образец или формуляр за предложения, но не се вижда онлайн избор с публикувани резултати.',
        en: 'There are rules and a form for proposals, but no online choice with published results can be seen.',
      },
    },
    platform: {
      level: 'review',
      says: {
        bg: 'Има връзка към платформа за проекти на граждани: вижте дали общината ги финансира и публикува ли резултати.',
        en: 'There is a link to a platform for citizens’ projects: see whether the municipality pays for them and publishes results.',
      },
    },
    unread: {
      level: 'review',
      says: {
        bg: 'Връзка за граждански бюджет води към непрочетен адрес: {target}.',
        en: 'A link on participatory budgeting leads to an address that was not read: {target}.',
      },
    },
    described: {
      level: 1,
      says: {
        bg: 'Възможността само е обявена или описана.',
        en: 'The possibility is only announced or described.',
      },
    },
    old: {
      level: 0,
      says: {
        bg: 'Последната такава възможност е отпреди повече от пет години.',
        en: 'The last such possibility is more than five years old.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма проекти, предлагани или избирани от граждани, на {pages} страници.',
        en: 'No projects proposed or chosen by citizens on {pages} pages.',
      },
    },
  },

  judge(site, { subject, asOf, limits }) {
    const rounds = ideasRounds(site, asOf, limits.windowDays);
    const current = rounds.filter(({ isCurrent }) => isCurrent);
    const cite = (found: readonly IdeasRound[]) => best(found.flatMap(({ proof }) => proof));
    // Rules, votes and results often have pages of their own.
    const whole = current.filter(({ passage }) => passage.extent !== 'lines');
    const online = whole.filter(({ has }) => has.online);
    const results = whole.filter(({ has }) => has.results);
    if (online.length > 0 && results.length > 0)
      return { outcome: 'chosen', evidence: cite([...new Set([...online.slice(0, 1), ...results])]) };
    const rules = whole.filter(({ has }) => has.rules);
    const forms = whole.filter(({ has }) => has.form || has.online);
    if (rules.length > 0 && forms.length > 0)
      return { outcome: 'rules', evidence: cite([...new Set([...forms.slice(0, 1), ...rules])]) };

    const platforms = ideaPlatforms(site);
    if (platforms.length > 0) return { outcome: 'platform', evidence: best(platforms) };
    const unread = strongProofs(site, 'participatory_budget').filter(mayBeThere(site, subject));
    if (whole.length === 0 && unread[0] !== undefined) {
      const facts = { target: unread[0].target ?? '' };
      return { outcome: 'unread', facts, evidence: best(citeHits(site, unread)) };
    }
    if (current.length > 0) return { outcome: 'described', evidence: cite(current) };
    if (rounds.length > 0) return { outcome: 'old', evidence: cite(rounds) };
    const evidence = [searched(site, subject, 'participatory_budget')];
    return { outcome: 'absent', facts: { pages: site.pages.length }, evidence };
  },
});
