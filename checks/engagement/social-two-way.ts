import { best } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import {
  citeProfiles,
  factsOf,
  NETWORKS,
  noProfiles,
  ofPlatforms,
  ownProfiles,
  platformNames,
} from '../kit/engagement/own-profiles.ts';
import { postLeads } from '../kit/engagement/post-leads.ts';

/** Counting answers takes a person: comments are people's words, and are not kept. */
export default defineCheck({
  id: 'engagement.social-two-way',
  version: 1,
  needs: ['profiles'],
  outcomes: {
    answers: {
      level: 'review',
      says: {
        bg: 'Виждат се отговори на общината ({names}): пребройте каква част от въпросите са получили отговор.',
        en: 'Answers by the municipality are in sight ({names}): count what share of the questions was answered.',
      },
    },
    leads: {
      level: 'review',
      says: {
        bg: 'Профили на общината: {names}. Прегледайте коментарите под последните публикации.',
        en: 'Profiles of the municipality: {names}. Look through the comments under the latest posts.',
      },
    },
    nothing: {
      level: 'review',
      says: {
        bg: 'Не е открит профил на общината, в който да се видят въпроси и отговори.',
        en: 'No profile of the municipality was found where questions and answers could be seen.',
      },
    },
  },

  judge({ profiles }, { subject, asOf }) {
    const own = ownProfiles(profiles, ...NETWORKS);
    if (own.length === 0) {
      return { outcome: 'nothing', evidence: noProfiles(subject, ofPlatforms(profiles, NETWORKS), asOf) };
    }
    const answering = own.filter((profile) => factsOf(profile)?.replies === 'present');
    const ranked = [...answering, ...own.filter((profile) => !answering.includes(profile))];
    const evidence = best([...postLeads(ranked), ...citeProfiles(ranked, asOf)]);
    const names = platformNames(answering.length > 0 ? answering : own);
    return { outcome: answering.length > 0 ? 'answers' : 'leads', facts: { names }, evidence };
  },
});
