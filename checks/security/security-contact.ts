import { best, citeMeasured, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { ofMainHost } from '../kit/main-host.ts';
import { namedContact } from '../kit/security/named-contact.ts';
import { citeSecurityTxt, expiresOf, isOwnFile, isWhole } from '../kit/security/security-txt.ts';

export default defineCheck({
  id: 'security.security-contact',
  version: 1,
  needs: ['securityTxt', 'pages', 'documents', 'topics'],
  ifPartial: 'at-least',
  outcomes: {
    file: {
      level: 1,
      says: {
        bg: 'Файлът security.txt посочва контакт ({contact}) и важи до {expires}.',
        en: 'The file security.txt gives a contact ({contact}) and is valid until {expires}.',
      },
    },
    page: {
      level: 1,
      says: {
        bg: 'Посочен е контакт за проблеми със сигурността: {contact} („{quote}“).',
        en: 'A contact for security problems is named: {contact} (“{quote}”).',
      },
    },
    foreign: {
      level: 'review',
      says: {
        bg: 'Файлът security.txt е валиден, но контактът му е на друг домейн ({contact}): решете дали е на общината.',
        en: 'The file security.txt is valid, but its contact is on another domain ({contact}): decide whose it is.',
      },
    },
    expired: {
      level: 0,
      says: {
        bg: 'Файлът security.txt е изтекъл на {expires} и друг контакт за сигурността не е посочен.',
        en: 'The file security.txt expired on {expires}, and no other security contact is named.',
      },
    },
    invalid: {
      level: 0,
      says: {
        bg: 'Файлът security.txt не е валиден ({problems}) и друг контакт за сигурността не е посочен.',
        en: 'The file security.txt is not valid ({problems}), and no other security contact is named.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма файл security.txt, нито контакт за проблеми със сигурността на {pages} страници.',
        en: 'There is no security.txt and no contact for security problems on {pages} pages.',
      },
    },
  },

  judge(site, { subject, asOf }) {
    const found = ofMainHost(site.securityTxt, subject);
    const files = found.filter(({ found: kind }) => kind === 'file');
    const valid = files.filter((file) => isWhole(file) && expiresOf(file) >= asOf);
    const own = valid.find((file) => isOwnFile(file, subject));
    if (own !== undefined) {
      const { contact } = citeSecurityTxt(own);
      return { outcome: 'file', facts: { contact, expires: expiresOf(own) }, evidence: citeSecurityTxt(own).evidence };
    }
    const named = namedContact(site);
    if (named !== undefined) {
      const { text, quote, contact } = named;
      return { outcome: 'page', facts: { contact, quote }, evidence: best([text.cite(quote), text.cite()]) };
    }
    const [file] = [...valid, ...files];
    const log = searched(site, subject, 'security_contact');
    if (file === undefined) {
      const asked = found.map((it) => citeMeasured('probe', it, `HTTP ${it.status}: ${it.found}`));
      return { outcome: 'absent', facts: { pages: site.pages.length }, evidence: best([...asked, log]) };
    }
    const { contact, evidence: lines } = citeSecurityTxt(file);
    const evidence = best([...lines, log]);
    if (valid.length > 0) return { outcome: 'foreign', facts: { contact }, evidence };
    if (isWhole(file)) return { outcome: 'expired', facts: { expires: expiresOf(file) }, evidence };
    return { outcome: 'invalid', facts: { problems: file.problems.join(', ') || '–' }, evidence };
  },
});
