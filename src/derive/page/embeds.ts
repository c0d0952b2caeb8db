import type { FormKind } from '../../model/lexicon.ts';
import type { Embed, Page, Region } from '../../model/observation/page.ts';
import type { CompiledFormWords } from '../topics/form-words.ts';
import { calledKinds, sayingsAround, type Surroundings } from './called.ts';

/** A frame with the place it has in the page text. */
export interface PlacedFrame {
  readonly url: string;
  readonly region: Region;
  readonly place: number;
}

/** What a form of another service may be called; its fields are not in sight. */
const kinds: readonly FormKind[] = ['poll', 'newsletter', 'signal', 'application', 'contact'];

const mostEmbeds = 20;

function kindOfFrame(frame: PlacedFrame, around: Surroundings, words: CompiledFormWords): FormKind {
  const called = calledKinds(sayingsAround(around, frame.place, frame.region), words);
  let best: FormKind = 'other';
  for (const kind of kinds) if ((called.get(kind) ?? 0) > (called.get(best) ?? 0)) best = kind;
  return best;
}

/**
 * Forms and chats of other services within the page: frames of known services, and scripts of those that do nothing but
 * one thing. A service for forms of any kind is called by the words around its frame.
 */
export function pageEmbeds(
  sources: { readonly frames: readonly PlacedFrame[]; readonly scripts: Page['scripts'] },
  around: Surroundings,
  words: CompiledFormWords,
): Embed[] {
  const embeds = new Map<string, Embed>();
  for (const frame of sources.frames) {
    const service = words.serviceOf(frame.url);
    if (service !== null)
      embeds.set(frame.url, { kind: service.kind ?? kindOfFrame(frame, around, words), url: frame.url });
  }
  for (const url of sources.scripts) {
    const service = words.serviceOf(url);
    if (service?.kind === 'chat') embeds.set(url, { kind: 'chat', url });
  }
  return [...embeds.values()].slice(0, mostEmbeds);
}
