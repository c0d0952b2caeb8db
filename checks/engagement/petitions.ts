import { plain } from '../kit/address.ts';
import { best, citeDocument, citeHits, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import {
  citePassages,
  filesIn,
  formsIn,
  isNews,
  type Passage,
  passagesOn,
  saidIn,
} from '../kit/engagement/passages.ts';
import { strongProofs, subjectsOf } from '../kit/topics.ts';
import { mayBeThere } from '../kit/unread-links.ts';

export default defineCheck({
  id: 'engagement.petitions',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  outcomes: {
    online: {
      level: 3,
      says: {
        bg: 'Петиции или предложения се подават или подписват онлайн и се вижда докъде са стигнали.',
        en: 'Petitions or proposals are filed or signed online and their progress is shown.',
      },
    },
    procedure: {
      level: 2,
      says: {
        bg: 'Има ред с образец или подписен лист, или регистър, но не и подаване онлайн с видим ход.',
        en: 'There is a procedure with a form or a register, but no filing online with visible progress.',
      },
    },
    unread: {
      level: 'review',
      says: {
        bg: 'Връзка за петиции или инициативи води към непрочетен адрес: {target}.',
        en: 'A link on petitions or initiatives leads to an address that was not read: {target}.',
      },
    },
    mentioned: {
      level: 1,
      says: {
        bg: 'Правото на петиция, подписка или инициатива само се споменава.',
        en: 'The right of petition or initiative is only mentioned.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма нищо за петиции и граждански инициативи на {pages} страници.',
        en: 'Nothing on petitions and citizens’ initiatives on {pages} pages.',
      },
    },
  },

  judge(site, { subject }) {
    const told = passagesOn(site, 'petitions').filter((passage) => !isNews(passage));
    const whole = told.filter(({ extent }) => extent !== 'lines');
    const said = (passage: Passage, topic: string) => saidIn(site, passage, topic);
    const online = whole.filter(
      (passage) => formsIn(passage).length > 0 && said(passage, 'petition_progress').length > 0,
    );
    const cite = (passages: readonly Passage[]) => citePassages(passages);
    if (online.length > 0) {
      const progress = online.flatMap((passage) => said(passage, 'petition_progress'));
      return { outcome: 'online', evidence: best([...cite(online), ...citeHits(site, progress)]) };
    }
    const ruled = told.filter((passage) => said(passage, 'petition_procedure').length > 0);
    const offering = whole.filter((passage) => filesIn(site.documents, passage).length + formsIn(passage).length > 0);
    const named = subjectsOf(strongProofs(site, 'petitions'));
    const rules = subjectsOf(strongProofs(site, 'petition_procedure'));
    const papers = site.documents.filter(({ url }) => named.has(plain(url)) && rules.has(plain(url)));
    if (ruled.length + offering.length + papers.length > 0) {
      const files = [...papers, ...offering.flatMap((passage) => filesIn(site.documents, passage))];
      const evidence = best([...cite([...offering, ...ruled]), ...files.map((file) => citeDocument(file))]);
      return { outcome: 'procedure', evidence };
    }
    if (told.length > 0) return { outcome: 'mentioned', evidence: best(cite(told)) };
    const strong = strongProofs(site, 'petitions');
    const unread = strong.filter(mayBeThere(site, subject));
    if (unread[0] !== undefined) {
      const facts = { target: unread[0].target ?? '' };
      return { outcome: 'unread', facts, evidence: best(citeHits(site, unread)) };
    }
    if (strong.length > 0) return { outcome: 'mentioned', evidence: best(citeHits(site, strong)) };
    return { outcome: 'absent', facts: { pages: site.pages.length }, evidence: [searched(site, subject, 'petitions')] };
  },
});
