import check from '../../../checks/content/language-versions.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { portalOf, type ReadPortal } from '../../kit/portal-of.ts';

const bulgarian = '<p>Общината публикува тук новините и съобщенията за гражданите на всички населени места в нея.</p>';
const english =
  'The municipality is situated in the north of the country and it is known for the vineyards and the old mills of the town. ';
const en = (title: string, main: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1>${main}</main></body></html>`;
const base = {
  '': ['Община Върбовец', bulgarian],
  uslugi: ['Услуги', bulgarian],
  kontakti: ['Контакти', bulgarian],
  novini: ['Новини', bulgarian],
  za: ['За общината', bulgarian],
} as const;
const edited = {
  'en/about': en('About the municipality', `<p>${english.repeat(3)}</p>`),
  'en/services': en('Administrative services', `<p>${english.repeat(3)}</p>`),
  'en/contacts': en('Contacts', `<p>${english.repeat(3)} Telephone and address of the municipality.</p>`),
};
const news = (day: string) =>
  en(
    'News',
    `<p>${english.repeat(2)}</p><ul><li><a href="/en/n1">The festival of wine and music</a> ${day}</li><li><a href="/en/n2">The new bridge is open</a> ${day}</li></ul>`,
  );
const translated = (site: ReadPortal): ReadPortal => ({
  ...site,
  languages: { ...site.languages, translator: 'https://translate.google.com/translate_a/element.js' },
});

const german =
  'Die Gemeinde liegt im Norden des Landes und sie ist für die Weinberge und die alten Mühlen der Stadt bekannt. ';
const plainWords =
  'The office is open on every day of the week and the people of the town are welcome to visit it with all of their questions. ';
/** As many pages, one of which says nothing of its own. */
const without = (path: keyof typeof edited) => {
  const rest = Object.entries(edited).filter(([it]) => it !== path);
  return portalOf({
    ...base,
    ...Object.fromEntries(rest.map(([it, html]) => [it, html.replaceAll(english, plainWords)])),
    'en/welcome': en('Welcome', `<p>${plainWords.repeat(3)}</p>`),
  });
};

describeCheck(check, {
  current: { 'news of last month': portalOf({ ...base, ...edited, 'en/news': news('20.04.2026') }) },
  edited: {
    'the larger of two versions': portalOf({
      ...base,
      ...edited,
      'de/info': `<!doctype html><html lang="de"><head><title>Information</title></head><body><main><h1>Information</h1><p>${german.repeat(3)}</p></main></body></html>`,
    }),
    'no news': portalOf({ ...base, ...edited }),
    'news of last year': portalOf({ ...base, ...edited, 'en/news': news('20.04.2025') }),
  },
  few: {
    'no contacts': without('en/contacts'),
    'no profile': without('en/about'),
    'no services': without('en/services'),
    'one page': portalOf({ ...base, 'en/about': edited['en/about'] }),
  },
  automatic: { 'a widget that translates': translated(portalOf(base)) },
  'in-name-only': {
    'an English menu over Bulgarian text': portalOf({
      ...base,
      'en/about': `<!doctype html><html lang="en"><head><title>About</title></head><body><main><h1>About</h1>${bulgarian.repeat(4)}</main></body></html>`,
    }),
  },
  none: { 'Bulgarian only': portalOf(base) },
});
