import { keepBlob, sha256, unpackJson } from '../../../storage/blobs.ts';
import { factOf, keepFact } from '../../../storage/facts.ts';
import { judgementsOf } from '../../../storage/judgements.ts';
import type { TaskRow } from '../../../storage/schema.ts';
import { endTask, planTasks, suspectTask } from '../../../storage/tasks.ts';
import { outlineQuotes, type OutlinedQuote } from '../../crawl/render/outline.ts';
import { passageOf } from '../../illustrate/passage.ts';
import { planIllustrations, type CitedPlace } from '../../illustrate/plan.ts';
import type { Answer } from '../../model/answer.ts';
import type { Illustration } from '../../model/illustration.ts';
import type { Unseen } from '../../model/unseen.ts';
import type { SiteAudit } from '../context.ts';
import { createOwnHost } from '../crawl/own-host.ts';
import type { DocumentFact } from '../desk/page-facts.ts';
import { readDocument } from '../desk/read-answer.ts';
import { runTasks } from '../run-tasks.ts';
import { examinePage } from './visit-page.ts';

/** What a second look at one place gave, before it is kept. */
type Look = Omit<Illustration, 'url' | 'capturedAt' | 'picture'> & { readonly picture: Uint8Array | null };

/**
 * Visits the cited places once more, as politely as before: confirms each quote and takes a picture of it, or says that
 * it is gone. After judging, so that nothing seen now can change what was judged.
 */
export async function illustrate(site: SiteAudit): Promise<void> {
  const { context, audited } = site;
  const asked = context.plan.indicators;
  // What a partial update carried over was looked at in the run it comes from.
  const judgements = (await judgementsOf(context.db, audited.run)).filter(
    ({ municipality, indicator }) =>
      municipality === audited.municipality && (asked === null || asked.includes(indicator)),
  );
  const places = planIllustrations(judgements, context.plan.policy.browser.illustratedPages);
  const own = new Map(places.filter(({ url }) => site.scope.siteOf(url) !== null).map((place) => [place.url, place]));
  const tasks = [...own.values()].map(({ url, kind }) => ({ subject: url, reason: kind }));
  await planTasks(context.db, audited, 'illustrate', tasks);
  await runTasks(site, 'illustrate', async (task) => {
    const place = own.get(task.subject);
    // Judged anew between two parts of a run, it is cited no more.
    const looks = place === undefined ? [] : await lookAgain(site, task, place);
    await keep(site, task, looks);
  });
}

async function keep(site: SiteAudit, task: TaskRow, looks: readonly Look[]): Promise<void> {
  const { context, audited } = site;
  const url = task.subject;
  const capturedAt = new Date().toISOString();
  await context.db.transaction().execute(async (db) => {
    const value: Illustration[] = [];
    for (const { picture, ...look } of looks) {
      value.push({ url, ...look, picture: picture === null ? null : await keepBlob(db, picture), capturedAt });
    }
    await keepFact(db, audited, { kind: 'illustration', subject: url, version: '1', value });
    await endTask(db, audited, task, { state: 'done', because: null });
  });
}

async function lookAgain(site: SiteAudit, task: TaskRow, { kind, quotes }: CitedPlace): Promise<Look[]> {
  return kind === 'document' ? lookAtDocument(site, task, quotes) : lookAtPage(site, task, quotes);
}

async function lookAtPage(site: SiteAudit, task: TaskRow, quotes: CitedPlace['quotes']): Promise<Look[]> {
  if (site.context.browser === null) return quotes.map((quote) => unseen(quote, 'no_browser'));
  const { page, found } = await examinePage(site, task, { examination: outlineQuotes(quotes) });
  if (found === null) return quotes.map((quote) => unseen(quote, page.unseen ?? 'render_crash'));
  return found.map(pageLook);
}

function pageLook({ quote, found, picture }: OutlinedQuote): Look {
  if (found === null) return unseen(quote, 'too_complex');
  const state = found ? (picture === null ? 'present' : 'outlined') : 'gone';
  return { quote, state, because: null, picture, passage: null };
}

/** The file as it is now; while it has not changed, what was read of it then is what it says. */
async function lookAtDocument(site: SiteAudit, task: TaskRow, quotes: CitedPlace['quotes']): Promise<Look[]> {
  const text = await textNow(site, task);
  if ('unseen' in text) return quotes.map((quote) => unseen(quote, text.unseen));
  return quotes.map((quote): Look => {
    const passage = passageOf(text.text, quote);
    return { quote, state: passage === null ? 'gone' : 'passage', because: null, picture: null, passage };
  });
}

async function textNow(site: SiteAudit, task: TaskRow): Promise<{ text: string } | { unseen: Unseen }> {
  const { context, audited, scope } = site;
  const url = task.subject;
  const host = scope.siteOf(url)?.host ?? new URL(url).host;
  const own = createOwnHost(site, host);
  const forbidden = await own.forbids(url);
  if (forbidden !== null) return { unseen: forbidden };
  const answer = await own.ask(url, context.plan.policy.limits.documentBytes);
  if (answer.unseen !== null) return { unseen: answer.unseen };
  if (answer.status !== 200 || answer.body === null) return { text: '' };
  const fact = await factOf(context.db, audited, 'document', url);
  const recorded = (fact?.value as DocumentFact | undefined)?.document;
  if (recorded?.sha256 === sha256(answer.body)) return recorded;
  return textOf(site, task, { host, bytes: answer.body, answer });
}

async function textOf(
  site: SiteAudit,
  task: TaskRow,
  { host, bytes, answer }: { host: string; bytes: Uint8Array; answer: Answer },
): Promise<{ text: string } | { unseen: Unseen }> {
  const headers = answer.hops.at(-1)?.headers ?? [];
  const begins = () => suspectTask(site.context.db, site.audited, task);
  const recorded = { url: task.subject, bytes, headers, capturedAt: answer.startedAt, begins };
  const reading = await readDocument(site, host, recorded);
  return reading.kind === 'document'
    ? (unpackJson(reading.fact.packed) as DocumentFact).document
    : { unseen: reading.because };
}

function unseen(quote: string, because: Unseen): Look {
  return { quote, state: 'unseen', because, picture: null, passage: null };
}
