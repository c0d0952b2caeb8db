import type { Page } from '../model/observation/page.ts';
import type { TopicHit } from '../model/observation/topic-hit.ts';
import { collapse } from '../model/text/collapse.ts';
import { dayOfStamp } from '../model/text/dates.ts';
import type { Unseen } from '../model/unseen.ts';
import { pageEmbeds } from './page/embeds.ts';
import { datedLists } from './page/dated-lists.ts';
import { formKind } from './page/form-kind.ts';
import { pageHollow } from './page/hollow.ts';
import { pagePaging } from './page/paging.ts';
import { pageDay } from './page/page-day.ts';
import { type PageFacts, readPage } from './page/read.ts';
import { pageRole } from './page/role.ts';
import { pageTopics } from './page/topics.ts';
import { textLanguage } from './page/text-lang.ts';
import type { CompiledLexicon } from './topics/compile.ts';

export interface PageInput {
  /** Final address, absolute http(s). */
  readonly url: string;
  readonly host: string;
  readonly site: string;
  readonly home: boolean;
  readonly source: Page['source'];
  readonly html: string;
  /** Encoding the HTML was read with: addresses of its links are written in it. */
  readonly encoding: string;
  readonly sha256: string;
  readonly capturedAt: string;
  /** The day of the audit, ISO. */
  readonly asOf: string;
  /** Likeness of the host's answer for addresses that cannot exist; null when it answers 404, or is not known. */
  readonly missingPageLikeness: string | null;
}

export interface DeriveTools {
  readonly lexicon: CompiledLexicon;
}

/** `truncated`: the page went over a limit and its end was not read, so what is missing from it is not known to be absent. */
export type DerivedPage =
  | { readonly page: Page; readonly topics: TopicHit[]; readonly truncated: boolean }
  | { readonly unseen: Extract<Unseen, 'too_complex'> };

/** UTF-16 units. The fetch limit lies below; only a page decoded from something absurd is longer. */
const longestHtml = 16_777_216;

const joinLines = (lines: PageFacts['lines']): string => lines.map(({ text }) => text).join('\n');

/** Text of the main landmark; where a page has none, of all that lies in no other. */
function mainText(lines: PageFacts['lines']): string {
  const main = lines.filter(({ region }) => region === 'main');
  const marked = main.filter(({ inMain }) => inMain);
  return joinLines(marked.length > 0 ? marked : main);
}

/** The headline: the first h1, else the first heading outside header, menus and footer. */
function headline(facts: PageFacts): PageFacts['headings'][number] | undefined {
  const marked = facts.headings.filter((heading) => heading.marked);
  return marked.find(({ level }) => level === 1) ?? marked.find(({ region }) => region === 'main');
}

/** Something to open or use in the main part: without it a page with the phrase of an empty section is one. */
function holdsSomething(facts: PageFacts, lexicon: CompiledLexicon): boolean {
  return (
    facts.items.length > 0 ||
    facts.rows > 1 ||
    facts.frames.length > 0 ||
    facts.forms.some(({ form }) => form.region === 'main' && !form.search) ||
    facts.links.some(({ link }) => link.region === 'main' && (lexicon.addressOf(link.url)?.file ?? null) !== null)
  );
}

/** A day and its neighbours: the clock of the site and ours may stand in different time zones. */
function visitDays(input: PageInput): string[] {
  const days = [input.asOf, dayOfStamp(input.capturedAt) ?? input.asOf];
  const shift = (day: string, by: number): string =>
    new Date(Date.parse(`${day}T12:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
  return [...new Set(days.flatMap((day) => [day, shift(day, 1), shift(day, -1)]))];
}

function judgeRole(input: PageInput, facts: PageFacts, main: string, lexicon: CompiledLexicon): Page['role'] {
  const h1 = collapse(headline(facts)?.text ?? '');
  const breadcrumbs = facts.breadcrumbs.filter((crumb) => crumb !== h1);
  const listed = facts.items.reduce((sum, { start, end }) => sum + end - start, 0) / main.length;
  const { head, items } = facts;
  return pageRole({ url: input.url, home: input.home, head, h1, breadcrumbs, items, listed }, lexicon);
}

const isDateLabel =
  ({ lexicon }: DeriveTools) =>
  (words: string): boolean =>
    lexicon.endsWithMark('dateLabels', words);

function buildPage(input: PageInput, facts: PageFacts, tools: DeriveTools): Page {
  const { url, host, site, home, source, sha256, capturedAt, missingPageLikeness } = input;
  const { head, template } = facts;
  const main = mainText(facts.lines);
  const role = judgeRole(input, facts, main, tools.lexicon);
  const text = joinLines(facts.lines);
  const top = headline(facts);
  const h1 = collapse(top?.text ?? '');
  const around = { title: head.title, h1, url, headings: facts.headings, lines: facts.lines };
  const hollow = pageHollow(
    {
      home,
      title: head.title,
      h1,
      headings: facts.headings.filter(({ marked }) => marked).map(({ text }) => text),
      mainText: main,
      marksMain: facts.lines.some(({ inMain }) => inMain),
      template,
      missingPageLikeness,
      holdsSomething: holdsSomething(facts, tools.lexicon),
    },
    tools.lexicon,
  );
  return {
    ...{ url, host, site, home, source, sha256, capturedAt },
    title: head.title,
    encoding: input.encoding,
    lang: head.lang,
    textLang: textLanguage(main) ?? textLanguage(text),
    role,
    hollow,
    headings: facts.headings.map(({ level, text: words, marked }) => ({ level, text: collapse(words), marked })),
    breadcrumbs: [...new Set(facts.breadcrumbs)],
    links: facts.links.map(({ link }) => link),
    alternates: facts.alternates,
    me: facts.me,
    sameAs: facts.sameAs,
    plugins: facts.plugins,
    forms: facts.forms.map((placed) => ({ ...placed.form, kind: formKind(placed, around, tools.lexicon.forms) })),
    searchControl: facts.searchControl,
    embeds: pageEmbeds(facts, around, tools.lexicon.forms),
    frames: facts.frames.map((frame) => frame.url),
    scripts: facts.scripts,
    images: facts.images,
    meta: head.meta,
    text,
    mainText: main,
    dates: facts.dates.map(({ date, text: words, label, region, machine }) => ({
      date,
      text: words,
      label,
      region,
      machine,
    })),
    date: pageDay(
      { dates: facts.dates, items: facts.items, role, headline: top?.start ?? null, asOf: input.asOf },
      isDateLabel(tools),
    ),
    items: facts.items.map(({ date, text: words, url: link }) => ({ date, text: words, url: link })),
    lists: datedLists(facts.items, around, tools.lexicon.lists),
    paging: pagePaging({ url, links: facts.links, lines: facts.lines }, tools.lexicon.lists),
    tables: facts.tables,
    structure: facts.structure,
    template,
  };
}

/** HTML to everything a check may ask of a page, and the topics named on it. Same input, same facts; never throws. */
export function derivePage(input: PageInput, tools: DeriveTools): DerivedPage {
  if (input.html.length > longestHtml || !URL.canParse(input.url)) return { unseen: 'too_complex' };
  const { lexicon } = tools;
  const facts = readPage({
    url: input.url,
    html: input.html,
    encoding: input.encoding,
    visited: visitDays(input),
    isDateLabel: isDateLabel(tools),
  });
  const page = buildPage(input, facts, tools);
  return { page, topics: pageTopics(page, facts, lexicon), truncated: facts.truncated };
}
