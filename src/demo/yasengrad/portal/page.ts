import type { Calendar, Day } from '../../calendar.ts';
import type { PublishedFile } from '../../documents/published-file.ts';

/** A link, or a line of a list; `day` is ISO. */
export interface Entry {
  readonly text: string;
  readonly href?: string;
  readonly day?: string;
  readonly note?: string;
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email' | 'tel' | 'textarea' | 'select' | 'checkbox';
  readonly options?: readonly string[];
  readonly required?: boolean;
}

/** A piece of a page as the script of the portal draws it. */
export type Block =
  | { readonly kind: 'text' | 'heading' | 'notice'; readonly text: string }
  | { readonly kind: 'links'; readonly items: readonly Entry[] }
  | { readonly kind: 'table'; readonly caption: string; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'picture'; readonly src: string; readonly alt?: string }
  /** Fetched on its own from `source`, a JSON list of `Entry`; with `filter` it can be narrowed down by a word. */
  | { readonly kind: 'list'; readonly source: string; readonly most?: number; readonly filter?: boolean }
  | { readonly kind: 'form'; readonly action: string; readonly submit: string; readonly fields: readonly Field[] }
  | { readonly kind: 'search' };

/** A route of the application; what is sent for it is JSON. */
export interface Page {
  readonly path: string;
  readonly title: string;
  readonly language?: 'bg' | 'en';
  readonly blocks: readonly Block[];
  readonly updated?: Day;
}

/** What one part of the portal publishes; `lists` by the address that `Block.source` names. */
export interface Section {
  readonly pages: readonly Page[];
  readonly files?: readonly PublishedFile[];
  readonly lists?: Readonly<Record<string, readonly Entry[]>>;
}

export type SectionOf = (calendar: Calendar) => Section;

export function texts(...paragraphs: readonly string[]): Block[] {
  return paragraphs.map((text) => ({ kind: 'text', text }));
}

/** Links that say what they open: title, type and size. */
export function fileLinks(files: readonly PublishedFile[]): Block {
  const items = files.map(({ path, title, bytes, day }) => {
    const type = path.slice(path.lastIndexOf('.') + 1).toUpperCase();
    return { text: `${title} (${type}, ${Math.ceil(bytes.length / 1024)} KB)`, href: path, day: day.iso };
  });
  return { kind: 'links', items };
}
