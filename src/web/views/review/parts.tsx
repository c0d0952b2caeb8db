import { address } from '../../../model/text/address.ts';
import { languageOf } from '../../../publish/format.ts';
import { visible } from '../../../publish/visible.ts';
import type { RatingAnswer } from '../../../model/review/rating.ts';
import type { Context } from '../../route.ts';
import type { Texts } from '../../texts/index.ts';

/** A key as it is printed on a button. `code` as in KeyboardEvent: the script prints the letter of the layout in use. */
export function Key({ code }: { readonly code: string }) {
  return (
    <kbd data-code={code} aria-hidden="true">
      {code.replace(/^(?:Key|Digit)/u, '')}
    </kbd>
  );
}

/** An address anybody may have put there: shown in full with its host, a link only when it is a web address. */
export function StrangeLink({ context, url, opens }: { context: Context; url: string; opens?: boolean }) {
  const { text, href } = address(url);
  if (href === null) return <span class="address">{visible(text)}</span>;
  return (
    <a
      class="address"
      href={href}
      rel="noopener noreferrer nofollow"
      target="_blank"
      title={context.t.review.newTab}
      data-open={opens}
    >
      {visible(text)} <span aria-hidden="true">↗</span>
    </a>
  );
}

/** The language of somebody else's words, where it is not that of the page. */
export function langOf(text: string, page: Context['language']): Context['language'] | undefined {
  const language = languageOf(text);
  return language === null || language === page ? undefined : language;
}

/** An answer in a few words. */
export function answerText(answer: RatingAnswer, t: Texts): string {
  return answer === 'cannot_tell' ? t.review.cannotTellShort : String(answer);
}

/** Long words of strangers, cut where nobody reads on. */
export function shortened(text: string, most = 1500): string {
  const characters = Array.from(text.slice(0, 2 * most));
  const isLong = characters.length > most || text.length > 2 * most;
  return visible(isLong ? `${characters.slice(0, most).join('')} …` : text);
}
