import { best } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { noText, privacyTexts, withoutTexts } from '../kit/security/privacy.ts';
import { near, type Text } from '../kit/security/texts.ts';

/** Two paragraphs. */
const BEHIND = 900;
const BEFORE = 200;

export default defineCheck({
  id: 'security.privacy-third-party-disclosure',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  outcomes: {
    told: {
      level: 1,
      says: {
        bg: 'Посочени са получатели на данните и че ги обвързва закон или договор: „{quote}“.',
        en: 'Recipients of the data are named, and that law or contract binds them: “{quote}”.',
      },
    },
    unbound: {
      level: 0,
      says: {
        bg: 'Посочени са получатели на данните, но не и какво ги обвързва: „{quote}“.',
        en: 'Recipients of the data are named, but not what binds them: “{quote}”.',
      },
    },
    unnamed: {
      level: 0,
      says: {
        bg: 'Споменава се предоставяне на данни, но не и на кого: „{quote}“.',
        en: 'Disclosure of data is mentioned, but not to whom: “{quote}”.',
      },
    },
    silent: {
      level: 0,
      says: {
        bg: 'В текста за личните данни не се казва кой друг ги получава.',
        en: 'The text on personal data does not say who else receives them.',
      },
    },
    ...withoutTexts,
  },

  judge(site, { subject }) {
    const privacy = privacyTexts(site, subject);
    const { texts, unreadable } = privacy;
    const told = texts.flatMap((text) => disclosureIn(text) ?? []);
    const [full] = told.filter(({ isNamed, isBound }) => isNamed && isBound);
    const [some] = told;
    if (full === undefined && (texts.length === 0 || unreadable.length > 0)) return noText(site, subject, privacy);
    if (full !== undefined) {
      return {
        outcome: 'told',
        facts: { quote: full.quote },
        evidence: best([full.text.cite(full.quote), full.text.cite()]),
      };
    }
    if (some === undefined) return { outcome: 'silent', evidence: best(texts.map((text) => text.cite())) };
    const named = told.find(({ isNamed }) => isNamed);
    const { text, quote } = named ?? some;
    const evidence = best([text.cite(quote), text.cite()]);
    return { outcome: named === undefined ? 'unnamed' : 'unbound', facts: { quote }, evidence };
  },
});

/** The best place where a text speaks of recipients. */
function disclosureIn(text: Text) {
  const [named, bound] = [
    near(text, TOPIC, 'recipient_category', BEFORE, BEHIND),
    near(text, TOPIC, 'disclosure_bound', BEFORE, BEHIND),
  ];
  const quote = (named ?? bound ?? text.on(TOPIC)[0])?.quote;
  return quote === undefined ? undefined : { text, quote, isNamed: named !== undefined, isBound: bound !== undefined };
}

const TOPIC = 'data_recipients';
