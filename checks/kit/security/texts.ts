import type { Evidence } from '../../../src/model/evidence.ts';
import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { collapse } from '../../../src/model/text/collapse.ts';
import { plain } from '../address.ts';
import { citeDocument, citePage, type Read } from '../cite.ts';

/** Words on a topic, and where in the text the sentence begins. */
export interface Mention {
  readonly at: number;
  readonly quote: string;
}

/** A text one can search for topics: a page, a part of one under a heading, a file. */
export interface Text {
  readonly url: string;
  readonly title: string;
  readonly text: string;
  /** The page it is or stands on; null for a file. */
  readonly page: Page | null;
  /** Where it speaks of a topic, first words first. */
  on(topic: string): readonly Mention[];
  cite(quote?: string): Evidence;
}

/** Reads pages and files as texts; `hits` may tell of others, too. */
export function textReader({ topics }: Pick<Read, 'topics'>) {
  const byUrl = new Map<string, TopicHit[]>();
  for (const hit of topics) {
    if (hit.news || hit.region === 'nav' || hit.region === 'header' || hit.region === 'footer') continue;
    const known = byUrl.get(plain(hit.url));
    if (known === undefined) byUrl.set(plain(hit.url), [hit]);
    else known.push(hit);
  }
  const reading = (url: string, text: string) => mentionsIn(text, byUrl.get(plain(url)) ?? []);
  return {
    ofPage(page: Page, text: string = page.mainText): Text {
      const { url, title } = page;
      return { url, title, text, page, on: reading(url, text), cite: (quote) => citePage(page, quote) };
    },
    ofFile(file: DocumentFile): Text {
      const text = file.text.split('\n').map(collapse).join('\n');
      const title = file.title ?? file.name ?? file.url;
      const cite = (quote?: string): Evidence =>
        quote === undefined
          ? citeDocument(file)
          : { kind: 'document', url: file.url, quote, capturedAt: file.capturedAt, sha256: file.sha256 };
      return { url: file.url, title, text, page: null, on: reading(file.url, text), cite };
    },
  };
}

function mentionsIn(text: string, hits: readonly TopicHit[]): Text['on'] {
  const found = new Map<string, Mention[]>();
  for (const { topic, quote, field } of hits) {
    if (field === 'slug' || field === 'host' || field === 'title') continue;
    const at = text.indexOf(quote);
    if (at < 0) continue;
    const known = found.get(topic);
    if (known === undefined) found.set(topic, [{ at, quote }]);
    else known.push({ at, quote });
  }
  for (const mentions of found.values()) mentions.sort((a, b) => a.at - b.at || (a.quote < b.quote ? -1 : 1));
  return (topic) => found.get(topic) ?? [];
}

/** The first words on one topic that have words on another no more than so many characters before or behind them. */
export function near(text: Text, topic: string, other: string, before: number, behind: number): Mention | undefined {
  const others = text.on(other);
  return text.on(topic).find(({ at }) => others.some((it) => it.at >= at - before && it.at <= at + behind));
}

/** What stands on a page between a heading and the next one that is no lesser; null when it cannot be told. */
export function partUnder({ headings, mainText }: Page, heading: string): string | null {
  const index = headings.findIndex(({ text }) => text === heading);
  const level = headings[index]?.level;
  const start = mainText.indexOf(heading);
  if (level === undefined || start < 0) return null;
  const next = headings.slice(index + 1).find((it) => it.level <= level);
  const end = next === undefined ? -1 : mainText.indexOf(`\n${next.text}`, start + heading.length);
  return mainText.slice(start, end < 0 ? undefined : end);
}
