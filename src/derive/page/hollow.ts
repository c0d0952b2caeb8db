import { createHash } from 'node:crypto';
import type { Page } from '../../model/observation/page.ts';
import { shorten } from '../../model/text/collapse.ts';
import type { CompiledLexicon } from '../topics/compile.ts';

export interface HollowInput {
  readonly home: boolean;
  readonly title: string;
  readonly h1: string;
  /** All headings, in the order of the page: where the name of the site is the first, the second says what is here. */
  readonly headings: readonly string[];
  readonly mainText: string;
  /** The page marks its main part, so that the text is nothing else. */
  readonly marksMain: boolean;
  readonly template: string;
  readonly missingPageLikeness: string | null;
  /** There is something to use or open in the main part: a dated item, a file, a table or a form. */
  readonly holdsSomething: boolean;
}

/**
 * What two answers of a host have in common when they are the same error: template and title on the first line, a digest of
 * the text on the second. Addresses are left out of the text, since many errors repeat what was asked for.
 */
export function pageLikeness({ template, title, mainText }: Pick<Page, 'template' | 'title' | 'mainText'>): string {
  const words = mainText.split(/\s/u).filter((word) => !word.includes('/'));
  return `${template} ${title}\n${createHash('sha256').update(words.join(' ')).digest('hex')}`;
}

/** Text beyond which a page is about something, whatever its template says besides. */
const little = 1_500;
const hardlyAny = 400;
/** An error at the foot of a good page spoils nothing; one at its head is all there is. */
const head = 300;
const firstHeadings = 3;

function isSoftMissing(input: HollowInput, lexicon: CompiledLexicon): boolean {
  if (input.home) return false;
  const likeness = input.missingPageLikeness === null ? null : pageLikeness(input);
  if (likeness !== null && likeness === input.missingPageLikeness) return true;
  if (input.mainText.length > little) return false;
  const says = [input.title, input.h1, ...input.headings.slice(0, firstHeadings), shorten(input.mainText, head)];
  if (says.some((text) => lexicon.hasMark('notFound', text))) return true;
  // Short pages of one site share a template, so a page is that of the error only by its title as well.
  const isAlike = likeness !== null && input.missingPageLikeness?.split('\n')[0] === likeness.split('\n')[0];
  return isAlike && input.mainText.length < hardlyAny && !input.holdsSomething;
}

function isErrorText(input: HollowInput, lexicon: CompiledLexicon): boolean {
  const start = [input.title, input.h1, shorten(input.mainText, head)].some((text) =>
    lexicon.hasMark('errorText', text),
  );
  return start || (input.mainText.length < hardlyAny && lexicon.hasMark('errorText', input.mainText));
}

/** Why a page answered with 200 proves nothing, or null when it may. */
export function pageHollow(input: HollowInput, lexicon: CompiledLexicon): Page['hollow'] {
  if (isErrorText(input, lexicon)) return 'error-text';
  if (isSoftMissing(input, lexicon)) return 'soft-404';
  return isEmpty(input, lexicon) ? 'empty-section' : null;
}

/** „Очаквайте скоро“ below a text is said of one of its parts; where the menu cannot be told from the text, it may be long. */
function isEmpty({ mainText, marksMain, holdsSomething }: HollowInput, lexicon: CompiledLexicon): boolean {
  if (holdsSomething || mainText.length >= little || !lexicon.hasMark('emptySection', mainText)) return false;
  const others = mainText.split('\n').filter((line) => !lexicon.hasMark('emptySection', line));
  return !marksMain || others.join('\n').length < hardlyAny;
}
