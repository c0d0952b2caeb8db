import type { Municipality } from '../../../model/municipality.ts';
import type { BlindItem } from '../../../panel/blind-item.ts';
import { reasonText, statusWords } from '../../../publish/text.ts';
import { handPath } from '../../review-paths.ts';
import type { Context } from '../../route.ts';
import { Key, langOf, shortened, StrangeLink } from './parts.tsx';

/** Why the software proposes nothing. */
export function Unscored({ context, unscored }: { context: Context; unscored: NonNullable<BlindItem['unscored']> }) {
  const { t, language } = context;
  const { status, because, says } = unscored;
  const reason =
    status === 'crashed' || because === null ? statusWords[status][language] : reasonText(because, language);
  const text = says[language] === '' ? reason : shortened(says[language], 600);
  return (
    <p class="unscored">
      {t.review.unscored}: <span lang={langOf(text, language)}>{text}</span>
    </p>
  );
}

/** The way to the sheet with all questions of the municipality that nobody could look at, where this is one of them. */
export function SheetLink({ context: { t }, item }: { context: Context; item: BlindItem }) {
  if (item.unscored?.status !== 'not-observed') return null;
  return (
    <p>
      <a href={handPath(item.municipality)} target="_blank" title={t.review.newTab}>
        {t.hand.toSheet}
      </a>
    </p>
  );
}

/** Where to look for oneself. */
export function Sites({ context, municipality }: { context: Context; municipality: Municipality }) {
  const { t } = context;
  const sites = municipality.sites.flatMap(({ url }) => url ?? []);
  if (sites.length === 0) return null;
  return (
    <>
      <h4>{t.review.sites}</h4>
      <ul class="sites">
        {sites.map((url, index) => (
          <li>
            <StrangeLink context={context} url={url} opens={index === 0} /> {index === 0 && <Key code="KeyO" />}
          </li>
        ))}
      </ul>
    </>
  );
}
