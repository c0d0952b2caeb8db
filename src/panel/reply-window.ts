import type { Database } from '../../storage/database.ts';
import { listAccounts, loginsWithPassword } from '../../storage/people/accounts.ts';
import { listEvents } from '../../storage/review/events.ts';
import { deadlinesOf, noCommentsIn } from '../../storage/review/replies.ts';
import type { Account } from '../model/review/account.ts';
import type { ReplyDeadline } from '../model/review/reply.ts';
import { replyProgress, untilFor, untilForAll, type ReplyProgress } from '../review/reply-window.ts';
import type { ReplyStanding } from '../review/replies.ts';
import { replyStandingsIn } from './reply-standings.ts';
import { standingsOf } from './standings.ts';

/** Where the right of reply stands. `today`: ISO day. */
export async function replyProgressOf(db: Database, edition: string, today: string): Promise<ReplyProgress> {
  return replyProgress(await replyStandingsIn(db, edition), {
    deadlines: await deadlinesOf(db, edition),
    noComments: await noCommentsIn(db, edition),
    municipalities: await municipalitiesIn(db, edition),
    today,
  });
}

/** Those with questions in an edition, by id. */
export async function municipalitiesIn(db: Database, edition: string): Promise<string[]> {
  return [...new Set((await standingsOf(db, edition)).map(({ facts }) => facts.municipality))].sort();
}

/** How far one municipality has come with its replies; the first that is not so is what its coordinator has to see to. */
interface MunicipalityReplies {
  readonly municipality: string;
  /** Officials with access. */
  readonly officials: readonly Account[];
  /** One of them has chosen a password. */
  readonly hasJoined: boolean;
  /** ISO instant when one of them last signed in since the window was opened; null when nobody did. */
  readonly seenAt: string | null;
  readonly until: string | null;
  /** Written and not taken back. */
  readonly replies: readonly ReplyStanding[];
  /** ISO instant when they said that there are no (further) replies. */
  readonly finishedAt: string | null;
}

/** The right of reply as its coordinator sees it. */
export interface ReplyWindowView {
  readonly deadlines: readonly ReplyDeadline[];
  readonly until: string | null;
  readonly municipalities: readonly MunicipalityReplies[];
}

/** What the action of an event is called by which an official's signing in is remembered; its object is the municipality. */
export const officialEntered = 'official.entered';

/** All that the coordinator's page of replies is made from. */
export async function replyWindowView(db: Database, edition: string): Promise<ReplyWindowView> {
  const deadlines = await deadlinesOf(db, edition);
  const accounts = (await listAccounts(db)).filter(
    ({ role, disabledAt }) => role === 'official' && disabledAt === null,
  );
  const joined = await loginsWithPassword(db);
  const entries = await listEvents(db, { before: null, most: 10_000, action: officialEntered });
  const standings = (await replyStandingsIn(db, edition)).filter(({ state }) => state !== 'withdrawn');
  const noComments = await noCommentsIn(db, edition);
  const openedAt = deadlines[0]?.at ?? null;
  const ofOne = (municipality: string): MunicipalityReplies => {
    const officials = accounts.filter((account) => account.municipality === municipality);
    const entered = entries.find(({ object, at }) => object === municipality && openedAt !== null && at >= openedAt);
    return {
      municipality,
      officials,
      hasJoined: officials.some(({ login }) => joined.has(login)),
      seenAt: entered?.at ?? null,
      until: untilFor(deadlines, municipality),
      replies: standings.filter(({ reply }) => reply.municipality === municipality),
      finishedAt: noComments.findLast((said) => said.municipality === municipality)?.at ?? null,
    };
  };
  return {
    deadlines,
    until: untilForAll(deadlines),
    municipalities: (await municipalitiesIn(db, edition)).map(ofOne),
  };
}
