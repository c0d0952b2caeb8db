import { share } from '../../../publish/format.ts';
import type { Coefficient } from '../../../score/agreement/coefficient.ts';
import type { Interval, Proportion } from '../../../score/proportion.ts';
import type { Context } from '../../route.ts';

/** A dash, and why there is no number. */
export function None({ because }: { readonly because: string }) {
  return (
    <>
      — <span class="soft why">{because}</span>
    </>
  );
}

/** A share with its counts, and its interval where asked for; a dash where there is nothing to count. */
export function Share({
  context,
  of,
  interval = false,
}: {
  readonly context: Context;
  readonly of: Proportion & { readonly note?: Coefficient['note'] };
  readonly interval?: boolean;
}) {
  const t = context.t.quality;
  if (of.value === null) return <None because={t.notes[of.note ?? 'no_data']} />;
  return (
    <>
      {share(of.value)} <span class="soft why">{t.ofN(of.count, of.n)}</span>
      {interval && of.interval !== null && (
        <span class="soft why">{t.interval(share(of.interval.low), share(of.interval.high))}</span>
      )}
    </>
  );
}

/** A coefficient to two decimals, with what is peculiar about it; a dash where there is none. */
export function CoefficientOf({ context, of }: { readonly context: Context; readonly of: Coefficient }) {
  const t = context.t.quality;
  if (of.value === null) return <None because={t.notes[of.note ?? 'no_data']} />;
  return (
    <>
      {decimals(of.value, context)}
      {of.note !== null && <span class="soft why">{t.notes[of.note]}</span>}
    </>
  );
}

/** A number with so many decimals, as the language writes it. */
export function decimals(value: number, { language }: Context, digits = 2): string {
  const locale = language === 'bg' ? 'bg-BG' : 'en-GB';
  return value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function intervalText({ low, high }: Interval, context: Context): string {
  return context.t.quality.interval(decimals(low, context), decimals(high, context));
}
