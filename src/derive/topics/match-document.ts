import type { DocumentFile } from '../../model/observation/document.ts';
import type { TopicField, TopicHit } from '../../model/observation/topic-hit.ts';
import { collapse, shorten } from '../../model/text/collapse.ts';
import { yearsIn } from '../../model/text/dates.ts';
import { addressTopics } from './address-topics.ts';
import { bareName } from './address-words.ts';
import type { CompiledLexicon } from './compile.ts';
import { mentions, recognise } from './recognise.ts';

type Read = Pick<TopicHit, 'topic' | 'strength' | 'quote'>;

const longestQuote = 300;
const mostMentions = 3;
/** Most of what a document is about stands at its beginning; the rest is searched too, but this bounds the work. */
const mostLines = 2_000;
const longestLine = 5_000;
/** Names of an archive that are looked at. */
const mostFiles = 200;

function titleReads(lexicon: CompiledLexicon, title: string): Read[] {
  return recognise(lexicon, title).map(({ topic, strength }) => ({ topic, strength, quote: title }));
}

/** By the names of the file and of the files packed in it. */
function fileReads(lexicon: CompiledLexicon, { name, contents }: Pick<DocumentFile, 'name' | 'contents'>): Read[] {
  const packed = (contents ?? []).slice(0, mostFiles).map((file) => file.name);
  const seen = new Map<string, number>();
  return [...(name === null ? [] : [name]), ...packed].flatMap((path) => {
    const named = addressTopics(lexicon, [bareName(path.split('/').at(-1) ?? '')]);
    return named.flatMap(({ topic, strength }) => {
      const count = seen.get(topic) ?? 0;
      seen.set(topic, count + 1);
      return count < mostMentions ? [{ topic, strength, quote: path }] : [];
    });
  });
}

function textReads(lexicon: CompiledLexicon, text: string): Read[] {
  const counts = new Map<string, number>();
  const lines = text
    .split('\n')
    .slice(0, mostLines)
    .map((line) => collapse(line.slice(0, longestLine)));
  const wants = (topic: string): boolean => (counts.get(topic) ?? 0) < mostMentions;
  return lines.flatMap((line) =>
    mentions(lexicon, line, { longest: longestQuote, wants }).map(({ topic, quote }) => {
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
      return { topic, strength: 'weak' as const, quote };
    }),
  );
}

/** Topics a document names: in its title and file names as strongly as a link would, in its text weakly. */
export function matchDocument(
  lexicon: CompiledLexicon,
  document: Pick<DocumentFile, 'url' | 'name' | 'title' | 'text' | 'modified' | 'contents'>,
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
    ...fileReads(lexicon, document).map((read) => hit(read, 'file')),
    ...textReads(lexicon, document.text).map((read) => hit(read, 'document')),
  ];
}
