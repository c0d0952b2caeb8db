import { ownAssignment } from '../../storage/review/assignments.ts';
import { phaseOf } from '../../storage/review/phases.ts';
import type { Indicator } from '../model/edition.ts';
import type { Municipality } from '../model/municipality.ts';
import type { Account } from '../model/review/account.ts';
import type { AssessmentKey } from '../model/review/assessment.ts';
import { blindItem, type BlindItem } from '../panel/blind-item.ts';
import { looksAt, placesOf } from '../panel/looks.ts';
import { isRated } from '../panel/own-answer.ts';
import { placeInBatch } from '../panel/own-batch.ts';
import { refuse } from './reply.ts';
import type { Context } from './route.ts';
import type { ShownItem } from './views/review/item.tsx';

type OwnContext = Context & { readonly viewer: Account };

/** What the address of a question names. */
export interface Asked {
  readonly municipality: string;
  readonly indicator: string;
}

/** An indicator and a municipality of the edition by their ids; 404 when there is no such one. */
export function askedIn({ config }: Context, asked: Asked): { indicator: Indicator; municipality: Municipality } {
  const indicator = config.edition.indicators.find(({ id }) => id === asked.indicator) ?? refuse(404);
  const municipality = config.municipalities.find(({ id }) => id === asked.municipality) ?? refuse(404);
  return { indicator, municipality };
}

/** The key of a question in the edition that is being rated. */
export function keyOf({ config }: Context, { municipality, indicator }: Asked): AssessmentKey {
  return { edition: config.edition.id, municipality, indicator };
}

/** A question as its evaluator may see it; 404 when it is not theirs. */
export async function ownItem(context: OwnContext, asked: Asked): Promise<BlindItem> {
  const { db, viewer } = context;
  return (await blindItem(db, viewer.id, keyOf(context, asked))) ?? refuse(404);
}

/** The same with all that the review screen shows around it. */
export async function shownItem(context: OwnContext, asked: Asked): Promise<ShownItem> {
  const { db, viewer, config } = context;
  const { indicator, municipality } = askedIn(context, asked);
  const item = await ownItem(context, asked);
  const looks = await looksAt(db, { run: item.run, municipality: municipality.id });
  const batch = (await placeInBatch(db, viewer.id, config.edition, asked)) ?? refuse(404);
  return {
    ...{ item, indicator, municipality, batch },
    places: item.evidence === null ? null : placesOf(item.evidence, looks),
    asOf: looks?.asOf ?? null,
    isRated: isRated((await phaseOf(db, config.edition.id)).phase),
  };
}

/** Whether somebody is the arbiter of a question. */
export async function isArbiterOf({ db, viewer }: OwnContext, key: AssessmentKey): Promise<boolean> {
  return (await ownAssignment(db, viewer.id, key))?.slot === 'arbiter';
}
