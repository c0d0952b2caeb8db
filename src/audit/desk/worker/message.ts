import type { PackedBlob } from '../../../../storage/blobs.ts';
import type { DocumentInput } from '../../../derive/document.ts';
import type { PageInput } from '../../../derive/page.ts';
import type { Lexicon } from '../../../model/lexicon.ts';
import type { Page } from '../../../model/observation/page.ts';
import type { Header } from '../../../model/observation/response.ts';
import type { Unseen } from '../../../model/unseen.ts';

/** What the thread is started with: plain data, compiled there once. */
export interface ThreadData {
  readonly lexicon: Lexicon;
}

/** What came with an answer. */
export interface Answered {
  readonly status: number;
  readonly headers: readonly Header[];
}

/** A page to look into: an answer as it came, or what a browser showed. */
export interface PageToRead extends Omit<PageInput, 'html' | 'encoding' | 'sha256'> {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Where it was asked for: what it names without an address lies from there. */
  readonly asked: string;
  /** An answer that is to be recorded; null for bytes that are recorded already, or never are. */
  readonly answered: Answered | null;
}

/** A document to look into. */
export interface DocumentToRead extends Omit<DocumentInput, 'sha256'> {
  readonly answered: Answered | null;
}

/** What a page turned out to be, with its facts as they are kept. */
export interface PageRead {
  readonly kind: 'page';
  /** A packed `KeptPage`. */
  readonly packed: Uint8Array;
  readonly hollow: Page['hollow'];
  /** @see PageFact */
  readonly leadsTo: string | null;
  /** Canonical addresses that it leads to, in its order; none when it wants none of them followed. */
  readonly targets: readonly string[];
}

export interface DocumentRead {
  readonly kind: 'document';
  /** A packed `DocumentFact`. */
  readonly packed: Uint8Array;
}

/** Why there is nothing to read. `fault`: the answer is no page of the municipality. */
interface NotRead {
  readonly kind: 'fault' | 'unseen';
  readonly because: Unseen;
}

/** What became of a look. `blob`: the bytes of an answer as they are kept. */
export type Looked<T> = (T | NotRead) & { readonly blob: PackedBlob | null };

/** One piece of work; at most one is under way. */
export type Request =
  { readonly kind: 'page'; readonly input: PageToRead } | { readonly kind: 'document'; readonly input: DocumentToRead };

/** The first message says that the thread is ready. `failed`: our own fault, with its message. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly looked: Looked<PageRead | DocumentRead> }
  | { readonly kind: 'failed'; readonly message: string };
