import type { Observations } from '../../../src/model/observation/index.ts';
import type { Form, Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { plain } from '../address.ts';
import { sorted } from '../order.ts';

/** A form that asks for personal data, and how it treats those who fill it in. */
export interface PersonalForm {
  readonly page: Page;
  readonly form: Form;
  readonly isSecure: boolean;
  /** The words or the field by which it tells what becomes of the data; null without any. */
  readonly notice: string | null;
}

const KINDS: ReadonlySet<Form['kind']> = new Set(['contact', 'signal', 'application', 'newsletter', 'payment']);
/** Boxes for consent, by the names that code gives them. */
const CONSENT = /gdpr|privacy|personal[-_]?data|consent|lichni[-_]?dann|poverit/iu;

/** The forms for personal data on the own pages, by address; a former site asks nobody any more. */
export function personalForms({
  pages,
  topics,
  dataHosts,
}: Pick<Observations, 'pages' | 'topics' | 'dataHosts'>): PersonalForm[] {
  const asking = new Set(
    dataHosts.flatMap(({ proofs }) =>
      proofs
        .filter(({ how, takes }) => how === 'form' && takes === 'personal')
        .map(({ page, target }) => `${page} ${target}`),
    ),
  );
  const hits = noticesByPage(topics);
  const current = pages.filter(({ hollow, site }) => hollow === null && site !== 'legacy');
  const found = current.flatMap((page) =>
    page.forms
      .filter((form) => isPersonal(form, asking.has(`${page.url} ${form.action ?? page.url}`)))
      .map((form) => ({
        page,
        form,
        isSecure: page.url.startsWith('https:') && !(form.action ?? '').startsWith('http:'),
        notice: noticeBeside(form, hits.get(plain(page.url)) ?? []),
      })),
  );
  return sorted(
    found,
    ({ page }) => (page.site === 'portal' ? 0 : 1),
    ({ page, form }) => `${page.url} ${form.action ?? ''}`,
  );
}

/** A list is filtered by GET; a message is not, unless it asks for an address of mail. */
function isPersonal({ search, kind, method, fields }: Form, isKnown: boolean): boolean {
  if (search || kind === 'search' || kind === 'poll') return false;
  const shown = fields.filter(({ type }) => type !== 'hidden');
  const addresses = shown.some(({ type }) => type === 'email' || type === 'tel');
  if (isKnown || addresses) return true;
  return method === 'post' && KINDS.has(kind) && shown.length > 1;
}

/** In the form itself; of forms in the main part, anywhere in that part. Footers name a policy on every page. */
function noticeBeside({ text, region, fields }: Form, hits: readonly TopicHit[]): string | null {
  const inside = hits.find(({ quote }) => text.includes(quote));
  const beside = region === 'main' ? hits.find((hit) => hit.region === 'main' || hit.region === 'aside') : undefined;
  const box = fields.find(({ type, name, label }) => type === 'checkbox' && CONSENT.test(`${name} ${label}`));
  return (inside ?? beside)?.quote ?? box?.label ?? null;
}

function noticesByPage(topics: readonly TopicHit[]): Map<string, TopicHit[]> {
  const byPage = new Map<string, TopicHit[]>();
  for (const hit of topics) {
    if (!NOTICE.has(hit.topic) || (hit.field !== 'body' && hit.field !== 'link')) continue;
    const known = byPage.get(plain(hit.url));
    if (known === undefined) byPage.set(plain(hit.url), [hit]);
    else known.push(hit);
  }
  for (const hits of byPage.values()) hits.sort((a, b) => (`${a.quote} ${a.field}` < `${b.quote} ${b.field}` ? -1 : 1));
  return byPage;
}

const NOTICE: ReadonlySet<string> = new Set(['privacy_policy', 'personal_data_mention', 'form_notice']);
