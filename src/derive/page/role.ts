import type { Page } from '../../model/observation/page.ts';
import type { AddressWords } from '../topics/address-says.ts';
import type { CompiledLexicon } from '../topics/compile.ts';
import { recognise } from '../topics/recognise.ts';
import type { Head } from './head.ts';
import type { PlacedItem } from './items.ts';

/** The topic of the lexicon whose words mark news. */
const newsTopic = 'news';

export interface RoleInput {
  readonly url: string;
  readonly home: boolean;
  readonly head: Head;
  readonly h1: string;
  /** Texts of links and lines within breadcrumbs. */
  readonly breadcrumbs: readonly string[];
  readonly items: readonly PlacedItem[];
  /** Share of the main text that is entries of lists, 0 to 1. */
  readonly listed: number;
}

export function namesNews(lexicon: CompiledLexicon, text: string): boolean {
  return recognise(lexicon, text).some(({ topic, strength }) => topic === newsTopic && strength === 'strong');
}

/** Does an address lead to one piece of news: below a segment that means news? */
export function leadsToNews(address: AddressWords | null): boolean {
  const first = address?.news[0];
  return first !== undefined && first < (address?.segments.length ?? 0) - 1;
}

/** What may follow without making a list an item: `/novini/page/3`, `/novini/2026/05`, `/novini/category/sport`. */
const partOfList =
  /^(?:(?:page|stranica|str|p)(?:\/\d{1,4})?|(?:archive|arhiv|category|categories)(?:\/[^/]{1,100})?|20\d\d(?:\/\d{1,2})?)?$/u;

/** Blogs list the news of a year, a month or a day below its date. */
const dateArchive = /^(?:[a-z]{2}\/)?20\d\d(?:\/\d{1,2}){0,2}$/u;

/** `news.php?id=633`: one script shows the list and each of its items. */
const itemParameter = /[?&](?:id|nid|news_?id|article|item|post)=\d+(?:&|$)/iu;

function isListAddress(lexicon: CompiledLexicon, url: string): boolean {
  const address = lexicon.addressOf(url);
  if (address === null) return false;
  if (dateArchive.test(address.segments.join('/').toLowerCase())) return true;
  const last = address.news.at(-1);
  if (last === undefined) return false;
  return partOfList.test(
    address.segments
      .slice(last + 1)
      .join('/')
      .toLowerCase(),
  );
}

function isItemOfScript(lexicon: CompiledLexicon, url: string): boolean {
  return itemParameter.test(url) && lexicon.addressOf(url)?.news.length === 1;
}

const articleTypes = new Set(['article', 'blogposting']);

/**
 * Points for being one piece of news; two are needed. Blog software calls every page an article, so that word counts only
 * with a day of publication, and never alone.
 */
function newsPoints({ url, head, breadcrumbs }: RoleInput, lexicon: CompiledLexicon): number {
  const { types } = head.linkedData;
  const published = Object.hasOwn(head.meta, 'article:published_time');
  const signs = [
    types.has('newsarticle') ? 2 : 0,
    [...types].some((type) => articleTypes.has(type)) ? 1 : 0,
    head.meta['og:type'] === 'article' && published ? 1 : 0,
    leadsToNews(lexicon.addressOf(url)) || isItemOfScript(lexicon, url) ? 2 : 0,
    breadcrumbs.some((crumb) => namesNews(lexicon, crumb)) ? 2 : 0,
  ];
  return signs.reduce((sum, points) => sum + points, 0);
}

/** The home page is a section whatever it lists, and a section stays one however many dates it shows. */
export function pageRole(input: RoleInput, lexicon: CompiledLexicon): Page['role'] {
  if (input.home) return 'section';
  const lists = input.items.length >= 3 && input.listed >= 0.5;
  const isItem = !lists && isItemOfScript(lexicon, input.url);
  const isList = !isItem && isListAddress(lexicon, input.url);
  if (isList || (namesNews(lexicon, input.h1) && input.items.length >= 2)) return 'news-list';
  // Sites put auctions and vacancies below „Актуално“ too; a page that is mostly a list is no piece of news.
  if (lists) return 'section';
  return newsPoints(input, lexicon) >= 2 ? 'news-item' : 'section';
}
