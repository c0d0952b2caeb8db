import { compilePhrases, sayingsOf } from '../../derive/topics/phrases.ts';
import type { ConsentWords } from '../../model/lexicon.ts';
import type { ConsentButton, ConsentNotice } from '../../model/observation/consent.ts';

/** A button as it stands on the page. */
export type FoundButton = Omit<ConsentButton, 'says'> & {
  /** A click on it would load another document. */
  readonly leadsAway: boolean;
  /** A click on it would send a form. */
  readonly sendsForm: boolean;
};

/** Something on the page that may be a notice about cookies. */
export interface FoundNotice {
  /** The known product it belongs to. */
  readonly manager: string | null;
  readonly text: string;
  readonly buttons: readonly FoundButton[];
}

/** The notice among all that was found. */
export interface PickedNotice {
  readonly index: number;
  readonly notice: Extract<ConsentNotice, { shown: 'yes' }>;
  /** The refusal on its first layer: which button it is, and what keeps us from clicking it. */
  readonly refusal: { readonly button: number; readonly hindrance: 'sends-form' | 'leads-away' | null } | null;
}

type Says = ConsentButton['says'];

/** Longer texts are sentences of the notice, not names of buttons. */
const longestName = 60;
const keptQuote = 600;
const inOrder = ['reject', 'settings', 'accept', 'dismiss'] as const;

/** Compiles the words once; what it returns picks the notice, or null when nothing found is one. */
export function compileConsent({
  notice,
  ...buttons
}: ConsentWords): (found: readonly FoundNotice[]) => PickedNotice | null {
  const about = compilePhrases({ notice });
  const sayings = compilePhrases(buttons);

  const says = ({ text, leadsAway, drawn }: FoundButton): Says => {
    if (text.length > longestName) return 'other';
    const said = sayingsOf(sayings(text));
    const first = inOrder.find((kind) => said.has(kind)) ?? 'other';
    // Such a link leads to a page about cookies, whatever its words; a drawn refusal may be handled by the server.
    return leadsAway && !(first === 'reject' && drawn) ? 'other' : first;
  };
  const read = (one: FoundNotice, index: number) => {
    const read = one.buttons.map((button) => ({ ...button, says: says(button) }));
    const kinds = new Set(read.map((button) => button.says).filter((kind) => kind !== 'other'));
    const isAbout = one.manager !== null || about(one.text).found.length > 0;
    return { ...one, index, buttons: read, kinds: kinds.size, isNotice: isAbout && kinds.size > 0 };
  };

  return (found) => {
    const notices = found.map(read).filter(({ isNotice }) => isNotice);
    // Of one within the other the smaller, unless it lacks a button.
    const rank = (one: (typeof notices)[number]) =>
      [one.manager === null ? 1 : 0, -one.kinds, one.text.length] as const;
    const [best] = notices.sort((a, b) => compare(rank(a), rank(b)));
    return best === undefined ? null : picked(best);
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

type ReadButton = FoundButton & { readonly says: Says };

function picked({
  index,
  text,
  manager,
  buttons,
}: {
  index: number;
  text: string;
  manager: string | null;
  buttons: readonly ReadButton[];
}): PickedNotice {
  const reject = largest(buttons, 'reject');
  const notice = {
    shown: 'yes',
    quote: text.slice(0, keptQuote),
    manager,
    buttons: buttons.map(shown),
    refusal: plainness(largest(buttons, 'accept'), reject),
  } as const;
  const hindrance = reject?.sendsForm === true ? 'sends-form' : reject?.leadsAway === true ? 'leads-away' : null;
  return { index, notice, refusal: reject === null ? null : { button: buttons.indexOf(reject), hindrance } };
}

function shown({ says, text, width, height, fontPx, drawn }: ReadButton): ConsentButton {
  return { says, text, width, height, fontPx, drawn };
}

const areaOf = ({ width, height }: ReadButton): number => width * height;

function largest(buttons: readonly ReadButton[], says: Says): ReadButton | null {
  const [first] = buttons.filter((button) => button.says === says).sort((a, b) => areaOf(b) - areaOf(a));
  return first ?? null;
}

/** Guidelines of the European data protection authorities: no harder to see, no smaller, no less of a button. */
function plainness(accept: ReadButton | null, reject: ReadButton | null): PickedNotice['notice']['refusal'] {
  if (reject === null) return 'not-offered';
  if (accept === null) return 'as-plainly';
  const isAsDrawn = reject.drawn || !accept.drawn;
  const isAsLarge = reject.fontPx >= accept.fontPx * 0.85 && areaOf(reject) >= areaOf(accept) * 0.4;
  return isAsDrawn && isAsLarge ? 'as-plainly' : 'less-plainly';
}
