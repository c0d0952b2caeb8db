import { citeDocument, citeHits, citePage } from '../kit/cite.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, part, says, type OnGround } from '../kit/content/ground-check.ts';
import { filesNamed, tellsOf } from '../kit/content/ground.ts';
import { namesIn, reachable } from '../kit/content/people.ts';
import { isPastTerm } from '../kit/content/terms.ts';
import { distinctBy } from '../kit/order.ts';
import { sections } from '../kit/topics.ts';

/** A picture on more pages than this belongs to the template. */
const MOST_USES = 2;
/** Characters of text beside a picture that is all a page has to say. */
const MOST_BESIDE = 200;

export default groundCheck({
  id: 'content.organisation-structure',
  version: 1,
  topics: ['structure', 'organisation_chart', 'organisation_rules', 'administration'],
  // Units with functions, people and contacts: three of each are more than a reception desk.
  limits: { leastPeople: 3, leastUnits: 2 },
  parts: {
    units: part(names.units, (on) => {
      const named = unitsNamed(on);
      return named.length >= (on.limits['leastUnits'] ?? 0) ? citeHits(on.site, named) : [];
    }),
    file: part(names.file, ({ ground, asOf }) =>
      filesNamed(ground, 'structure', 'organisation_chart', 'organisation_rules')
        .filter(({ title }) => !isPastTerm({ title: title ?? '', headings: [] }, asOf))
        .map((file) => citeDocument(file)),
    ),
    image: part(names.image, (on) => charts(on).map((page) => citePage(page))),
    functions: says(names.functions, 'unit_functions'),
    people: part(names.people, ({ ground, subject, limits }) => {
      const places = [subject.names.bg, subject.names.en];
      const least = limits['leastPeople'] ?? 0;
      const pages = ground.pages.filter(
        (page) => namesIn(page.mainText, places).length >= least && reachable(page, places).length >= least,
      );
      return pages.map((page) => citePage(page));
    }),
    chart: part(names.chart, ({ ground, site }) => citeHits(site, ground.hits('organisation_chart'))),
  },
  outcomes: {
    linked: {
      level: 3,
      says: {
        bg: 'Страницата свързва звената с функции, служители и контакти.',
        en: 'The page links units with functions, people and contacts.',
      },
    },
    chart: {
      level: 2,
      says: {
        bg: 'Има схема или устройствен правилник; липсва: {lack}.',
        en: 'There is a chart or there are rules; missing: {lack}.',
      },
    },
    list: {
      level: 1,
      says: {
        bg: 'Има само списък на звената; липсва: {lack}.',
        en: 'There is only a list of units; missing: {lack}.',
      },
    },
    unitless: {
      level: 0,
      says: {
        bg: 'Има страница за администрацията, но звената ѝ не са посочени.',
        en: 'There is a page on the administration, but its units are not named.',
      },
    },
  },
  worth: ({ units, file, image, functions, people }) => {
    if (functions && people) return 'linked';
    if (file || image) return 'chart';
    return units ? 'list' : 'unitless';
  },
});

/** Names of units in the text of the section, each once. */
function unitsNamed({ ground }: OnGround) {
  const named = ground.hits('unit_named', 'unit_heads').filter(({ field }) => field !== 'title' && field !== 'slug');
  return distinctBy(named, ({ quote }) => quote);
}

/** Pages called the structure with a picture of their own that is called a chart, or is all there is. */
function charts({ ground, site }: OnGround) {
  const uses = new Map<string, number>();
  for (const { images } of site.pages)
    for (const src of new Set(images.map((image) => image.src))) uses.set(src, (uses.get(src) ?? 0) + 1);
  const called = tellsOf(ground.hits('organisation_chart'));
  const about = new Set(sections(ground.site, 'structure', 'organisation_chart').map(({ url }) => url));
  return ground.pages.filter(
    (page) =>
      about.has(page.url) &&
      page.images.some(({ src }) => (uses.get(src) ?? 0) <= MOST_USES) &&
      (called(page) || page.mainText.length <= MOST_BESIDE),
  );
}
