import { expect, test } from 'vitest';
import softwareExposure from '../../../checks/security/software-exposure.ts';
import type { SoftwareTrace } from '../../../src/model/observation/software.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aResponse, aSoftwareTrace, at, HOST } from '../../kit/observations.ts';

const shows = (...software: SoftwareTrace[]) => ({ software, responses: [aResponse()] });
const server = (product: string, version: string | null) =>
  aSoftwareTrace({ product, version, quote: `server: ${product}/${version ?? ''}` });
const generator = (product: string, version: string | null) =>
  aSoftwareTrace({ product, version, where: 'generator', quote: `${product} ${version ?? ''}` });
const asset = (product: string, version: string | null) =>
  aSoftwareTrace({ product, version, where: 'asset', quote: at(`js/${product}-${version ?? ''}.min.js`) });

describeCheck(softwareExposure, {
  discreet: {
    'nothing named at all': shows(),
    'names without versions': shows(server('nginx', null), server('Express', null), generator('Joomla!', null)),
    'a library of today, named by version': shows(asset('jQuery', '3.7.1'), asset('Bootstrap', '5.3.2')),
    'a major version says little': shows(generator('Drupal', '11')),
    'the old site of the municipality tells more': shows(
      { ...server('Apache', '2.2.22'), host: `old.${HOST}`, main: false },
      { ...asset('jQuery', '1.4.2'), host: `old.${HOST}`, main: false },
    ),
    'a library whose version nobody knows': shows(asset('jQuery', null)),
  },
  disclosed: {
    'the server': shows(server('Apache', '2.4.41')),
    'the language': shows(server('PHP', '8.3.1')),
    'the generator': shows(generator('WordPress', '6.8.3')),
    'only on a redirect or an error': shows({ ...server('Microsoft-IIS', '10.0'), url: at('missing') }),
  },
  unsupported: {
    'jQuery 1': shows(asset('jQuery', '1.12.4')),
    'Bootstrap 3': shows(asset('Bootstrap', '3.3.7')),
    'AngularJS of any version': shows(asset('AngularJS', null)),
    'a system whose major version is no longer mended': shows(generator('Drupal', '7')),
  },
  both: { 'an old stack': shows(server('PHP', '5.6.40'), asset('jQuery', '1.8.3')) },
  'not-measured': {
    'only another host': { software: [], responses: [aResponse({ host: `obs.${HOST}`, main: false })] },
  },
});

test('what was found is named, the commonest first', () => {
  const { facts, evidence } = findingOf(
    softwareExposure,
    shows(server('PHP', '5.6.40'), { ...server('Apache', '2.2.22'), count: 9 }, asset('jQuery', '1.8.3')),
  );
  expect(facts).toEqual({ versions: 'Apache 2.2.22, PHP 5.6.40', products: 'jQuery 1.8.3' });
  expect(evidence[0]).toMatchObject({ kind: 'header', quote: 'server: Apache/2.2.22' });
});

test('a file of a library is proved by its request, a generator by the page', () => {
  const { evidence } = findingOf(softwareExposure, shows(asset('jQuery', '1.8.3'), generator('WordPress', '6.8.3')));
  expect(evidence.map(({ kind, measured }) => `${kind} ${measured ?? ''}`)).toEqual([
    'probe generator: WordPress 6.8.3',
    `request asset: ${at('js/jQuery-1.8.3.min.js')}`,
  ]);
});
