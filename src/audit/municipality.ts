import { addHosts } from '../../storage/hosts.ts';
import { failpoint } from '../../storage/failpoint.ts';
import { addUrls } from '../../storage/frontier.ts';
import { auditsOf, setStage } from '../../storage/runs.ts';
import { canonicalUrl, urlKey } from '../crawl/rules/canonical-url.ts';
import { createScope } from '../crawl/rules/scope.ts';
import type { Municipality } from '../model/municipality.ts';
import type { ObservationName } from '../model/observation/index.ts';
import type { StageName } from '../model/stages.ts';
import { planMunicipality } from '../plan/plan.ts';
import type { AuditContext, RunPlan, SiteAudit } from './context.ts';
import { judgeSite } from './desk/judging.ts';
import { probeDns } from './probe/dns.ts';
import { probeHttpsUpgrade } from './probe/https-upgrade.ts';
import { checkLinks } from './probe/links.ts';
import { illustrate } from './look/illustrate.ts';
import { lookAtConsent } from './look/consent.ts';
import { walkPages } from './look/keyboard.ts';
import { examineSample } from './look/sample.ts';
import { timeHomes } from './look/timings.ts';
import { probeSearch } from './probe/search.ts';
import { askSecureHome } from './probe/secure-home.ts';
import { probeSecurityTxt } from './probe/security-txt.ts';
import { observeProfiles } from './probe/social.ts';
import { probeTlsOfHosts, probeTlsOnTheWay } from './probe/tls.ts';
import { nothingTold } from './told.ts';
import { crawl } from './crawl/waves.ts';

interface Stage {
  readonly name: StageName;
  /** What it records; null for what every audit needs. */
  readonly records: readonly ObservationName[] | null;
  readonly work: (site: SiteAudit) => Promise<void>;
  /** It measures time: nothing else of the run may be under way meanwhile. */
  readonly quiet?: true;
}

const readFromPages = [
  'responses',
  'software',
  'dataHosts',
  'pages',
  'documents',
  'documentSamples',
  'topics',
  'languages',
  'lookAlikes',
  'missingPages',
] as const;
const seenInBrowser = ['visits', 'axe', 'layouts'] as const;
/** Looks at the home page, or at pages of the sample, that the crawl and the sample make possible. */
const looks = ['keyboard', 'consent', 'timings'] as const;

/** The steps of one audit, in order; each can be repeated after a kill and then goes on where it was. */
const stages: readonly Stage[] = [
  { name: 'plan', records: null, work: plan },
  { name: 'tls', records: ['tls'], work: probeTlsOfHosts },
  {
    name: 'crawl',
    records: [...readFromPages, ...seenInBrowser, ...looks, 'search', 'profiles', 'links'],
    work: crawl,
  },
  { name: 'way-home', records: ['tls'], work: probeTlsOnTheWay },
  { name: 'dns', records: ['dns'], work: probeDns },
  { name: 'https-upgrade', records: ['httpsUpgrade', 'responses'], work: probeHttpsUpgrade },
  { name: 'security-txt', records: ['securityTxt'], work: probeSecurityTxt },
  { name: 'secure-home', records: ['responses'], work: askSecureHome },
  { name: 'sample', records: [...seenInBrowser, 'keyboard'], work: examineSample },
  { name: 'keyboard', records: ['keyboard'], work: walkPages },
  { name: 'consent', records: ['consent'], work: lookAtConsent },
  { name: 'search', records: ['search'], work: probeSearch },
  { name: 'social', records: ['profiles'], work: observeProfiles },
  { name: 'links', records: ['links'], work: checkLinks },
  { name: 'timings', records: ['timings'], work: timeHomes, quiet: true },
  { name: 'judge', records: null, work: judgeSite },
  { name: 'illustrate', records: null, work: illustrate },
];

/** Stages in a row, side by side in all municipalities; those that need quiet, in one municipality after the other. */
export interface Act {
  readonly quiet: boolean;
  readonly stages: readonly Stage[];
}

export const acts: readonly Act[] = stages.reduce<Act[]>((done, stage) => {
  const last = done.at(-1);
  const quiet = stage.quiet === true;
  if (last?.quiet !== quiet) return [...done, { quiet, stages: [stage] }];
  return [...done.slice(0, -1), { quiet, stages: [...last.stages, stage] }];
}, []);

/** A whole audit records everything, for the checks of tomorrow too; a partial one what its indicators rest on. */
function isAsked({ records }: Stage, { indicators }: RunPlan, needs: readonly ObservationName[]): boolean {
  return records === null || indicators === null || records.some((name) => needs.includes(name));
}

export function openSite(context: AuditContext, municipality: Municipality): SiteAudit {
  const { hosts } = planMunicipality(municipality, context.judges.checks);
  return {
    context,
    audited: { run: context.run.id, municipality: municipality.id },
    municipality,
    hosts,
    scope: createScope(municipality),
    told: nothingTold(),
    robots: new Map(),
  };
}

/** Audits one municipality from where its audit stands to the end of an act. */
export async function perform(site: SiteAudit, act: Act): Promise<void> {
  const { context, audited, municipality } = site;
  const { needs } = planMunicipality(municipality, context.judges.checks);
  const standing = (await auditsOf(context.db, context.run.id)).find((row) => row.municipality === municipality.id);
  const done = stages.slice(0, stages.findIndex(({ name }) => name === standing?.stage) + 1);
  for (const stage of act.stages.filter((one) => !done.includes(one))) {
    context.signal.throwIfAborted();
    if (isAsked(stage, context.plan, needs)) await stage.work(site);
    failpoint('staged', stage.name);
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
