import { expect, test } from 'vitest';
import cookieFlags from '../../../checks/security/cookie-flags.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aCookie, aResponse, at, aVisit } from '../../kit/observations.ts';

const sends = (...cookies: Parameters<typeof aCookie>[0][]) => ({
  responses: [aResponse({ cookies: cookies.map(aCookie) })],
  visits: [aVisit()],
});
const inBrowser = {
  name: '_ga',
  domain: 'varbovets.example',
  secure: true,
  httpOnly: false,
  sameSite: 'Lax',
  session: false,
  party: 'first',
} as const;
const keeps = (over: object) => ({
  responses: [aResponse()],
  visits: [aVisit({ cookies: [{ ...inBrowser, ...over }] })],
});

describeCheck(cookieFlags, {
  protected: {
    'a session identifier with all three': sends({}),
    'SameSite=None is an attribute too': sends({ sameSite: 'None' }),
    'a lasting cookie needs no HttpOnly': sends({ name: 'font_size', session: false, httpOnly: false }),
    'a token against forgery is read by scripts': sends({ name: 'XSRF-TOKEN', httpOnly: false }),
    'a choice of language is no session': sends({ name: 'lang', httpOnly: false }),
    'nor is a choice of letters, or an answer to the notice of cookies': sends(
      { name: 'font-size', httpOnly: false },
      { name: 'cookies_accepted', httpOnly: false },
    ),
    'a script cannot write HttpOnly': keeps({}),
    'cookies of others do not count': {
      responses: [aResponse({ cookies: [aCookie()] })],
      visits: [aVisit({ cookies: [{ ...inBrowser, party: 'third', secure: false }] })],
    },
  },
  none: { 'nothing is set': { responses: [aResponse()], visits: [aVisit()] } },
  unprotected: {
    'without Secure': sends({ secure: false }),
    'without SameSite': sends({ sameSite: null }),
    'a SameSite that browsers do not know': sends({ sameSite: 'yes' }),
    'a session identifier without HttpOnly': sends({ httpOnly: false }),
    'a Java session in capitals': sends({ name: 'JSESSIONID', httpOnly: false }),
    'one bad cookie among good ones': sends({}, { name: 'font_size', session: false, secure: false }),
    'once bad is bad, though another page does better': {
      responses: [
        aResponse({ cookies: [aCookie()] }),
        aResponse({ url: at('e'), role: 'page', cookies: [aCookie({ secure: false })] }),
      ],
      visits: [aVisit()],
    },
    'a load balancer is not excused': sends({ name: 'SERVERID', secure: false, sameSite: null, httpOnly: false }),
    'a cookie written by a script': keeps({ secure: false }),
  },
  doubtful: { 'nobody can tell what it is for': sends({ name: 'x7', httpOnly: false }) },
});

test('the failing cookie, its page and the missing attributes are named', () => {
  const { evidence } = findingOf(cookieFlags, sends({ secure: false, httpOnly: false }));
  expect(evidence).toMatchObject([{ kind: 'cookie', url: at(), measured: 'PHPSESSID – Secure, HttpOnly' }]);
});
