import { expect, test } from 'vitest';
import contactDetails from '../../../checks/content/contact-details.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { describeCheck, findingOf, outcomeOf } from '../../kit/describe-check.ts';
import { aForm, aHit, aLink, aPage, at, titleOf } from '../../kit/observations.ts';

const ADDRESS = 'пл. „Свобода“ 1, 5600 Върбовец';
const PHONE = 'тел. 0661 / 12 345';
const EMAIL = 'obshtina@varbovets.example';
const HOURS = 'Работно време: 8:30 - 17:00 ч.';
const UNITS = 'Деловодство +359 661 11111\nДанъци +359 661 22222\nСтроителство +359 661 33333';

const contacts = (...lines: string[]) => aPage({ url: at('kontakti'), title: 'Контакти', mainText: lines.join('\n') });
const saysHours = (page: Page) =>
  aHit({ topic: 'working_hours', strength: 'weak', field: 'body', url: page.url, quote: HOURS });
/** The contact page, named so by its title, with whatever it says about hours, beside other pages. */
const site = (page: Page, others: readonly Page[] = [], topics: readonly TopicHit[] = []) => ({
  pages: [page, ...others],
  documents: [],
  topics: [titleOf(page, 'contacts'), ...(page.text.includes(HOURS) ? [saysHours(page)] : []), ...topics],
});
const alone = (page: Page, topics: readonly TopicHit[] = []) => ({ pages: [page], documents: [], topics });

const whole = { ...contacts(ADDRESS, PHONE, EMAIL, HOURS, UNITS), frames: ['https://maps.google.com/maps?q=x'] };
const villages = aPage({ url: at('kmetstva'), title: 'Кметства', mainText: 'с. Долно: 0661 77 777' });
const home = (text: string) => aPage({ url: at(), text });

describeCheck(contactDetails, {
  complete: {
    'settlement offices under a heading of the page itself': site(
      whole,
      [],
      [aHit({ topic: 'villages', field: 'heading', url: whole.url, quote: EMAIL })],
    ),
    'everything, with a map': site(whole, [villages], [titleOf(villages, 'villages')]),
    'a contact form instead of a map': site(
      { ...whole, frames: [], forms: [aForm()] },
      [villages],
      [titleOf(villages, 'villages')],
    ),
    // Where no heading marks them, a line of the page names the offices.
    'settlement offices in a line of the page itself': site(
      whole,
      [],
      [
        aHit({
          topic: 'villages',
          field: 'body',
          strength: 'weak',
          url: whole.url,
          quote: whole.mainText.split('\n')[0] ?? '',
        }),
      ],
    ),
  },
  basic: {
    'settlement offices in the footer and in a link of the page': site(
      whole,
      [],
      [
        aHit({ topic: 'villages', field: 'body', region: 'footer', url: whole.url, quote: EMAIL }),
        aHit({ topic: 'villages', field: 'link', target: at('kmetstva'), url: whole.url, quote: EMAIL }),
      ],
    ),
    'without settlement offices': site(whole),
    'without map and form': site({ ...whole, frames: [] }, [villages], [titleOf(villages, 'villages')]),
    'without units': site(
      { ...contacts(ADDRESS, PHONE, EMAIL, HOURS), frames: whole.frames },
      [villages],
      [titleOf(villages, 'villages')],
    ),
    'two ranges with the break between them, the sign for hours once': site(
      contacts(ADDRESS, PHONE, EMAIL, 'Отворено: понеделник – петък 8 – 12 и 12,30 – 16,30 ч.'),
    ),
    'phone and e-mail as links alone': site({
      ...contacts(ADDRESS, HOURS),
      links: [
        aLink({ url: 'tel:+35966112345', text: 'Обадете се', region: 'main' }),
        aLink({ url: `mailto:${EMAIL}`, text: 'Пишете', region: 'main' }),
      ],
    }),
    'no page of contacts, but all of it in the footer with an e-mail of its own': alone(
      home(`${ADDRESS}\n${PHONE}\n${EMAIL}\n${HOURS}`),
      [saysHours(home(''))],
    ),
  },
  unclear: {
    'no address that can be recognised': site(contacts(PHONE, EMAIL, HOURS)),
    'hours of the tourist centre, on a page of its own': site(
      contacts(ADDRESS, PHONE, EMAIL),
      [aPage({ url: at('tic'), title: 'Туристически център', mainText: HOURS })],
      [aHit({ topic: 'working_hours', url: at('tic'), quote: 'Работно време' })],
    ),
  },
  general: {
    'a phone with address and hours': site(contacts(ADDRESS, PHONE, HOURS)),
    'phone and e-mail alone': site(contacts(PHONE, EMAIL)),
    'a phone alone': site(contacts(PHONE)),
    'a year beside the name is no postcode': site(contacts('Община Върбовец 2026', PHONE, EMAIL)),
    'a reception of a whole morning is no working day': site(
      contacts(ADDRESS, PHONE, EMAIL, 'Приемно време на кмета 8:30 - 12:30'),
      [],
      [aHit({ topic: 'reception_hours', url: contacts().url, quote: 'Приемно време на кмета 8:30 - 12:30' })],
    ),
    'hours of two hours are a reception': site(contacts(ADDRESS, PHONE, EMAIL, 'Приемен ден: 10:00 - 12:00')),
    'an own e-mail on the home page': alone(home(EMAIL)),
    'a temporary change of hours in the news': site(
      contacts(ADDRESS, PHONE, EMAIL),
      [aPage({ url: at('novini/1'), title: HOURS, role: 'news-item' })],
      [aHit({ topic: 'working_hours', url: at('novini/1'), quote: HOURS, news: true })],
    ),
  },
  unattributed: {
    'the footer of the web studio': alone(home('Изработка: Студио, 0888 123 456, studio@studio.example')),
    'contacts of the press office': {
      ...alone(aPage({ url: at('press'), title: 'Контакти за медии', mainText: PHONE })),
      topics: ['contacts', 'press'].map((topic) =>
        aHit({ topic, field: 'title', url: at('press'), quote: 'Контакти за медии' }),
      ),
    },
  },
  absent: {
    'nothing at all': alone(home('Добре дошли')),
    'numbers of decisions and registers': alone(home('ЕИК 000215630, решение 12 от 04.05.2026')),
    'an empty section of a template': site({ ...contacts(PHONE, EMAIL), hollow: 'empty-section' }),
  },
});

test('address and hours are quoted as they stand', () => {
  const quotes = findingOf(contactDetails, site(whole)).evidence.map(({ quote }) => quote);
  expect(quotes).toEqual([
    'Контакти',
    expect.stringContaining('5600 Върбовец'),
    expect.stringContaining('8:30 - 17:00'),
  ]);
});

test('an English portal is read the same way', () => {
  const page = contacts('1 Freedom Square, 5600 Varbovets', '+359 661 12345', EMAIL, HOURS);
  expect(outcomeOf(contactDetails, site(page))).toBe('basic');
});

test('on the page of contacts times of day need no words before them', () => {
  const bare = contacts(ADDRESS, PHONE, EMAIL, 'Понеделник - петък: 8:30 - 17:00');
  expect(outcomeOf(contactDetails, site(bare))).toBe(outcomeOf(contactDetails, site(whole)));
});
