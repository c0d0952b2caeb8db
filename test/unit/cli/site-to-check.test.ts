import { expect, it } from 'vitest';
import { municipalityToCheck } from '../../../src/cli/site-to-check.ts';
import type { Municipality } from '../../../src/model/municipality.ts';

const listed: Municipality = {
  id: 'varbovets',
  names: { bg: 'Върбовец', en: 'Varbovets', official: 'Община Върбовец' },
  codes: { nsi: 'XXX00' },
  emailDomain: 'varbovets.example',
  sites: [
    { kind: 'portal', url: 'https://www.varbovets.example/' },
    { kind: 'council', url: 'https://obs.varbovets.example/' },
  ],
  profiles: [],
  lookAlikes: ['oblast-varbovets.example'],
};
const check = (...urls: string[]) => municipalityToCheck({ urls, name: undefined, known: [listed] });

it('the first address is the portal, the others belong to it', () => {
  expect(check('www.rechitsa.example', 'http://obs.rechitsa.example/obs/')).toMatchObject({
    id: 'rechitsa-example',
    names: { bg: 'rechitsa.example' },
    emailDomain: 'rechitsa.example',
    sites: [
      { kind: 'portal', url: 'https://www.rechitsa.example/' },
      { kind: 'other', url: 'http://obs.rechitsa.example/obs/' },
    ],
  });
});

it('a site of the configuration keeps what is known of it', () => {
  const { names, codes, lookAlikes, sites } = check('https://www.varbovets.example', 'https://obs.varbovets.example');
  expect({ names, codes, lookAlikes }).toEqual({
    names: listed.names,
    codes: listed.codes,
    lookAlikes: listed.lookAlikes,
  });
  expect(sites.map(({ kind }) => kind)).toEqual(['portal', 'council']);
});

it('a name may be given, and an address given twice counts once', () => {
  const urls = ['https://a.example/', 'https://a.example/#top'];
  const found = municipalityToCheck({ urls, name: 'Речица', known: [] });
  expect(found.names).toEqual({ bg: 'Речица', en: 'Речица' });
  expect(found.sites).toHaveLength(1);
});

it.each(['ftp://a.example', 'просто текст', 'intranet', '', 'https://'])(
  '"%s" is refused with what to write',
  (text) => {
    expect(() => check(text)).toThrow('https://www.example.bg/');
  },
);

it('a password is not taken along', () => {
  expect(() => check('https://user:secret@a.example/')).toThrow('without a name and password: https://a.example/');
});
