import type { Page } from '../../src/model/observation/page.ts';
import { contactsOf, hasMessageField } from '../kit/contact-page.ts';
import { emailsIn, phonesIn } from '../kit/contacts.ts';
import { ladderCheck } from '../kit/services/ladder.ts';

/** A day and a time, or two lists of them, are chosen in such fields. */
const SLOT = new Set(['date', 'time', 'datetime-local', 'radio']);
/** `10:00`, `10 - 12`, `10,30`, two numbers with a word between: reception hours name times. */
const TIME = /\d{1,2}(?:[:.,]\d{2}|\s?[-–—]\s?\d{1,2}|(?: \p{L}{1,4}\.?)? \p{L}{2} \d{1,2}(?!\d))/u;

export default ladderCheck({
  id: 'services.appointments',
  version: 1,
  topics: ['appointment', 'appointment_asked', 'appointment_online'],
  outcomes: {
    slots: {
      level: 3,
      says: {
        bg: 'Свободен час се избира онлайн или се взема електронен номер за опашката.',
        en: 'A free slot is chosen online, or an electronic queue ticket is issued.',
      },
    },
    asked: {
      level: 2,
      says: {
        bg: 'Час се запазва по телефон, имейл или с формуляр, без избор на свободен час.',
        en: 'An appointment is made by phone, e-mail or form, without a choice of free slots.',
      },
    },
    hours: {
      level: 1,
      says: {
        bg: 'Публикувани са само приемни или натоварени часове, без запазване на час.',
        en: 'Only reception or peak hours are published, appointments cannot be made.',
      },
    },
    'no-way': {
      level: 0,
      says: {
        bg: 'Запазване на час само се споменава, без начин да се направи.',
        en: 'Booking an appointment is only mentioned, with no way to do it.',
      },
    },
  },

  climb({ site, claims, cite }) {
    const asked = claims.byPage('appointment', 'appointment_asked');
    const chosen = claims.byPage('appointment_online');
    const elsewhere = claims.byPage('medical_visit');
    const pages = claims.pages.filter((page) => elsewhere(page).length === 0);

    const onHost = (page: Page) => chosen(page).filter(({ field }) => field !== 'title');
    const slots = pages.filter((page) => {
      const words = [...asked(page), ...chosen(page)];
      if (words.length === 0) return false;
      return onHost(page).length > 0 || (asked(page).some(({ field }) => field !== 'body') && page.forms.some(hasSlot));
    });
    if (slots.length > 0) return { outcome: 'slots', evidence: cite(slots.flatMap(chosen), slots) };

    const reachable = site.pages.filter((page) => {
      if (elsewhere(page).length > 0) return false;
      const { phones, emails } = contactsOf(page, []);
      const channels =
        phones.length +
        emails.length +
        asked(page).flatMap(({ quote }) => [...phonesIn(quote), ...emailsIn(quote)]).length;
      return channels > 0 || page.forms.some(hasMessageField);
    });
    const ways = new Set(reachable.map(({ url }) => url));
    const booked = claims.all('appointment', 'appointment_asked').filter(({ url }) => ways.has(url));
    if (booked.length > 0) return { outcome: 'asked', evidence: cite(booked) };

    const hours = claims.all('reception_hours', 'peak_hours');
    const told = claims.pages.filter((page) => TIME.test(page.mainText));
    const urls = new Set(told.map(({ url }) => url));
    const published = hours.filter(({ url }) => urls.has(url));
    if (published.length > 0) return { outcome: 'hours', evidence: cite(published) };
    const named = pages.flatMap((page) => [...asked(page)]);
    return named.length > 0 ? { outcome: 'no-way', evidence: cite(named) } : null;
  },
});

function hasSlot({ fields, search, kind }: Page['forms'][number]): boolean {
  if (search || kind === 'login' || kind === 'newsletter') return false;
  return fields.some(({ type }) => SLOT.has(type)) || fields.filter(({ type }) => type === 'select').length > 1;
}
