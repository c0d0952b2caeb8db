import { expect, test } from 'vitest';
import noMixedContent from '../../../checks/security/no-mixed-content.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { Visit } from '../../../src/model/observation/visit.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aForm, aLink, answering, aPage, aRequest, at, aVisit, HOST } from '../../kit/observations.ts';
import { portalOf } from '../../kit/portal-of.ts';

const site = (pages: readonly Page[], visits: readonly Visit[] = [aVisit()]) => ({
  ...{ pages, visits, responses: [answering()] },
});
const written = (main: string) => site(portalOf({ '': ['Начало', main] }).pages);
const plain = `http://${HOST}`;
const asking = (over: Parameters<typeof aRequest>[0]) => aVisit({ requests: [aRequest(over)] });

describeCheck(noMixedContent, {
  clean: {
    'everything over HTTPS': written(`<img src="/logo.png"><form action="/send" method="post"><input name="a"></form>`),
    'an ordinary link to an HTTP site': written('<a href="http://museum.example/">Музей</a>'),
    'a namespace in a drawing and in a script': written(
      '<svg xmlns="http://www.w3.org/2000/svg"></svg><script>const ns = "http://www.w3.org/2000/svg";</script>',
    ),
    'markup that is commented out': written(`<!-- <img src="${plain}/a.png"> -->`),
    'a page that upgrades all it asks for': {
      ...written(`<img src="${plain}/a.png">`),
      responses: [answering(['content-security-policy', 'upgrade-insecure-requests'])],
    },
    'the former site': site([
      aPage(),
      aPage({
        url: `https://old.${HOST}/`,
        host: `old.${HOST}`,
        site: 'legacy',
        images: [{ src: `${plain}/a.png`, alt: null }],
      }),
    ]),
    'a frame that the page leads to itself': site([aPage()], [asking({ url: `${plain}/`, type: 'document' })]),
    'something on the visitor’s own machine': site([aPage()], [asking({ url: 'http://127.0.0.1:8080/a.js' })]),
    'a plain page, which is no HTTPS page': site([
      aPage(),
      aPage({ url: `${plain}/a`, images: [{ src: `${plain}/a.png`, alt: null }] }),
    ]),
  },
  mixed: {
    'a picture': written(`<img src="${plain}/a.png" alt="">`),
    'a frame': written('<iframe src="http://maps.example/map"></iframe>'),
    'a form': written(`<form action="${plain}/send" method="post"><input name="name"></form>`),
    'a script that only a browser saw': site([aPage()], [asking({ url: 'http://cdn.example/a.js', party: 'third' })]),
  },
  'no-https': {
    'a portal without HTTPS': site([aPage({ url: `${plain}/a` })], [aVisit({ url: `${plain}/` })]),
  },
});

test('links, however many, are counted nowhere; pages are', () => {
  const links = [aLink({ url: `${plain}/a` }), aLink({ url: 'http://museum.example/' })];
  const { facts } = findingOf(
    noMixedContent,
    site([aPage({ links }), aPage({ url: at('a'), links, forms: [aForm({ action: `${plain}/send` })] })]),
  );
  expect(facts).toEqual({ mixed: 1, pages: 3, example: `${plain}/send` });
});

test('a browser proves a request, the page the rest', () => {
  const visits = [asking({ url: 'http://cdn.example/a.js', party: 'third' })];
  const form = aPage({ forms: [aForm({ action: `${plain}/send` })] });
  const { evidence } = findingOf(noMixedContent, site([form], visits));
  expect(evidence.map(({ kind, measured }) => `${kind} ${measured ?? ''}`)).toEqual([
    'request request: http://cdn.example/a.js',
    `probe form: ${plain}/send`,
  ]);
});
