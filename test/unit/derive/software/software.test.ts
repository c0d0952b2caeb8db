import { describe, expect, it } from 'vitest';
import { deriveSoftware } from '../../../../src/derive/software/software.ts';
import { aPage, aRequest, aResponse, aVisit, at, HOST } from '../../../kit/observations.ts';

const nothing = { responses: [], pages: [], visits: [] };

describe('What own hosts give away', () => {
  it('is told by header, generator and asset, with the words and the place', () => {
    const responses = [aResponse({ hops: [{ url: at(), status: 200, headers: [['server', 'Apache/2.4.41']] }] })];
    const pages = [
      aPage({ url: at('a'), meta: { generator: 'Joomla! 1.5 - CMS' }, scripts: [at('js/jquery-1.12.4.js')] }),
    ];
    const visits = [aVisit({ requests: [aRequest({ type: 'stylesheet', url: at('css/bootstrap-3.3.7.min.css') })] })];
    expect(deriveSoftware({ responses, pages, visits })).toMatchObject([
      { product: 'Bootstrap', version: '3.3.7', where: 'asset', url: at() },
      { product: 'jQuery', version: '1.12.4', where: 'asset', quote: at('js/jquery-1.12.4.js'), url: at('a') },
      { product: 'Joomla!', version: '1.5', where: 'generator', quote: 'Joomla! 1.5 - CMS' },
      { product: 'Apache', version: '2.4.41', where: 'header', quote: 'server: Apache/2.4.41', host: HOST, main: true },
    ]);
  });

  it('stands there once per host, with the number of addresses it was read at', () => {
    const pages = ['a', 'b', 'c'].map((path) => aPage({ url: at(path), scripts: [at('jquery.js'), at('jquery.js')] }));
    expect(deriveSoftware({ ...nothing, pages })).toMatchObject([
      { product: 'jQuery', version: null, count: 3, url: at('a') },
    ]);
  });

  it('is said of the host that answered, on every hop', () => {
    const other = 'https://obs.varbovets.example/';
    const hops = [
      { url: other, status: 301, headers: [['x-powered-by', 'PHP/5.6.40'] as const] },
      {
        url: at(),
        status: 200,
        headers: [['x-aspnet-version', '4.0.30319'] as const, ['x-generator', 'Drupal 9'] as const],
      },
    ];
    expect(deriveSoftware({ ...nothing, responses: [aResponse({ hops })] })).toMatchObject([
      { product: 'PHP', version: '5.6.40', host: 'obs.varbovets.example' },
      { product: 'ASP.NET', version: '4.0.30319', host: HOST },
      { product: 'Drupal', version: '9', host: HOST },
    ]);
  });

  it('is nothing where nothing is named', () => {
    const headers = [['content-type', 'text/html'] as const, ['x-request-id', '1.2.3'] as const];
    const responses = [aResponse({ hops: [{ url: at(), status: 200, headers }] })];
    expect(deriveSoftware({ responses, pages: [aPage()], visits: [aVisit({ requests: [aRequest()] })] })).toEqual([]);
  });
});
