import type { MunicipalityProgress, RunView } from '../../../panel/run-view.ts';
import { stageNames } from '../../../model/stages.ts';
import { whole } from '../../../publish/format.ts';
import { reasonText, statusWords } from '../../../publish/text.ts';
import { visibleLine } from '../../../publish/visible.ts';
import type { Context } from '../../route.ts';
import { timeText } from '../parts/small.tsx';

/**
 * What changes on the page of a run while it goes on: the page is made from it, and a script puts it in again and again.
 * Everything in it is text.
 */
export interface LiveRun {
  readonly state: RunView['state'];
  /** Changes when the page has other parts, so that it is to be read anew. */
  readonly parts: string;
  /** By the name in `data-live`. */
  readonly texts: Readonly<Record<string, string>>;
  /** Of `<progress>`, by the name in `data-bar`: value and maximum. */
  readonly bars: Readonly<Record<string, readonly [value: number, max: number]>>;
  readonly errors: readonly (readonly [reason: string, count: string])[];
  readonly log: readonly string[];
  /** A sentence for the live region. */
  readonly says: string;
}

/** A run in the words of the page. */
export function liveRun(context: Context, view: RunView): LiveRun {
  const { language, t } = context;
  const n = (value: number) => whole(value, language);
  const dealt = view.municipalities.reduce((sum, { done }) => sum + done, 0);
  const all = dealt + view.municipalities.reduce((sum, { waiting }) => sum + waiting, 0);
  return {
    state: view.state,
    parts: `${view.state} ${context.audits?.ended()?.code ?? ''}`,
    texts: {
      elapsed: durationText(context, view.elapsedMs),
      remaining: view.remainingMs === null ? '–' : durationText(context, view.remainingMs),
      pages: n(view.pages),
      waiting: n(view.waiting),
      requests: n(view.requests),
      bytes: t.runs.megabytes((view.bytes / 1024 ** 2).toLocaleString(language, { maximumFractionDigits: 1 })),
      outcomes: outcomesText(context, view),
      ...Object.fromEntries(view.municipalities.flatMap((one) => municipalityTexts(context, one))),
    },
    bars: Object.fromEntries(
      view.municipalities.map(({ id, done, waiting }) => [id, [done, Math.max(done + waiting, 1)] as const]),
    ),
    errors: view.errors.map(({ because, count }) => [visibleLine(reasonText(because, language)), n(count)] as const),
    log: context.audits?.lines().slice(-60) ?? [],
    says: t.runs.live(dealt, all),
  };
}

function municipalityTexts(context: Context, one: MunicipalityProgress): [string, string][] {
  const { language, t } = context;
  return [
    [
      `${one.id} step`,
      one.next === null ? t.runs.stepDone : t.runs.stepOf(t.runs.stages[one.next], one.steps + 1, stageNames.length),
    ],
    [`${one.id} addresses`, t.runs.addressesOf(one.done, one.done + one.waiting)],
    [`${one.id} last`, one.lastSuccess === null ? '–' : timeText(one.lastSuccess, language)],
    [`${one.id} failed`, whole(one.failed, language)],
    [`${one.id} resting`, one.resting.map((host) => restingText(context, host)).join('; ') || '–'],
  ];
}

/** A host that is not asked now, why, and until when. */
function restingText(
  { t, language }: Context,
  { host, because, until }: MunicipalityProgress['resting'][number],
): string {
  const reason = because === null ? t.runs.slow : reasonText(because, language);
  const end = until === null ? '' : `, ${t.runs.until} ${timeText(until, language)}`;
  return visibleLine(`${t.runs.resting(host, reason)}${end}`);
}

function outcomesText({ t, language }: Context, { outcomes }: RunView): string {
  if (outcomes.length === 0) return t.runs.noOutcomes;
  const words: Readonly<Record<string, (typeof statusWords)['judged']>> = statusWords;
  return outcomes
    .map(({ status, count }) => `${words[status]?.[language] ?? status}: ${whole(count, language)}`)
    .join('; ');
}

function durationText({ t }: Context, ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  return t.runs.hoursMinutes(Math.floor(minutes / 60), minutes % 60);
}
