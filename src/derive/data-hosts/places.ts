import type { FormKind } from '../../model/lexicon.ts';
import type { DataKind, DataProof } from '../../model/observation/data-host.ts';
import type { Page } from '../../model/observation/page.ts';
import type { TopicHit } from '../../model/observation/topic-hit.ts';
import type { CompiledFormWords } from '../topics/form-words.ts';
import { askedFor } from './asked-for.ts';

/** Topics of systems that take something by what they are. */
const takenBy: ReadonlyMap<string, DataKind> = new Map([
  ['epayment', 'payment'],
  ['virtual_pos', 'payment'],
  ['payment_operator', 'payment'],
  ['login', 'login'],
  ['eauth', 'login'],
  ['tax_check', 'personal'],
  ['e_services', 'personal'],
  ['e_forms', 'personal'],
  ['edelivery', 'personal'],
]);

const takenByForm: ReadonlyMap<FormKind, DataKind> = new Map([
  ['contact', 'personal'],
  ['signal', 'personal'],
  ['application', 'personal'],
  ['newsletter', 'personal'],
  ['login', 'login'],
  ['payment', 'payment'],
]);

const isWeb = (url: string) => /^https?:/u.test(url) && URL.canParse(url);
const isSecure = (url: string) => url.startsWith('https:');

/** What the forms of a page take, and the frames of other services in it; what a script sends goes to the page's host. */
export function placesOnPage(page: Page, words: CompiledFormWords): DataProof[] {
  const { url, sha256, capturedAt } = page;
  const forms = page.forms.flatMap((form) => {
    const target = form.action ?? url;
    const https = isSecure(url) && isSecure(target);
    const asked = isWeb(target) ? askedFor(form, words) : [];
    return asked.map((one) => ({ ...one, how: 'form' as const, page: url, target, https, capturedAt, sha256 }));
  });
  const embeds = page.embeds.flatMap(({ kind, url: target }) => {
    const takes = takenByForm.get(kind);
    if (takes === undefined || !isWeb(target)) return [];
    return [
      { takes, quote: target, how: 'embed' as const, page: url, target, https: isSecure(target), capturedAt, sha256 },
    ];
  });
  return [...forms, ...embeds];
}

/**
 * Where the pages send people to enter data: to hosts made for it, and to whatever is called so on a host of which no
 * page was read. Of hosts that were read the forms speak; news only tell of systems.
 */
export function placesLinked(topics: readonly TopicHit[], pages: ReadonlyMap<string, Page>): DataProof[] {
  const read = new Set([...pages.values()].map(({ host }) => host));
  return topics.flatMap((hit) => {
    const { topic, strength, field, url, quote, target, news } = hit;
    const takes = takenBy.get(topic);
    const page = pages.get(url);
    if (takes === undefined || page === undefined || target === null || !isWeb(target)) return [];
    const isSystem = field === 'host' || (field === 'link' && !read.has(new URL(target).host));
    if (!isSystem || strength !== 'strong' || news) return [];
    const { sha256, capturedAt } = page;
    return [{ takes, quote, how: 'link' as const, page: url, target, https: isSecure(target), capturedAt, sha256 }];
  });
}
