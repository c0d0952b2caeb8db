import type { DocumentFile } from '../../model/observation/document.ts';
import type { TopicField, TopicHit } from '../../model/observation/topic-hit.ts';
import { collapse, shorten } from '../../model/text/collapse.ts';
import { yearsIn } from '../../model/text/dates.ts';
import { addressTopics } from './address-topics.ts';
import { bareName, fileName } from './address-words.ts';
import type { CompiledLexicon } from './compile.ts';
import { mentions, recognise } from './recognise.ts';

type Read = Pick<TopicHit, 'topic' | 'strength' | 'quote'>;

const longestQuote = 300;
const mostMentions = 3;
/** Most of what a document is about stands at its beginning; the rest is searched too, but this bounds the work. */
const mostLines = 2_000;
const longestLine = 5_000;

function titleReads(lexicon: CompiledLexicon, title: string): Read[] {
  return recognise(lexicon, title).map(({ topic, strength }) => ({ topic, strength, quote: title }));
}

function fileReads(lexicon: CompiledLexicon, url: string): Read[] {
  const name = URL.canParse(url) ? fileName(new URL(url)) : null;
  if (name === null) return [];
  return addressTopics(lexicon, [bareName(name)]).map(({ topic, strength }) => ({ topic, strength, quote: name }));
}

function textReads(lexicon: CompiledLexicon, text: string): Read[] {
  const counts = new Map<string, number>();
  const lines = text
    .split('\n')
    .slice(0, mostLines)
    .map((line) => collapse(line.slice(0, longestLine)));
  return lines.flatMap((line) =>
    mentions(lexicon, line, longestQuote).flatMap(({ topic, quote }) => {
      const count = counts.get(topic) ?? 0;
      counts.set(topic, count + 1);
      return count < mostMentions ? [{ topic, strength: 'weak' as const, quote }] : [];
    }),
  );
}

/** Topics a document names: in its title and file name as strongly as a link would, in its text weakly. */
export function matchDocument(
  lexicon: CompiledLexicon,
  document: Pick<DocumentFile, 'url' | 'title' | 'text' | 'modified'>,
): TopicHit[] {
  const hit = (read: Read, field: TopicField): TopicHit => {
    const quote = shorten(collapse(read.quote), longestQuote);
    return {
      topic: read.topic,
      strength: read.strength,
      field,
      url: document.url,
      quote,
      target: field === 'file' ? document.url : null,
      region: 'main',
      news: false,
      date: document.modified,
      years: yearsIn(quote),
    };
  };
  return [
    ...titleReads(lexicon, document.title ?? '').map((read) => hit(read, 'document')),
    ...fileReads(lexicon, document.url).map((read) => hit(read, 'file')),
    ...textReads(lexicon, document.text).map((read) => hit(read, 'document')),
  ];
}
