import transactionHostsTrusted from '../../../checks/security/transaction-hosts-trusted.ts';
import type { DataHost, DataProof } from '../../../src/model/observation/data-host.ts';
import type { TlsFacts } from '../../../src/model/observation/tls.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aDataHost, aHit, aLinkCheck, aPage, aTlsFact, at, HOST, titleOf } from '../../kit/observations.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const portal = portalOf({ '': ['Община Върбовец', link('plashtane', 'Плащане')] });
const services = `uslugi.${HOST}`;
const proof = (over: Partial<DataProof> = {}): DataProof => ({
  ...{
    takes: 'login',
    how: 'form',
    page: `https://${services}/vhod`,
    quote: 'Парола',
    target: `https://${services}/vhod`,
  },
  ...{ https: true, capturedAt: '2026-05-04T09:00:00.000Z', sha256: 'a'.repeat(64) },
  ...over,
});
const host = (over: Partial<DataProof>, own = true): DataHost =>
  aDataHost({
    host: new URL(proof(over).target).host,
    own,
    takes: [proof(over).takes],
    https: proof(over).https,
    proofs: [proof(over)],
  });
const toOutside = (target: string) =>
  host(
    { how: 'link', page: at(), quote: 'Плащане', target, takes: 'payment', https: target.startsWith('https:') },
    false,
  );
const known = (over: Partial<TlsFacts> = {}) => aTlsFact({ host: services, main: false, ...over });
const site = (dataHosts: readonly DataHost[], tls: readonly TlsFacts[] = [known()]) => ({ ...portal, dataHosts, tls });
const login = site([host({})]);

const taxes = aPage({ url: `http://${HOST}/danatsi`, title: 'Проверка на задължения' });
const advising = (date: string | null) => {
  const read = portalOf({
    '': ['Община Върбовец', ''],
    ukazania: [
      'Указания',
      '<p>Изберете „Разширени“ и „Продължаване към сайта“, защото сертификатът се генерира от сървъра.</p>',
    ],
  });
  return { ...login, ...read, pages: read.pages.map((page) => ({ ...page, date })) };
};
const calledSo = (target: string) => ({
  topics: [aHit({ topic: 'tax_check', field: 'link', url: at(), target, quote: 'Проверка на задължения' })],
});

describeCheck(transactionHostsTrusted, {
  trusted: {
    'a login on a host of its own': login,
    'a port of its own, with a good certificate': site(
      [host({ target: `https://${services}:8443/vhod` })],
      [known({ port: 8443 })],
    ),
    'payment with a bank, which answers': {
      ...site([toOutside('https://bank.example/pos/varbovets')]),
      links: [aLinkCheck({ url: 'https://bank.example/pos/varbovets', internal: false })],
    },
    'advice of ten years ago': advising('2016-03-01'),
    'the contact form without HTTPS is asked about elsewhere': site([
      host({}),
      host({ takes: 'personal', page: at('kontakti'), target: `http://${HOST}/send`, https: false }),
    ]),
  },
  'plain-http': {
    'a login without HTTPS': site([host({ target: `http://${services}/vhod`, https: false })]),
    'a form for taxes without HTTPS': {
      ...site([]),
      pages: [{ ...taxes, forms: [{ ...form(), action: null }] }],
      topics: [titleOf(taxes, 'tax_check')],
    },
  },
  'bare-address': {
    'taxes on an IP address': {
      ...site([
        host({
          takes: 'personal',
          how: 'link',
          page: at(),
          quote: 'Проверка на задължения',
          target: 'http://203.0.113.7:8181/',
          https: false,
        }),
      ]),
      ...calledSo('http://203.0.113.7:8181/'),
    },
  },
  untrusted: {
    'a certificate signed by itself': site([host({})], [known({ verdict: 'self-signed' })]),
    'a vendor’s host, as the check of links met it': {
      ...site([toOutside('https://vendor.example/varbovets')]),
      links: [
        aLinkCheck({
          url: 'https://vendor.example/varbovets',
          verdict: 'broken',
          status: null,
          because: 'tls_untrusted',
        }),
      ],
    },
  },
  'told-to-ignore': { 'instructions that teach it': advising(null) },
  none: {
    'contact forms only': site([aDataHost()]),
    'the login of those who write the site': site([host({ page: at('wp-login.php'), target: at('wp-login.php') })]),
    'the home page of a system of the state': site([toOutside('https://pay.example/')]),
    'a login on the former site': {
      ...site([host({ page: `https://old.${HOST}/vhod` })]),
      pages: [aPage({ url: `https://old.${HOST}/vhod`, site: 'legacy' })],
    },
  },
  unknown: { 'an outside host nobody looked at': site([toOutside('https://bank.example/pos/varbovets')]) },
});

function form() {
  const field = { type: 'text', name: 'egn', label: 'ЕГН', required: true };
  return {
    method: 'post',
    fields: [field],
    buttons: [],
    text: '',
    region: 'main',
    search: false,
    kind: 'application',
  } as const;
}
