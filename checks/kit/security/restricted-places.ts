import type { Subject } from '../../../src/model/check.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { DataProof } from '../../../src/model/observation/data-host.ts';
import type { Observations } from '../../../src/model/observation/index.ts';
import { isOwn, plain } from '../address.ts';
import type { Readable } from '../holdings.ts';
import { sorted } from '../order.ts';
import { proofs, sections } from '../topics.ts';

type Site = Readable & Pick<Observations, 'dataHosts' | 'tls'>;

/** Why a place is not to be trusted; `unknown` when nothing was seen of its certificate. */
type Trust = 'trusted' | 'plain-http' | 'bare-address' | 'untrusted' | 'unknown';

/** A page where people log in, pay or look up what they owe. */
interface Place {
  readonly target: string;
  readonly host: string;
  readonly trust: Trust;
  readonly evidence: Evidence;
}

type Found = Pick<DataProof, 'target' | 'page' | 'quote' | 'how' | 'https' | 'capturedAt' | 'sha256'>;

/** Where those log in who write the site. */
const BACK_OFFICE =
  /\/(?:wp-login\.php|wp-admin|administrator|typo3|umbraco|bitrix\/admin|admin|cms|backend|user\/login)(?:[/?.#]|$)/iu;
const BARE = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/iu;
const LEAST_NAME = 4;

/** Every such place that current pages offer, the worst first. */
export function restrictedPlaces(site: Site, subject: Subject): Place[] {
  const former = new Set(site.pages.filter((page) => page.site === 'legacy').map(({ url }) => url));
  const lookUps = new Set(proofs(site, 'tax_check').map(({ target }) => target));
  const linked = site.dataHosts.flatMap(({ own, proofs: all }) =>
    all.filter((proof) => {
      const isAsked = proof.takes !== 'personal' || (proof.how === 'link' && (own || lookUps.has(proof.target)));
      return isAsked && (own || leadsFurther(proof.target, subject));
    }),
  );
  const found = [...linked, ...lookUpForms(site)].filter(
    ({ page, target }) => !former.has(page) && !BACK_OFFICE.test(target) && !BACK_OFFICE.test(page),
  );
  const trustOf = judgeOf(site, subject);
  return sorted(
    found.map((it) => placeOf(it, trustOf(it))),
    ({ trust }) => RANK[trust],
    ({ target, evidence }) => `${target} ${evidence.url}`,
  );
}

const RANK: Readonly<Record<Trust, number>> = {
  'plain-http': 0,
  'bare-address': 1,
  untrusted: 2,
  trusted: 3,
  unknown: 4,
};

/** Forms on the own pages for looking up what one owes. */
function lookUpForms(site: Site): Found[] {
  return sections(site, 'tax_check').flatMap((page) =>
    page.forms
      .filter(({ method, search }) => method === 'post' && !search)
      .map(({ action, fields, buttons }) => {
        const target = action ?? page.url;
        const https = page.url.startsWith('https:') && !target.startsWith('http:');
        const quote = fields[0]?.label ?? buttons[0] ?? page.title;
        return { target, page: page.url, quote, how: 'form', https, capturedAt: page.capturedAt, sha256: page.sha256 };
      }),
  );
}

/** The home page of a system of the state or a bank is no page of the municipality, unless it bears its name. */
function leadsFurther(target: string, { names }: Subject): boolean {
  const { pathname, search, hostname } = new URL(target);
  const name = names.en.toLowerCase().replace(/[^a-z]/gu, '');
  return (
    pathname !== '/' || search !== '' || (name.length >= LEAST_NAME && hostname.replace(/[^a-z]/gu, '').includes(name))
  );
}

function judgeOf({ tls, links, pages }: Site, subject: Subject) {
  const verdicts = new Map(tls.map(({ host, port, verdict }) => [port === 443 ? host : `${host}:${port}`, verdict]));
  const checked = new Map(links.map((link) => [plain(link.url), link]));
  const read = new Set(pages.filter(({ url }) => url.startsWith('https:')).map(({ url }) => new URL(url).host));
  const isRefused = (because: string | null | undefined) => /^tls_(?!reset)/u.test(because ?? '');
  const isSeen = (target: string, status: number | null | undefined) =>
    typeof status === 'number' || (isOwn(target, subject) && read.has(new URL(target).host));
  return ({ target, https }: Found): Trust => {
    const { host, hostname } = new URL(target);
    const link = checked.get(plain(target));
    const verdict = verdicts.get(host);
    if (BARE.test(hostname)) return 'bare-address';
    if (!https) return 'plain-http';
    if (isRefused(link?.because)) return 'untrusted';
    if (verdict !== undefined) return verdict === 'valid' ? 'trusted' : 'untrusted';
    return isSeen(target, link?.status) ? 'trusted' : 'unknown';
  };
}

function placeOf({ target, page, quote, how, capturedAt, sha256 }: Found, trust: Trust): Place {
  const said = how === 'link' ? quote : null;
  const measured = `${how}: ${quote}; ${trust}`;
  const evidence: Evidence =
    said === null
      ? { kind: 'probe', url: page, quote: null, measured: `${measured}; ${target}`.slice(0, 300), capturedAt, sha256 }
      : { kind: 'link', url: page, quote: said, target, measured: trust, capturedAt, sha256 };
  return { target, host: new URL(target).host, trust, evidence };
}
