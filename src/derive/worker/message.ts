import type { Lexicon } from '../../model/lexicon.ts';
import type { DocumentInput } from '../document.ts';
import type { PageInput } from '../page.ts';

/** What the thread is started with: plain data, compiled there once. */
export interface ThreadData {
  readonly lexicon: Lexicon;
}

/** One piece of work; at most one is under way. */
export type Request =
  { readonly kind: 'page'; readonly input: PageInput } | { readonly kind: 'document'; readonly input: DocumentInput };

/** The first message says that the thread is ready. `failed`: our own fault, with its message. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly message: string };
