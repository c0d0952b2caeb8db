import type { Erratum } from '../../src/model/review/erratum.ts';
import type { Database } from '../database.ts';
import { recordEvent } from './events.ts';
import type { ErratumRow } from './reply-schema.ts';

/** Keeps why a published score is another one now. */
export async function keepErratum(db: Database, erratum: Erratum): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { reason, ...rest } = erratum;
    await transaction
      .insertInto('erratum')
      .values({ ...rest, reason_bg: reason.bg, reason_en: reason.en })
      .execute();
    const { edition, municipality, indicator, score, arbiter, account, at } = erratum;
    const object = [edition, municipality, indicator ?? '*'].join(' ');
    const detail = { score, arbiter, reason };
    await recordEvent(transaction, { actor: account, action: 'erratum.added', object, detail, at });
  });
}

/** All errata of an edition, oldest first. */
export async function errataIn(db: Database, edition: string): Promise<Erratum[]> {
  const rows = await db.selectFrom('erratum').selectAll().where('edition', '=', edition).orderBy('id').execute();
  return rows.map(erratumOf);
}

function erratumOf({
  edition,
  municipality,
  indicator,
  score,
  arbiter,
  account,
  at,
  ...row
}: Omit<ErratumRow, 'id'>): Erratum {
  const reason = { bg: row.reason_bg, en: row.reason_en };
  return { edition, municipality, indicator, score, reason, arbiter, account, at };
}
