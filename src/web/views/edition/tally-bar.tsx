import { countedStates, type Tally } from '../../../review/tally.ts';
import type { Context } from '../../route.ts';

/** Settled first, so that the bar fills from the left. */
const order = [...countedStates].reverse();

/** Where the questions of a municipality stand: a bar, and the same in words. */
export function TallyBar({ context, tally }: { context: Context; tally: Tally }) {
  const t = context.t.edition;
  const { total } = tally;
  let x = 0;
  const parts = order.flatMap((state) => {
    const count = tally[state];
    if (count === 0) return [];
    const part = { state, count, x, width: (count / total) * 100 };
    x += part.width;
    return [part];
  });
  return (
    <div class="tally">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {parts.map((part) => (
          <rect class={`state-${part.state}`} x={part.x} y="0" width={part.width} height="6" />
        ))}
      </svg>
      <span>{t.settled(tally.agreed + tally.arbitrated, total)}</span>
    </div>
  );
}
