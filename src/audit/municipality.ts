import { addHosts } from '../../storage/hosts.ts';
import { addUrls } from '../../storage/frontier.ts';
import { auditsOf, setStage } from '../../storage/runs.ts';
import { canonicalUrl, urlKey } from '../crawl/rules/canonical-url.ts';
import { createScope } from '../crawl/rules/scope.ts';
import type { Municipality } from '../model/municipality.ts';
import type { ObservationName } from '../model/observation/index.ts';
import { planMunicipality } from '../plan/plan.ts';
import type { AuditContext, RunPlan, SiteAudit } from './context.ts';
import { judgeSite } from './desk/judging.ts';
import { checkLinks } from './probe/links.ts';
import { examineSample } from './look/sample.ts';
import { probeSearch } from './probe/search.ts';
import { askSecureHome } from './probe/secure-home.ts';
import { probeTlsOfHosts, probeTlsOnTheWay } from './probe/tls.ts';
import { nothingTold } from './told.ts';
import { crawl } from './crawl/waves.ts';

interface Stage {
  readonly name: string;
  /** What it records; null for what every audit needs. */
  readonly records: readonly ObservationName[] | null;
  readonly work: (site: SiteAudit) => Promise<void>;
}

const readFromPages = ['responses', 'pages', 'documents', 'topics', 'missingPages'] as const;
const seenInBrowser = ['visits', 'axe'] as const;

/** The steps of one audit, in order; each can be repeated after a kill and then goes on where it was. */
const stages: readonly Stage[] = [
  { name: 'plan', records: null, work: plan },
  { name: 'tls', records: ['tls'], work: probeTlsOfHosts },
  { name: 'crawl', records: [...readFromPages, ...seenInBrowser, 'search', 'links'], work: crawl },
  { name: 'way-home', records: ['tls'], work: probeTlsOnTheWay },
  { name: 'secure-home', records: ['responses'], work: askSecureHome },
  { name: 'sample', records: seenInBrowser, work: examineSample },
  { name: 'search', records: ['search'], work: probeSearch },
  { name: 'links', records: ['links'], work: checkLinks },
  { name: 'judge', records: null, work: judgeSite },
];

/** A whole audit records everything, for the checks of tomorrow too; a partial one what its indicators rest on. */
function isAsked({ records }: Stage, { indicators }: RunPlan, needs: readonly ObservationName[]): boolean {
  return records === null || indicators === null || records.some((name) => needs.includes(name));
}

/** Audits one municipality from where its audit stands to the end. */
export async function auditMunicipality(context: AuditContext, municipality: Municipality): Promise<void> {
  const audited = { run: context.run.id, municipality: municipality.id };
  const { hosts, needs } = planMunicipality(municipality, context.judges.checks);
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
  for (const stage of stages.slice(done + 1)) {
    context.signal.throwIfAborted();
    if (isAsked(stage, context.plan, needs)) await stage.work(site);
    await setStage(context.db, audited, stage.name);
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
