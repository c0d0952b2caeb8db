import { setImmediate as others } from 'node:timers/promises';
import type { Database } from '../../../storage/database.ts';
import { scaleLevels, type Edition, type Indicator } from '../../model/edition.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { Words } from '../../model/words.ts';
import type { OwnStatus } from '../../review/own-status.ts';
import { reasonText, statusWords } from '../../publish/text.ts';
import { visible } from '../../publish/visible.ts';
import { answerText, scaleText } from '../../sheet/answers.ts';
import type { SheetRow } from '../../sheet/columns.ts';
import { markOf } from '../../sheet/mark.ts';
import { blindItem, type BlindItem } from '../blind-item.ts';
import { isDone } from '../own-batch.ts';
import { ownQueue } from '../own-queue.ts';

/** Which questions of an evaluator go into a sheet, and how it is written. */
export interface SheetWish {
  readonly account: string;
  readonly language: keyof Words;
  /** Null: all categories. */
  readonly category: string | null;
  /** Those answered already, too, each with its answer. */
  readonly withAnswered: boolean;
}

/** What the configuration says of what is asked, and of whom. */
export interface Asked {
  readonly edition: Edition;
  readonly municipalities: readonly Municipality[];
}

/**
 * The questions of one evaluator as rows, in the order of their queue. Made from their queue and from blind items alone, so
 * it shows what the review screen shows and nothing else; the pre-score only in the arm that shows it before the answer.
 */
export async function ownSheet(db: Database, asked: Asked, wish: SheetWish): Promise<SheetRow[]> {
  const { edition, municipalities } = asked;
  const indicators = new Map(edition.indicators.map((one) => [one.id, one]));
  const towns = new Map(municipalities.map((one) => [one.id, one]));
  const rows: SheetRow[] = [];
  for (const queued of await ownQueue(db, wish.account, edition)) {
    const indicator = indicators.get(queued.indicator);
    if (indicator === undefined || (wish.category !== null && indicator.category !== wish.category)) continue;
    if (isDone(queued) && !wish.withAnswered) continue;
    const key = { edition: edition.id, municipality: queued.municipality, indicator: indicator.id };
    const item = await blindItem(db, wish.account, key);
    if (item === null) continue;
    // Thousands of questions take seconds: whoever else is served meanwhile must not wait for them.
    if (rows.length % 100 === 99) await others();
    rows.push(rowOf(item, { indicator, town: towns.get(queued.municipality) ?? null }, wish));
  }
  return rows;
}

/** A question with what the configuration says of it; no town when the configuration does not know it. */
interface About {
  readonly indicator: Indicator;
  readonly town: Municipality | null;
}

function rowOf(item: BlindItem, { indicator, town }: About, { account, language }: SheetWish): SheetRow {
  const last = item.answers.at(-1);
  const comment = ownComment(item);
  return {
    levelsOf: indicator.scale,
    municipality: item.municipality,
    name: town?.names[language] ?? item.municipality,
    indicator: indicator.id,
    question: indicator.question[language],
    levels: scaleLevels[indicator.scale]
      .map((level) => `${level}: ${indicator.anchors[String(level)]?.[language] ?? ''}`)
      .join('\n'),
    scale: scaleText(indicator.scale, language),
    look: whereToLook(item, town, language).join('\n'),
    status: statuses[item.status][language],
    answer: last === undefined ? '' : answerText(last.answer, language),
    comment,
    proof: ownAddresses(item).join('\n'),
    mark: markOf({ ...item, account, after: last?.clientSeq ?? '', comment }),
  };
}

/** The comment that stands, as a cell shows it; empty without one. */
export function ownComment({ remarks }: Pick<BlindItem, 'remarks'>): string {
  return visible(remarks.findLast(({ kind }) => kind === 'comment')?.text ?? '').trim();
}

/** Addresses of the own proof, as a cell shows them: several are divided by white space. */
export function ownAddresses({ proofs }: Pick<BlindItem, 'proofs'>): string[] {
  return [
    ...new Set(proofs.flatMap(({ url }) => (url === null ? [] : visible(url).replace(/\s/gu, encodeURIComponent)))),
  ];
}

/** No more places than the review screen shows. */
const mostPlaces = 20;

function whereToLook(item: BlindItem, town: Municipality | null, language: keyof Words): string[] {
  const { arm, reveal, unscored, evidence } = item;
  const places = [...new Set((evidence ?? []).slice(0, mostPlaces).map(({ url }) => url))];
  const sites = (town?.sites ?? []).flatMap(({ url }) => url ?? []).filter((url) => !places.includes(url));
  const score = arm === 'visible' ? (reveal?.score ?? null) : null;
  return [
    ...(score === null ? [] : [words.proposed[language](score)]),
    ...(evidence === null ? [words.fromScratch[language]] : []),
    ...(unscored === null ? [] : [`${words.unscored[language]}: ${whyUnscored(unscored, language)}`]),
    ...places,
    ...(sites.length === 0 ? [] : [words.sites[language], ...sites]),
  ];
}

function whyUnscored({ status, because, says }: NonNullable<BlindItem['unscored']>, language: keyof Words): string {
  if (says[language] !== '') return says[language];
  return status === 'crashed' || because === null ? statusWords[status][language] : reasonText(because, language);
}

const words = {
  proposed: {
    bg: (score: number) => `Автоматично предложение: ${score}`,
    en: (score: number) => `Automatic proposal: ${score}`,
  },
  fromScratch: { bg: 'Преценява се направо по сайта.', en: 'Judge from the site itself.' },
  unscored: { bg: 'Софтуерът не предлага степен', en: 'The software proposes no level' },
  sites: { bg: 'Сайтове на общината:', en: 'Sites of the municipality:' },
};

const statuses: Readonly<Record<OwnStatus, Words>> = {
  open: { bg: 'чака отговор', en: 'waits for an answer' },
  postponed: { bg: 'отложен', en: 'postponed' },
  're-check': { bg: 'повторна проверка', en: 're-check' },
  answered: { bg: 'отговорен', en: 'answered' },
  closed: { bg: 'предаден', en: 'handed in' },
};
