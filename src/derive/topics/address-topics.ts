import type { CompiledLexicon } from './compile.ts';
import { strongest } from './named.ts';
import { recognise } from './recognise.ts';
import type { SlugHit } from './slugs.ts';

/** Topics named by the segments of a path: as slugs, and where they are Cyrillic, as the text they are. */
export function addressTopics(lexicon: CompiledLexicon, segments: readonly string[]): SlugHit[] {
  const cyrillic = segments
    .filter((segment) => /\p{Script=Cyrillic}/u.test(segment))
    .flatMap((segment) => recognise(lexicon, segment).map(({ topic, strength }) => ({ topic, strength, segment })));
  return strongest([...lexicon.slugs.topicsOf(segments), ...cyrillic]);
}
