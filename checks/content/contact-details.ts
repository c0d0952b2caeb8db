import type { Page } from '../../src/model/observation/page.ts';
import { best, citePage, searched, type Read } from '../kit/cite.ts';
import { citeContacts, contactsOf, hasMap, isMessageForm } from '../kit/contact-page.ts';
import { emailsIn, phonesIn } from '../kit/contacts.ts';
import { defineCheck } from '../kit/define-check.ts';
import { officeContacts } from '../kit/office-contacts.ts';
import { on, proofs, sections, solidPages } from '../kit/topics.ts';

export default defineCheck({
  id: 'content.contact-details',
  version: 2,
  needs: ['pages', 'documents', 'topics'],
  ifPartial: 'at-least',
  // Beside the general phone and e-mail, three units must be reachable by a channel of their own.
  limits: { leastUnits: 3 },
  outcomes: {
    complete: {
      level: 3,
      says: {
        bg: 'Има адрес, телефон, имейл и работно време, {units} контакта на звена, {villages} на кметства и карта или формуляр.',
        en: 'There are address, phone, e-mail and hours, {units} contacts of units, {villages} of settlement offices and a map or form.',
      },
    },
    basic: {
      level: 2,
      says: {
        bg: 'Има адрес, телефон, имейл и работно време, но не всичко за звената и кметствата или няма карта и формуляр.',
        en: 'There are address, phone, e-mail and hours, but not everything on units and settlement offices, or no map and form.',
      },
    },
    unclear: {
      level: 'review',
      says: {
        bg: 'Има телефон и имейл, но не е сигурно дали адресът и работното време са на администрацията.',
        en: 'There are phone and e-mail, but it is not certain whether address and hours are those of the administration.',
      },
    },
    general: {
      level: 1,
      says: { bg: 'Има само общ телефон или имейл.', en: 'There is only a general phone or e-mail.' },
    },
    unattributed: {
      level: 'review',
      says: {
        bg: 'Има телефон или имейл, но не личи да е общият контакт на общината.',
        en: 'There is a phone or e-mail, but nothing shows that it is the general contact of the municipality.',
      },
    },
    absent: {
      level: 0,
      says: { bg: 'Няма данни за контакт на {pages} страници.', en: 'No contact data on {pages} pages.' },
    },
  },

  judge(site, { subject, limits }) {
    const { contactPages, found, address, hours, byPhone, byEmail, isOpen } = officeContacts(site, subject);
    const evidence = citeContacts(found, address, hours);
    if (found.length === 0) {
      const somewhere = solidPages(site).filter(({ text }) => phonesIn(text).length + emailsIn(text).length > 0);
      if (somewhere.length > 0) return { outcome: 'unattributed', evidence: best(somewhere.map((it) => citePage(it))) };
      const facts = { pages: site.pages.length };
      return { outcome: 'absent', facts, evidence: [searched(site, subject, 'contacts')] };
    }

    if (!byPhone || !byEmail) return { outcome: 'general', evidence };
    if (address === undefined || hours === undefined) return { outcome: isOpen ? 'unclear' : 'general', evidence };
    const units = channels([...contactPages, ...sections(site, 'structure', 'administration', 'directory')]) - 2;
    const villages = channels([...sections(site, 'villages'), ...contactPages.filter(namesVillages(site))]);
    const isHandy = contactPages.some((page) => hasMap(page) || page.forms.some(isMessageForm));
    const isComplete = units >= limits.leastUnits && villages > 0 && isHandy;
    return isComplete ? { outcome: 'complete', facts: { units, villages }, evidence } : { outcome: 'basic', evidence };
  },
});

/** Distinct phones and e-mails in the main text of these pages. */
function channels(pages: readonly Page[]): number {
  const all = pages.map((page) => contactsOf(page, [])).flatMap(({ phones, emails }) => [...phones, ...emails]);
  return new Set(all).size;
}

/** A page that has a part of its own on settlement offices. */
function namesVillages(read: Read) {
  const parts = proofs(read, 'villages', 'village_mayors').filter(
    ({ field, region }) => region === 'main' && (field === 'heading' || field === 'body'),
  );
  return ({ url }: Page) => on(url, parts).length > 0;
}
