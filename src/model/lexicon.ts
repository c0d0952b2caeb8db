/** A subject a municipal site may have a section on, with the words it goes by. Pattern language: config/lexicon/README.md. */
export interface Topic {
  readonly id: string;
  readonly bg: string;
  readonly en: string;
  /** Count in link text, title, h1-h3, file name, document title. */
  readonly strong: readonly string[];
  /** Count only when they are the whole text. */
  readonly strongExact: readonly string[];
  /** Count only together with something else. */
  readonly weak: readonly string[];
  readonly slugs: readonly string[];
  readonly hosts: readonly string[];
  /** Veto a hit in the same link, heading or sentence. */
  readonly negative: readonly string[];
  /** Name of the freshness rule, e.g. `monthly`, `budget`, `none`. */
  readonly currency: string;
  /** Texts that must be recognised, most of them seen on real sites. Run by a test, not used by the software. */
  readonly examples?: readonly string[] | undefined;
}

/** A host whose mere linking proves a topic, e.g. the national procurement system. */
export interface ProofHost {
  readonly host: string;
  readonly topics: readonly string[];
}

/** What a form of the portal is for; `other` for anything else. */
export type FormKind =
  'search' | 'contact' | 'signal' | 'application' | 'login' | 'payment' | 'poll' | 'newsletter' | 'chat' | 'other';

/** What a field of a form asks for, as far as it tells forms apart. */
export type FieldRole = 'email' | 'message' | 'person' | 'phone' | 'personal_id' | 'amount' | 'card';

/** A host that brings a form, a chat or a payment into a page. Without a kind the words around it tell. */
interface FormService {
  readonly host: string;
  readonly kind?: FormKind | undefined;
}

/** Words by which forms are told apart. */
export interface FormWords {
  /** What a form is called. Of `other`: what looks like one of the kinds and is none. Searches are told by their fields. */
  readonly kinds: Readonly<Record<Exclude<FormKind, 'search'>, readonly string[]>>;
  readonly fields: Readonly<Record<FieldRole, readonly string[]>>;
  readonly services: readonly FormService[];
}

/** What a dated list holds; `other` when nothing tells. */
export type ListKind =
  'consultations' | 'minutes' | 'decisions' | 'tenders' | 'events' | 'announcements' | 'news' | 'other';

/** Words by which dated lists are told apart. */
export interface ListWords {
  /** Of kinds a text names, the first counts. */
  readonly kinds: Readonly<Record<Exclude<ListKind, 'other'>, readonly string[]>>;
  /** Phrases whose last number is that of all entries, of all pages. */
  readonly totals: readonly string[];
  readonly pages: readonly string[];
}

/** Words of the notice by which a site asks for consent to cookies. */
export interface ConsentWords {
  /** What it is about. */
  readonly notice: readonly string[];
  /** What its buttons say; of several, the first in this order counts. */
  readonly reject: readonly string[];
  readonly settings: readonly string[];
  readonly accept: readonly string[];
  readonly dismiss: readonly string[];
}

export interface Lexicon {
  readonly version: string;
  readonly topics: readonly Topic[];
  readonly proofHosts: readonly ProofHost[];
  readonly forms: FormWords;
  readonly lists: ListWords;
  readonly consent: ConsentWords;
  /** Phrases that mark an empty template section, an error page, a news item. */
  readonly marks: {
    readonly emptySection: readonly string[];
    readonly errorText: readonly string[];
    readonly notFound: readonly string[];
    readonly dateLabels: readonly string[];
  };
}
