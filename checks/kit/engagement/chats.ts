import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { plain } from '../address.ts';
import type { Read } from '../cite.ts';
import { hoursIn } from '../contacts.ts';
import { compare } from '../order.ts';
import { proofs, sections } from '../topics.ts';
import { isNews, passagesOn } from './passages.ts';

/** Opens a conversation in a messenger; forwarding a page to friends does not. */
const CONVERSATION =
  /^(?:viber:\/\/(?:chat|contact|add|pa|public)|https?:\/\/(?:www\.)?(?:m\.me\/\w|messenger\.com\/t\/|facebook\.com\/messages\/t\/|wa\.me\/\d|(?:api|web)\.whatsapp\.com\/send\/?\?phone=))/iu;

/** A link that opens a conversation, and the page it stands on. */
interface ConversationLink {
  readonly page: Page;
  readonly url: string;
  readonly text: string;
}

/** Pages that load a chat, the home page first. */
export function chatPages(read: Read): Page[] {
  return currentPages(read).filter(({ embeds }) => embeds.some(({ kind }) => kind === 'chat'));
}

/** Links that open a conversation with the municipality, each once; news and their sharing buttons left out. */
export function conversationLinks(read: Read): ConversationLink[] {
  const found = new Map<string, ConversationLink>();
  for (const page of currentPages(read)) {
    for (const { url, text } of page.links)
      if (CONVERSATION.test(url) && !found.has(plain(url))) found.set(plain(url), { page, url, text });
  }
  return [...found.values()];
}

/** Words that say officers answer in the chat, or that an assistant answers freely, outside of news. */
export function chatWords(read: Read, topic: 'chat' | 'chat_staffed' | 'assistant_free'): TopicHit[] {
  const pages = new Set(currentPages(read).map(({ url }) => url));
  return proofs(read, topic).filter(({ url }) => pages.has(url));
}

/** Pages on a chat or an assistant; social rules and policies that speak of one are none. */
export function chatSections(read: Read): Page[] {
  return sections(read, 'chat').filter(({ site }) => site !== 'legacy');
}

/** Sentences on pages in use that say of a chat or assistant what it answers. */
export function chatTold(read: Read): TopicHit[] {
  const answering = new Set([...chatWords(read, 'assistant_free'), ...chatWords(read, 'chat_staffed')].map(sentenceOf));
  return chatWords(read, 'chat').filter((hit) => answering.has(sentenceOf(hit)));
}

function sentenceOf({ url, quote }: TopicHit): string {
  return `${url} ${quote}`;
}

/** Lines on a chat or messenger that also name hours of a working day. */
export function statedHours(read: Read): { readonly page: Page; readonly quote: string } | null {
  const staffed = passagesOn(read, 'messenger_contact', 'chat_staffed', 'chat').filter((it) => !isNews(it));
  for (const { page, text, extent } of staffed) {
    const hours = extent === 'page' ? null : hoursIn(text);
    if (hours !== null) return { page, quote: hours };
  }
  return null;
}

function currentPages({ pages }: Read): Page[] {
  return pages
    .filter(({ hollow, site, role }) => hollow === null && site !== 'legacy' && role === 'section')
    .sort((a, b) => Number(b.home) - Number(a.home) || compare(a.url, b.url));
}
