import type { NoComments, ReplyDeadline } from '../model/review/reply.ts';
import { daysBetween } from '../model/text/days-between.ts';
import { isDay, type ReplyStanding } from './replies.ts';

/** Days a municipality has at least, and unless the coordinator gives more. */
export const usualDays = 14;
/** Days it has at most before its end is moved: a slip in the year could never be undone. */
export const mostDays = 60;
/** By how many at most the end may be moved, once. */
const mostDaysMore = 7;

/** The last day on which a municipality may reply; null before the window was opened. */
export function untilFor(deadlines: readonly ReplyDeadline[], municipality: string): string | null {
  return latestDay(deadlines.filter((one) => one.municipality === null || one.municipality === municipality));
}

/** The last day for all; null before the window was opened. */
export function untilForAll(deadlines: readonly ReplyDeadline[]): string | null {
  return latestDay(deadlines.filter((one) => one.municipality === null));
}

/** The latest of all days; null without any. */
function latestDay(deadlines: readonly ReplyDeadline[]): string | null {
  return deadlines.reduce<string | null>((last, { until }) => (last === null || until > last ? until : last), null);
}

/** Days that are left; 0 on the last one. Null when it is over. */
export function daysLeft(until: string, today: string): number | null {
  return today > until ? null : daysBetween(today, until);
}

export type DeadlineFault =
  | 'until-wrong'
  | 'until-past'
  | 'until-too-soon'
  | 'until-too-late'
  | 'until-not-later'
  | 'until-too-far'
  | 'extended-before'
  | 'reason-missing';

/** What is wrong with the first deadline; null when it may be set. */
export function openingFault(until: string, today: string): DeadlineFault | null {
  if (!isDay(until)) return 'until-wrong';
  if (until <= today) return 'until-past';
  const days = daysBetween(today, until);
  if (days < usualDays) return 'until-too-soon';
  return days > mostDays ? 'until-too-late' : null;
}

/** An extension as it is asked for; `municipality` null for all. */
export type Extension = Pick<ReplyDeadline, 'municipality' | 'until'> & { readonly reason: string };

/**
 * What is wrong with an extension, by field; empty when it may be made. Everybody together gets one, and each municipality
 * one of its own, each of at most seven days. An end that has passed may be moved as well.
 */
export function extensionFaults(
  deadlines: readonly ReplyDeadline[],
  extension: Extension,
  today: string,
): Partial<Record<'until' | 'reason', DeadlineFault>> {
  const until = untilFault(deadlines, extension, today);
  return {
    ...(until === null ? {} : { until }),
    ...(extension.reason.trim() === '' ? { reason: 'reason-missing' } : {}),
  };
}

function untilFault(
  deadlines: readonly ReplyDeadline[],
  { municipality, until }: Extension,
  today: string,
): DeadlineFault | null {
  const present = municipality === null ? untilForAll(deadlines) : untilFor(deadlines, municipality);
  if (present === null || !isDay(until)) return 'until-wrong';
  if (until < today) return 'until-past';
  if (until <= present) return 'until-not-later';
  if (deadlines.some((one) => one.reason !== null && one.municipality === municipality)) return 'extended-before';
  return daysBetween(present, until) > mostDaysMore ? 'until-too-far' : null;
}

/** How far the right of reply has come, as the phases depend on it. */
export interface ReplyProgress {
  readonly window: 'none' | 'open' | 'over';
  /** Municipalities with replies that nobody has answered. */
  readonly undecided: readonly string[];
  /** Municipalities whose time is not over, and that did not say they have nothing (more) to say. */
  readonly awaited: readonly string[];
}

/** What a window is made of. `today`: ISO day. */
export interface WindowFacts {
  readonly deadlines: readonly ReplyDeadline[];
  readonly noComments: readonly NoComments[];
  readonly municipalities: readonly string[];
  readonly today: string;
}

/** Where the right of reply stands for these municipalities. */
export function replyProgress(
  standings: readonly ReplyStanding[],
  { deadlines, noComments, municipalities, today }: WindowFacts,
): ReplyProgress {
  const isInTime = (municipality: string) => today <= (untilFor(deadlines, municipality) ?? '');
  const isFinished = (municipality: string) => noComments.some((said) => said.municipality === municipality);
  const open = new Set(standings.filter(({ state }) => state === 'open').map(({ reply }) => reply.municipality));
  return {
    window: deadlines.length === 0 ? 'none' : municipalities.some(isInTime) ? 'open' : 'over',
    undecided: municipalities.filter((id) => open.has(id)),
    awaited: municipalities.filter((id) => isInTime(id) && !isFinished(id)),
  };
}

/** How far a municipality has come with its replies. Those before `replied` are silent. */
export type ReplyStep = 'uninvited' | 'invited' | 'joined' | 'seen' | 'replied' | 'finished';

/** What the step of a municipality follows from. */
export interface Heard {
  readonly officials: readonly unknown[];
  readonly hasJoined: boolean;
  readonly seenAt: string | null;
  readonly replies: readonly unknown[];
  readonly finishedAt: string | null;
}

export function replyStep({ officials, hasJoined, seenAt, replies, finishedAt }: Heard): ReplyStep {
  if (finishedAt !== null) return 'finished';
  if (replies.length > 0) return 'replied';
  if (seenAt !== null) return 'seen';
  if (hasJoined) return 'joined';
  return officials.length > 0 ? 'invited' : 'uninvited';
}

/** Nothing was heard of it that would end the waiting. */
export function isSilent(heard: Heard): boolean {
  const step = replyStep(heard);
  return step !== 'replied' && step !== 'finished';
}
