import fc from 'fast-check';
import { expect, it } from 'vitest';
import { generatorIn, productsIn } from '../../../../src/derive/software/named.ts';

const shown = (found: readonly { product: string; version: string | null }[]) =>
  found.map(({ product, version }) => (version === null ? product : `${product} ${version}`));

it.each([
  ['Apache/2.4.41 (Ubuntu) OpenSSL/1.1.1f PHP/7.4.3', ['Apache 2.4.41', 'OpenSSL 1.1.1f', 'PHP 7.4.3']],
  ['nginx', ['nginx']],
  ['nginx/1.18.0 (Ubuntu)', ['nginx 1.18.0']],
  ['Microsoft-IIS/10.0', ['Microsoft-IIS 10.0']],
  ['Apache (Debian)', ['Apache']],
  ['PHP/8.1.2-1ubuntu2.14', ['PHP 8.1.2-1ubuntu2.14']],
  ['Phusion Passenger(R) 6.0.4', ['Phusion Passenger 6.0.4']],
  ['Jetty(9.4.43.v20210629)', ['Jetty 9.4.43.v20210629']],
  ['Servlet/3.0; JBoss-EAP-6', ['Servlet 3.0', 'JBoss-EAP-6']],
  ['PHP/5.6.40, PleskLin', ['PHP 5.6.40', 'PleskLin']],
  ['WP Engine', ['WP Engine']],
  ['Apache/', ['Apache']],
  ['', []],
  ['(((', ['(((']],
])('a server that says “%s” names %j', (text, products) => {
  expect(shown(productsIn(text))).toEqual(products);
});

it.each([
  ['WordPress 6.4.2', 'WordPress 6.4.2'],
  ['Joomla! - Open Source Content Management', 'Joomla!'],
  ['Joomla! 1.5 - Open Source Content Management', 'Joomla! 1.5'],
  ['Drupal 9 (https://www.drupal.org)', 'Drupal 9'],
  ['TYPO3 4.5 CMS', 'TYPO3 4.5'],
  [
    'Elementor 3.18.3; features: additional_custom_breakpoints; settings: css_print_method-external',
    'Elementor 3.18.3',
  ],
  ['Mobirise v4.12.3, mobirise.com', 'Mobirise 4.12.3'],
  ['Powered by Slider Revolution 6.5.8 - responsive, Mobile-Friendly', 'Slider Revolution 6.5.8'],
  ['Liferay Community Edition Portal 7.4.3.112 CE GA112', 'Liferay Community Edition Portal 7.4.3.112'],
  ['Hugo', 'Hugo'],
  ['3.1', '3.1'],
])('a generator that says “%s” is %s', (text, product) => {
  expect(shown([generatorIn(text)].filter((found) => found !== null))).toEqual([product]);
});

it.each(['', '   ', '; - ('])('a generator that says “%s” is nothing', (text) => {
  expect(generatorIn(text)).toBeNull();
});

it('a version is never made up: it stands in the text', () => {
  const text = fc
    .array(fc.oneof(fc.string(), fc.constantFrom('PHP/7.4', ' 1.2.3', '(', ')', ';', '/', ' v2')))
    .map((it) => it.join(''));
  fc.assert(
    fc.property(text, (said) => {
      for (const { version } of [...productsIn(said), generatorIn(said)].filter((found) => found !== null)) {
        if (version !== null) expect(said).toContain(version);
      }
    }),
  );
});
