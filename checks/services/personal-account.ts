import type { Page } from '../../src/model/observation/page.ts';
import { best, citeHits, citePage, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { claimsOf } from '../kit/services/claims.ts';
import { proofs } from '../kit/topics.ts';

const TOPICS = ['my_account', 'login', 'eauth'] as const;
/** Logins of the software and of staff mail, as their addresses are usually called. */
const STAFF =
  /wp-login|wp-admin|\/administrator\b|\/admin\b|\/user\/login|typo3|webmail|roundcube|\/owa\b|\/cms\b|\/backend\b/iu;

export default defineCheck({
  id: 'services.personal-account',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  outcomes: {
    leads: {
      level: 'review',
      says: {
        bg: 'Намерени са вход или описание на личен профил: решете какво вижда и променя в него гражданинът.',
        en: 'A login or a description of a personal account was found: decide what a citizen sees and changes there.',
      },
    },
    nothing: {
      level: 'review',
      says: {
        bg: 'Не са намерени вход или личен профил на {pages} страници: потвърдете, че няма.',
        en: 'Neither login nor personal account was found on {pages} pages: confirm that there is none.',
      },
    },
  },

  judge(site, { subject }) {
    const claims = claimsOf(site, subject);
    const isCitizens = ({ url }: { readonly url: string }) => !STAFF.test(url);
    const told = claims.all('my_account');
    const describing = told.filter((hit) => hit.field === 'body' && isCitizens(hit));
    const logins = claims.pages.filter((page) => isCitizens(page) && hasLogin(page));
    const links = proofs(site, ...TOPICS).filter(
      ({ field, strength, target }) =>
        (field === 'link' || field === 'host') && strength === 'strong' && isCitizens({ url: target ?? '' }),
    );
    const evidence = best([
      ...citeHits(site, describing.slice(0, 2)),
      ...logins.slice(0, 2).map((page) => citePage(page)),
      ...citeHits(site, [...told.filter(isCitizens), ...links]),
    ]);
    if (evidence.length > 0) return { outcome: 'leads', evidence };
    return { outcome: 'nothing', facts: { pages: site.pages.length }, evidence: [searched(site, subject, ...TOPICS)] };
  },
});

function hasLogin({ forms }: Page): boolean {
  return forms.some(({ kind, fields }) => kind === 'login' || fields.some(({ type }) => type === 'password'));
}
