import type { Subject } from '../../../src/model/check.ts';
import { emailsIn, phonesIn } from '../contacts.ts';
import type { Readable } from '../holdings.ts';
import { on, proofs, solidPages } from '../topics.ts';
import { textReader, type Text } from './texts.ts';

const BEFORE = 150;
const BEHIND = 400;
/** Templates mark what is to be filled in with brackets, lines or rows of dots. */
const BLANK = /\[[^[\]\n]{3,60}\]|____|\.{6}|……/u;

/** A data protection officer with something to reach them by. */
interface Officer {
  readonly text: Text;
  readonly quote: string;
  readonly contact: string;
  /** Only the telephone that the whole administration is called by. */
  readonly isSwitchboard: boolean;
}

/** Officers in these texts and on all other pages, those with a contact of their own first. */
export function officers(site: Readable, texts: readonly Text[]): Officer[] {
  const reader = textReader(site);
  const hits = proofs(site, 'dpo').filter(({ region }) => region === 'main' || region === 'aside');
  const others = solidPages(site).filter(({ site: kind, url }) => kind !== 'legacy' && on(url, hits).length > 0);
  const general = new Set(site.pages.filter(({ home }) => home).flatMap(({ text }) => phonesIn(text)));
  const found = [...texts, ...others.map((page) => reader.ofPage(page))].flatMap((text) =>
    mentionsOf(text).flatMap(({ at, quote }) => {
      const window = windowAround(text, at, quote.length);
      const emails = emailsIn(window).filter((email) => !/@(?:[\w-]+\.)*cpdp\./u.test(email));
      const phones = phonesIn(window);
      const contact = emails[0] ?? phones.find((phone) => !general.has(phone)) ?? phones[0];
      const isSwitchboard = emails.length === 0 && phones.every((phone) => general.has(phone));
      return contact === undefined ? [] : [{ text, quote, contact, isSwitchboard }];
    }),
  );
  return [...found.filter((it) => !it.isSwitchboard), ...found.filter((it) => it.isSwitchboard)];
}

/** In a text on personal data the officer needs no other name. */
const mentionsOf = (text: Text) => [...text.on('dpo'), ...text.on('dpo_short')];

/** What follows belongs to the supervisory authority once that is named. */
function windowAround(text: Text, at: number, length: number): string {
  const authority = text.on('data_protection_authority').find((it) => it.at > at)?.at ?? Infinity;
  return text.text.slice(Math.max(0, at - BEFORE), Math.min(at + length + BEHIND, authority));
}

/** The words that call the municipality controller; `blank` when its name was never filled in. */
export function controllerIn(
  text: Text,
  { names }: Subject,
): { readonly quote: string; readonly blank: boolean } | undefined {
  const all = `${text.title}\n${text.page?.text ?? ''}\n${text.text}`.toLowerCase();
  const isNamed = [names.bg, names.en, names.official].some(
    (name) => name !== undefined && all.includes(name.toLowerCase()),
  );
  const [first] = text.on('data_controller');
  if (first === undefined || !isNamed) return undefined;
  return { quote: first.quote, blank: BLANK.test(text.text.slice(first.at, first.at + first.quote.length + 100)) };
}
