import { best } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { noText, privacyTexts, withoutTexts } from '../kit/security/privacy.ts';
import { requestWays, rightsIn } from '../kit/security/rights.ts';

export default defineCheck({
  id: 'security.privacy-data-subject-rights',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  // Fewer are a passing remark, not a list.
  limits: { leastRights: 3 },
  outcomes: {
    online: {
      level: 3,
      says: {
        bg: 'Посочени са {rights} права, искането може да се подаде онлайн („{way}“) и е обяснена жалбата до надзорния орган.',
        en: '{rights} rights are listed, a request can be filed online (“{way}”), and the complaint to the authority is explained.',
      },
    },
    form: {
      level: 2,
      says: {
        bg: 'Посочени са {rights} права и има образец на искане („{form}“), но подаването онлайн или жалбата до надзорния орган не са обяснени.',
        en: '{rights} rights are listed and there is a request form (“{form}”), but filing online or the complaint to the authority is not explained.',
      },
    },
    'online-only': {
      level: 2,
      says: {
        bg: 'Посочени са {rights} права и искането може да се подаде онлайн („{way}“), но жалбата до надзорния орган не е обяснена.',
        en: '{rights} rights are listed and a request can be filed online (“{way}”), but the complaint to the authority is not explained.',
      },
    },
    listed: {
      level: 1,
      says: {
        bg: 'Посочени са {rights} права, но няма образец на искане и начин за подаване онлайн.',
        en: '{rights} rights are listed, but there is no request form and no way to file one online.',
      },
    },
    silent: {
      level: 0,
      says: {
        bg: 'В текста за личните данни не са изброени правата на хората (намерени {rights}).',
        en: 'The text on personal data does not list people’s rights ({rights} found).',
      },
    },
    ...withoutTexts,
  },

  judge(site, { subject, limits }) {
    const privacy = privacyTexts(site, subject);
    const { texts, unreadable } = privacy;
    const [told] = texts.map(rightsIn).sort((a, b) => b.mentions.length - a.mentions.length);
    const rights = told?.mentions.length ?? 0;
    if (told === undefined || (rights < limits.leastRights && unreadable.length > 0))
      return noText(site, subject, privacy);

    const quotes = told.mentions.slice(0, 2).map(({ quote }) => told.text.cite(quote));
    if (rights < limits.leastRights)
      return { outcome: 'silent', facts: { rights }, evidence: best([...quotes, told.text.cite()]) };

    const { form, online, complaint } = requestWays(site, subject, texts);
    const proof = [online, form, complaint].flatMap((it) => (it === undefined ? [] : [it.evidence]));
    const evidence = best([...proof, ...quotes]);
    if (online !== undefined) {
      const outcome = complaint === undefined ? 'online-only' : 'online';
      return { outcome, facts: { rights, way: online.quote }, evidence };
    }
    if (form !== undefined) return { outcome: 'form', facts: { rights, form: form.quote }, evidence };
    return { outcome: 'listed', facts: { rights }, evidence };
  },
});
