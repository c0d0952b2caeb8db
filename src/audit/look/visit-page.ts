import type { RenderedPage } from '../../model/rendered-page.ts';
import type { TlsFacts } from '../../model/observation/tls.ts';
import { factOf } from '../../../storage/facts.ts';
import type { TaskRow } from '../../../storage/schema.ts';
import { suspectTask } from '../../../storage/tasks.ts';
import { unseenReasons } from '../../model/unseen.ts';
import type { Browser, VisitOptions } from '../../crawl/render/browser.ts';
import type { Examination, Examined } from '../../crawl/render/visit-page.ts';
import type { SiteAudit } from '../context.ts';
import { pageFault } from '../crawl/page-fault.ts';
import { pause } from '../pause.ts';

/**
 * A visit in Chromium, when it is the host's turn; a second one where a passing fault spoiled the first. Only to be
 * called with a browser.
 */
export async function visitPage(site: SiteAudit, task: TaskRow): Promise<RenderedPage> {
  const visit = async (browser: Browser, options: VisitOptions) => ({
    page: await browser.visit(task.subject, options),
    found: null,
  });
  return (await twice(site, task, visit)).page;
}

/** The same with an examination of the page, whose outcome is null when the page was not seen. */
export async function examinePage<T>(
  site: SiteAudit,
  task: TaskRow,
  { examination, ...chosen }: { readonly examination: Examination<T> } & Pick<VisitOptions, 'connection'>,
): Promise<Examined<T>> {
  return twice(site, task, (browser, options) => browser.examine(task.subject, examination, { ...options, ...chosen }));
}

type Visit<T> = (browser: Browser, options: VisitOptions) => Promise<Examined<T>>;

async function twice<T>(site: SiteAudit, task: TaskRow, visit: Visit<T>): Promise<Examined<T>> {
  const { plan, signal } = site.context;
  const first = await inTurn(site, task, visit);
  const { unseen } = first.page;
  if (unseen === null || unseenReasons[unseen].retry === 'never') return first;
  await pause(plan.policy.retryAfterMs, signal);
  return inTurn(site, task, visit);
}

async function inTurn<T>(site: SiteAudit, task: TaskRow, visit: Visit<T>): Promise<Examined<T>> {
  const { browser, gate, db } = site.context;
  const url = task.subject;
  const begins = () => suspectTask(db, site.audited, task);
  if (browser === null) throw new Error('a visit was planned without a browser');
  const trust = await trustOf(site, url);
  const { page, found } = await gate.pass(
    new URL(url).host,
    () => visit(browser, { trust, begins }),
    ({ page: { unseen } }) => unseen,
  );
  // The host answered our own request with the page; what it shows a browser may be an error or a guard all the same.
  const unseen = page.unseen ?? pageFault({ status: page.status, headers: [], html: page.html ?? '' });
  return { page: { ...page, unseen }, found: unseen === null ? found : null };
}

/**
 * The certificate was judged by our own handshake, against public roots. Chromium may look past it on this host alone,
 * since an expired certificate must not make every other finding vanish.
 */
async function trustOf(site: SiteAudit, url: string): Promise<'trusted' | 'untrusted'> {
  const { context, audited } = site;
  // Chromium knows nothing of --ca-file.
  if (context.ca !== null) return 'untrusted';
  const fact = await factOf(context.db, audited, 'tls', new URL(url).host);
  return fact !== undefined && (fact.value as TlsFacts).verdict !== 'valid' ? 'untrusted' : 'trusted';
}
