import type { Subject } from '../../../src/model/check.ts';
import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { plain } from '../address.ts';
import { contactsOf } from '../contact-page.ts';
import { type Readable, holdingsOf } from '../holdings.ts';
import { distinctBy } from '../order.ts';
import { on, proofs, sections, solidPages } from '../topics.ts';

/** Subjects whose questions and answers are their own affair, not help with the portal. */
const OWN_AFFAIRS: readonly string[] = [
  ...['eu_projects', 'procurement', 'public_consultations', 'elections', 'single_affair', 'official_questions'],
];
/** One film rather than a whole channel. */
const FILMS =
  /youtube(?:-nocookie)?\.com\/(?:watch|embed|shorts|playlist)|youtu\.be\/|vimeo\.com\/(?:video\/)?\d|\.mp4/iu;
/** Shorter pages only point to a guide. */
const GUIDE_TEXT = 300;
const QUESTION = { shortest: 8, longest: 300 };
const LEAST_GROUPS = 2;

/** What a municipality offers to those who do not know how. */
export interface Help {
  readonly questions: number;
  /** Pages with questions, the fullest first. */
  readonly asked: readonly Page[];
  readonly isGrouped: boolean;
  readonly guides: readonly (Page | DocumentFile)[];
  readonly films: readonly Page[];
  /** Words on whom to ask for help. */
  readonly desk: readonly TopicHit[];
  /** A page with such words, a phone or mail, and the hours. */
  readonly deskWithHours: Page | null;
}

/** Gathers questions with answers, guides to services, films, and who helps. */
export function helpOf(site: Readable, subject: Subject): Help {
  const apart = new Set(sections(site, ...OWN_AFFAIRS).map(({ url }) => plain(url)));
  const isHelp = ({ url }: Page) => !apart.has(plain(url));
  const guides = holdingsOf(site, subject, 'service_guides');
  const named = [...sections(site, 'faq', 'help'), ...guides.pages, ...withQuestionsPart(site)];
  const helpPages = distinctBy(named, ({ url }) => plain(url)).filter(isHelp);
  const asked = helpPages
    .map((page) => ({ page, count: questionsOn(page).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const guideParts = proofs(site, 'service_guides').filter(
    ({ field, region, strength }) => field === 'heading' && region === 'main' && strength === 'strong',
  );
  const withGuide = helpPages.filter((page) => guides.pages.includes(page) || on(page.url, guideParts).length > 0);
  const services = sections(site, 'e_services', 'admin_services', 'contacts').filter(isHelp);
  const desk = proofs(site, 'help_desk').filter(({ region }) => region === 'main');
  const places = new Set([...helpPages, ...services, ...solidPages(site).filter(({ home }) => home)]);
  const helping = [...places].filter(({ url }) => on(url, desk).length > 0);
  return {
    questions: new Set(asked.flatMap(({ page }) => questionsOn(page))).size,
    asked: asked.map(({ page }) => page),
    isGrouped: asked.length > 1 || asked.some(({ page }) => isGrouped(page)),
    guides: [...withGuide.filter(({ mainText }) => mainText.length >= GUIDE_TEXT), ...guides.named],
    films: [...withGuide, ...services].filter(({ frames, links }) =>
      [...frames, ...links.filter(({ region }) => region === 'main').map(({ url }) => url)].some((url) =>
        FILMS.test(url),
      ),
    ),
    desk: desk.filter(({ url }) => helping.some((page) => plain(page.url) === plain(url))),
    deskWithHours: helping.find(hasHours) ?? null,
  };
}

/** Pages on something else with a part for questions, under a heading of its own. */
function withQuestionsPart(site: Readable): Page[] {
  const headings = proofs(site, 'faq').filter(
    ({ field, region, strength }) => field === 'heading' && region === 'main' && strength === 'strong',
  );
  const places = new Set(headings.map(({ url }) => plain(url)));
  return solidPages(site).filter((page) => places.has(plain(page.url)) && questionsOn(page).length > 0);
}

/** What lines of a page begin with asking, each once; the answer may follow on the same line. */
function questionsOn({ mainText, title }: Page): string[] {
  const asked = mainText.split('\n').map((line) => line.trim().slice(0, line.trim().indexOf('?') + 1));
  return [...new Set(asked)].filter(
    (line) => line !== title && line.length >= QUESTION.shortest && line.length <= QUESTION.longest,
  );
}

/** Questions under several headings, or with a search of their own. */
function isGrouped({ headings, forms }: Page): boolean {
  const groups = headings.filter(({ level, text }) => level > 1 && !text.trim().endsWith('?'));
  return groups.length >= LEAST_GROUPS || forms.some(({ search, region }) => search && region === 'main');
}

function hasHours(page: Page): boolean {
  const { phones, emails, hours } = contactsOf(page, []);
  return hours !== null && phones.length + emails.length > 0;
}
