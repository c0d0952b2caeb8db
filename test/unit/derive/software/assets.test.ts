import fc from 'fast-check';
import { expect, it } from 'vitest';
import { productsOfAsset } from '../../../../src/derive/software/assets.ts';

const of = (address: string) =>
  productsOfAsset(new URL(address, 'https://gradec.example/').href).map(({ product, version }) =>
    version === null ? product : `${product} ${version}`,
  );

it.each([
  ['/js/jquery-1.12.4.min.js', ['jQuery 1.12.4']],
  ['/js/jquery.1.8.3.js', ['jQuery 1.8.3']],
  ['/js/jquery-3.7.1.slim.min.js', ['jQuery 3.7.1']],
  ['/js/jquery-ui-1.10.4.custom.min.js', ['jQuery UI 1.10.4']],
  ['/js/handlebars-v4.7.7.js', ['Handlebars 4.7.7']],
  ['/js/jquery.min.js', ['jQuery']],
  ['https://ajax.googleapis.com/ajax/libs/jquery/1.9.1/jquery.min.js', ['jQuery 1.9.1']],
  ['https://maxcdn.bootstrapcdn.com/bootstrap/3.3.7/css/bootstrap.min.css', ['Bootstrap 3.3.7']],
  ['https://cdn.jsdelivr.net/npm/vue@2.6.11/dist/vue.min.js', ['Vue 2.6.11']],
  ['https://ajax.googleapis.com/ajax/libs/angularjs/1.4.8/angular.min.js', ['AngularJS 1.4.8']],
  ['https://cdnjs.cloudflare.com/ajax/libs/font-awesome/4.7.0/css/font-awesome.min.css', ['Font Awesome 4.7.0']],
  ['/js/mootools-core.js', ['MooTools']],
])('%s is %j', (address, products) => {
  expect(of(address)).toEqual(products);
});

it.each([
  ['/wp-includes/js/wp-emoji-release.min.js?ver=6.4.2', ['WordPress 6.4.2']],
  ['/wp-includes/js/jquery/jquery.min.js?ver=3.7.1', ['jQuery 3.7.1', 'WordPress']],
  ['/wp-content/themes/gradec/js/bootstrap.min.js?ver=6.4.2', ['Bootstrap', 'WordPress']],
  ['/wp-content/plugins/contact-form-7/includes/js/index.js?ver=5.8', ['WordPress']],
  ['/wp-includes/js/wp-emoji-release.min.js?ver=20260101', ['WordPress']],
  ['/media/jui/js/jquery.min.js?2f1c', ['jQuery', 'Joomla!']],
  ['/media/system/js/caption.js', ['Joomla!']],
  ['/core/misc/drupal.js?v=9.5.3', ['Drupal 9.5.3']],
  ['/sites/default/files/logo.png', ['Drupal']],
  ['/_layouts/15/init.js', ['SharePoint']],
])('%s is of %j', (address, products) => {
  expect(of(address)).toEqual(products);
});

it.each([
  ['a file of the site’s own', '/js/main-1.2.3.js'],
  ['a day in a name', '/css/style-2026.05.04.css'],
  ['a stamp against caches', '/js/site.js?v=1.12.4'],
  ['a picture of a product', '/images/jquery-1.12.4.png'],
  ['a plugin of a library', '/js/jquery.cookie-1.4.1.js'],
  ['no address', 'javascript:void(0)'],
])('nothing is guessed of %s', (_what, address) => {
  expect(of(address)).toEqual([]);
});

it('no address makes it fail', () => {
  const part = fc.oneof(
    fc.webPath(),
    fc.constantFrom('/jquery', '@1.2.3', '-1.2.3', '.min', '.js', '/constructor', '?ver=1.2'),
  );
  fc.assert(
    fc.property(fc.array(part), fc.string(), (parts, noise) => {
      expect(() => productsOfAsset(`https://gradec.example/${parts.join('')}${noise}`)).not.toThrow();
      expect(() => productsOfAsset(noise)).not.toThrow();
    }),
  );
});
