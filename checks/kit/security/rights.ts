import type { Subject } from '../../../src/model/check.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { isOwn, plain } from '../address.ts';
import { citeHits } from '../cite.ts';
import type { Readable } from '../holdings.ts';
import { proofs, sections } from '../topics.ts';
import { near, type Mention, type Text } from './texts.ts';

const RIGHTS = [
  'right_access',
  'right_rectification',
  'right_erasure',
  'right_restriction',
  'right_objection',
  'right_portability',
];
/** A section on rights: what stands further off belongs to another subject. */
const NEAR = 1_500;

/** The rights a text names, each by its first words. */
export function rightsIn(text: Text): { readonly text: Text; readonly mentions: readonly Mention[] } {
  return { text, mentions: RIGHTS.flatMap((right) => text.on(right).slice(0, 1)) };
}

interface Way {
  readonly quote: string;
  readonly evidence: Evidence;
}

/** How people can ask for what is theirs. */
interface RequestWays {
  /** A form to download. */
  readonly form: Way | undefined;
  /** A form on the web, an e-service, or the named system for electronic delivery. */
  readonly online: Way | undefined;
  /** The complaint to the authority. */
  readonly complaint: Way | undefined;
}

/** The ways these texts, and links named so, offer for requests on personal data. */
export function requestWays(site: Readable, subject: Subject, texts: readonly Text[]): RequestWays {
  const speaking = texts.filter((text) => rightsIn(text).mentions.length > 0);
  const pages = new Set(speaking.map(({ url }) => plain(url)));
  const files = new Set(site.documents.map(({ url }) => plain(url)));
  const linked = (topic: string) =>
    proofs(site, topic).filter(({ target, field }) => target !== null && field !== 'host');
  const own = linked('data_subject_request').filter(({ target }) => isOwn(target ?? '', subject));
  const here = linked('request_form').filter(({ url, region }) => region === 'main' && pages.has(plain(url)));
  const toFile = ({ target }: TopicHit) => files.has(plain(target ?? ''));
  const withForm = new Set(
    site.pages.filter(({ forms }) => forms.some(({ search }) => !search)).map(({ url }) => plain(url)),
  );
  // Where anybody may write of anything is no way made for this.
  const contacts = new Set(sections(site, 'contacts').map(({ url }) => plain(url)));
  const notContacts = ({ target }: TopicHit) => !contacts.has(plain(target ?? ''));
  const toForm = ({ target, strength }: TopicHit) => strength === 'strong' && withForm.has(plain(target ?? ''));
  return {
    form: wayOf(site, [...own, ...here].filter(toFile)),
    online: wayOf(site, [...own, ...here.filter(notContacts)].filter(toForm)) ?? told(speaking, 'edelivery'),
    complaint: told(speaking, 'data_protection_authority'),
  };
}

function wayOf(site: Readable, [hit]: readonly TopicHit[]): Way | undefined {
  const [evidence] = hit === undefined ? [] : citeHits(site, [hit]);
  return hit === undefined || evidence === undefined ? undefined : { quote: hit.quote, evidence };
}

/** The first text that speaks of it near the rights. */
function told(texts: readonly Text[], topic: string): Way | undefined {
  for (const text of texts) {
    const found = RIGHTS.map((right) => near(text, topic, right, NEAR, NEAR)).find((it) => it !== undefined);
    if (found !== undefined) return { quote: found.quote, evidence: text.cite(found.quote) };
  }
  return undefined;
}
