import httpsEverywhere from '../../../checks/security/https-everywhere.ts';
import type { HttpsUpgrade } from '../../../src/model/observation/https-upgrade.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aLink, anHttpsUpgrade, aPage, aTlsFact, at, HOST } from '../../kit/observations.ts';

const site = (httpsUpgrade: readonly HttpsUpgrade[], pages: readonly Page[] = [aPage()]) => ({
  ...{ httpsUpgrade, pages, tls: [aTlsFact()] },
});
const plain = `http://${HOST}/`;
const portal = anHttpsUpgrade;
const council = (over: Partial<HttpsUpgrade> = {}) =>
  portal({ host: `obs.${HOST}`, main: false, url: `http://obs.${HOST}/`, ...over });
const closed: Partial<HttpsUpgrade> = { outcome: 'closed', leadsTo: null, hops: [], permanent: false };
const inTheClear: Partial<HttpsUpgrade> = { outcome: 'clear', leadsTo: plain, permanent: false };

describeCheck(httpsEverywhere, {
  everywhere: {
    'portal and council redirect': site([portal(), council()]),
    'a host that closes port 80': site([portal(closed), council(closed)]),
    'links to the HTTP sites of others': site(
      [portal()],
      [aPage({ links: [aLink({ url: 'http://museum.example/' })] })],
    ),
    'a certificate that is asked about elsewhere': { ...site([portal()]), tls: [aTlsFact({ verdict: 'expired' })] },
    'links on the former site': site([portal()], [aPage({ site: 'legacy', links: [aLink({ url: plain })] })]),
  },
  'other-hosts': {
    'the council in the clear': site([portal(), council(inTheClear)]),
    'the other spelling of the portal': site([portal(), portal({ host: `www.${HOST}`, ...inTheClear })]),
  },
  'plain-pages': {
    'a host found by links': site([portal()], [aPage(), aPage({ url: `http://gis.${HOST}/`, host: `gis.${HOST}` })]),
  },
  temporary: { 'a 302': site([portal({ permanent: false })]) },
  'plain-links': {
    'one such link among good ones': site(
      [portal()],
      [aPage({ links: [aLink({ url: at() }), aLink({ url: plain })] })],
    ),
    'a menu with http': site([portal()], [aPage({ links: [aLink({ url: `${plain}uslugi` })] })]),
  },
  error: { 'a 404 for everybody': site([portal({ outcome: 'error', leadsTo: plain, permanent: false })]) },
  clear: {
    'the home page opens without HTTPS': site([portal(inTheClear)]),
    'redirected by script only, after it was served': site([
      portal({ ...inTheClear, hops: [{ url: plain, status: 200, headers: [] }] }),
    ]),
  },
  'no-https': {
    'no TLS at all': { ...site([portal(inTheClear)]), tls: [aTlsFact({ verdict: 'no-tls', chain: [] })] },
  },
  elsewhere: { 'a parking page': site([portal({ outcome: 'elsewhere', leadsTo: 'https://parking.example/' })]) },
  'not-measured': {
    'the portal did not answer': site([council()]),
    'no handshake': { ...site([portal()]), tls: [] },
  },
});
