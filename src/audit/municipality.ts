import { addHosts } from '../../storage/hosts.ts';
import { addUrls } from '../../storage/frontier.ts';
import { auditsOf, setStage } from '../../storage/runs.ts';
import { canonicalUrl, urlKey } from '../crawl/rules/canonical-url.ts';
import { createScope } from '../crawl/rules/scope.ts';
import type { Municipality } from '../model/municipality.ts';
import { planMunicipality } from '../plan/plan.ts';
import type { AuditContext, SiteAudit } from './context.ts';
import { judgeSite } from './judging.ts';
import { checkLinks } from './links.ts';
import { examineSample } from './sample.ts';
import { probeSearch } from './search.ts';
import { probeTlsOfHosts } from './tls.ts';
import { nothingTold } from './told.ts';
import { crawl } from './waves.ts';

/** The steps of one audit, in order; each can be repeated after a kill and then goes on where it was. */
const stages: readonly { readonly name: string; readonly work: (site: SiteAudit) => Promise<void> }[] = [
  { name: 'plan', work: plan },
  { name: 'tls', work: probeTlsOfHosts },
  { name: 'crawl', work: crawl },
  { name: 'sample', work: examineSample },
  { name: 'search', work: probeSearch },
  { name: 'links', work: checkLinks },
  { name: 'judge', work: judgeSite },
];

/** Audits one municipality from where its audit stands to the end. */
export async function auditMunicipality(context: AuditContext, municipality: Municipality): Promise<void> {
  const audited = { run: context.run.id, municipality: municipality.id };
  const { hosts } = planMunicipality(municipality, context.judges.checks);
  const site: SiteAudit = {
    context,
    audited,
    municipality,
    hosts,
    scope: createScope(municipality),
    told: nothingTold(),
  };
  const standing = (await auditsOf(context.db, context.run.id)).find((row) => row.municipality === municipality.id);
  const done = stages.findIndex(({ name }) => name === standing?.stage);
  for (const { name, work } of stages.slice(done + 1)) {
    context.signal.throwIfAborted();
    await work(site);
    await setStage(context.db, audited, name);
  }
}

/** Puts the configured hosts and the addresses to start from into storage. */
async function plan({ context, audited, hosts, scope }: SiteAudit): Promise<void> {
  await context.db.transaction().execute(async (db) => {
    for (const { host, site, seeds } of hosts) {
      await addHosts(db, audited, [{ host, site, origin: 'configured', found_on: null }]);
      const urls = seeds.flatMap((seed) => {
        const url = canonicalUrl(seed);
        if (url === null) return [];
        const key = urlKey(url);
        const own = scope.siteOf(url)?.host ?? host;
        return [{ key, url, host: own, kind: 'page' as const, wave: 1, depth: 0, rank: '0', via: null }];
      });
      await addUrls(db, audited, urls);
    }
  });
}
