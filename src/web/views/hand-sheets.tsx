import type { Queued } from '../../panel/own-queue.ts';
import { municipalityIn } from '../names.ts';
import { handPath } from '../review-paths.ts';
import type { Context } from '../route.ts';

/** The ways to the hand sheets on which these questions stand; nothing when there are none. */
export function HandSheets({ context, questions }: { context: Context; questions: readonly Queued[] }) {
  const t = context.t.hand;
  const municipalities = [...new Set(questions.map(({ municipality }) => municipality))];
  if (municipalities.length === 0) return null;
  return (
    <section aria-labelledby="hand-sheets">
      <h2 id="hand-sheets">{t.sheets}</h2>
      <p>{t.sheetsMean}</p>
      <ul>
        {municipalities
          .map((id) => [id, municipalityIn(context, id)] as const)
          .sort((a, b) => a[1].localeCompare(b[1], context.language))
          .map(([id, name]) => (
            <li>
              <a class="target" href={handPath(id)}>
                {name}
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}
