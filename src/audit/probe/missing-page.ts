import { factOf, keepFact } from '../../../storage/facts.ts';
import { keepFetch } from '../../../storage/fetches.ts';
import { missingPageUrls, readMissingPage } from '../../crawl/probe/missing-page.ts';
import { urlKey } from '../../crawl/rules/canonical-url.ts';
import { pageLikeness } from '../../derive/page/hollow.ts';
import type { Answer } from '../../model/answer.ts';
import type { MissingPageProbe } from '../../model/observation/missing-page-probe.ts';
import type { SiteAudit } from '../context.ts';
import type { OwnHost } from '../crawl/own-host.ts';
import { readBody } from '../desk/read-answer.ts';

/**
 * Asks a host for addresses that cannot exist, once per run, and returns the likeness of its answer where it pretends
 * that they do (soft 404); null where it says 404 as it should.
 */
export async function missingPageLikeness(site: SiteAudit, origin: string, own: OwnHost): Promise<string | null> {
  const { context, audited } = site;
  const { host } = new URL(origin);
  const known = await factOf(context.db, audited, 'missing-page', host);
  if (known !== undefined) return (known.value as MissingPageProbe).likeness;

  const { policy } = context.plan;
  const answers: Answer[] = [];
  for (const url of missingPageUrls(origin, context.run.seed)) {
    if ((await own.forbids(url)) === null) answers.push(await own.ask(url, policy.limits.pageBytes));
  }
  const probe = readMissingPage(host, answers);
  if (probe === null) return null;
  const likeness = probe.soft ? await likenessOf(site, answers) : null;
  await context.db.transaction().execute(async (db) => {
    for (const answer of answers) {
      await keepFetch(db, audited, { key: urlKey(answer.requested), purpose: 'missing-page' }, answer);
    }
    await keepFact(db, audited, { kind: 'missing-page', subject: host, version: '1', value: { ...probe, likeness } });
  });
  return likeness;
}

async function likenessOf(site: SiteAudit, answers: readonly Answer[]): Promise<string | null> {
  const soft = answers.find(({ unseen, status }) => unseen === null && status === 200);
  const page = soft === undefined ? null : await readBody(site, soft);
  return page === null ? null : pageLikeness(page);
}
