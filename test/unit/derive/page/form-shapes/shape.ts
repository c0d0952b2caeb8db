import type { Form } from '../../../../../src/model/observation/page.ts';

/** Markup of a page as real systems write it, and what each of its forms is for, in the order of the page. */
export interface Shape {
  readonly shape: string;
  readonly html: string;
  readonly kinds: readonly Form['kind'][];
  /** Of the page it stands on. */
  readonly title?: string;
  readonly path?: string;
}
