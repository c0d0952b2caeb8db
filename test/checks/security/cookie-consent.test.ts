import cookieConsent from '../../../checks/security/cookie-consent.ts';
import type { Consent, Stored } from '../../../src/model/observation/consent.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { BrowserCookie, Visit } from '../../../src/model/observation/visit.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aConsent, aConsentNotice, aPage, aRequest, at, aVisit, HOST } from '../../kit/observations.ts';

const site = (over: Partial<Consent>, pages: readonly Page[] = [aPage()], visits: readonly Visit[] = [aVisit()]) => ({
  ...{ pages, visits, consent: [aConsent(over)] },
});
const cookie = (name: string, over: Partial<BrowserCookie> = {}): BrowserCookie => ({
  ...{ name, domain: HOST, secure: true, httpOnly: false, sameSite: 'Lax', session: false, party: 'first' },
  ...over,
});
const stored = (...cookies: BrowserCookie[]): Stored => ({ cookies, storage: [], thirdParties: [] });
const needed = stored(
  cookie('PHPSESSID', { session: true }),
  cookie('pll_language'),
  cookie('cookie_consent'),
  cookie('SERVERID', { session: true }),
);
const analytics = stored(cookie('_ga'), cookie('_gid'));
const tracker: Stored = {
  ...stored(),
  thirdParties: [{ host: 'www.googletagmanager.com', tracker: 'Google Tag Manager' }],
};
const fonts: Stored = { ...stored(), thirdParties: [{ host: 'fonts.example', tracker: null }] };
const offering = (refusal: 'as-plainly' | 'less-plainly' | 'not-offered', manager: string | null = null) =>
  aConsentNotice({ refusal, manager });
const waiting = [aPage({ scripts: ['https://www.googletagmanager.com/gtag/js?id=G-1'] })];
const clicked = (after: Stored) => ({ clicked: true, noticeGone: true, after }) as const;

describeCheck(cookieConsent, {
  waits: {
    'a plain refusal': site({ notice: offering('as-plainly'), before: needed, refusal: clicked(stored()) }, waiting),
    'a refusal that could not be clicked': site({
      notice: offering('as-plainly'),
      refusal: { clicked: false, because: 'sends-form' },
    }),
  },
  'nothing-used': {
    'no notice and nothing to ask for': site({ before: needed }),
    'fonts and maps of others': site({ before: fonts }),
    'information on what is needed': site({ notice: offering('not-offered'), before: needed }),
    'a page too large to be searched, with nothing that waits': site({
      notice: { shown: 'unknown', because: 'too-large', manager: null },
    }),
  },
  'agreement-only': {
    'statistics wait, and only agreement is offered': site({ notice: offering('not-offered') }, waiting),
    'a product for consent': site({ notice: offering('not-offered', 'Cookiebot') }),
  },
  'harder-refusal': { 'a word of the text': site({ notice: offering('less-plainly', 'Cookiebot') }) },
  'set-anyway': {
    'set before the choice': site({ notice: offering('as-plainly'), before: analytics }),
    'a tracker asked before the choice': site({ notice: offering('less-plainly'), before: tracker }),
  },
  'no-refusal': { 'only “I see”': site({ notice: offering('not-offered'), before: analytics }) },
  unasked: {
    'statistics without a word': site({ before: analytics }),
    'a lasting cookie of somebody else': site({
      before: stored(cookie('visitor', { party: 'third', domain: 'video.example' })),
    }),
  },
  ineffective: {
    'statistics begin with the refusal': site({ notice: offering('as-plainly'), refusal: clicked(analytics) }, waiting),
  },
  'inner-pages': {
    'a film on another page': site(
      {},
      [aPage()],
      [
        aVisit(),
        aVisit({
          url: at('novini/1'),
          requests: [aRequest({ url: 'https://t.example/', party: 'third', tracker: 'Hotjar' })],
        }),
      ],
    ),
  },
  'unclear-notice': {
    'a silent product beside statistics': site({
      notice: { shown: 'unknown', because: 'silent-manager', manager: 'OneTrust' },
      before: analytics,
    }),
    'a silent product that may hold something back': site({
      notice: { shown: 'unknown', because: 'silent-manager', manager: 'OneTrust' },
    }),
    'only another host was looked at': { consent: [], visits: [aVisit()], pages: [aPage()] },
  },
});
