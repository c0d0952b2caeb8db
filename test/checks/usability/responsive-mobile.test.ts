import responsiveMobile from '../../../checks/usability/responsive-mobile.ts';
import type { ScreenFit } from '../../../src/model/observation/layout.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aLayout, aLink, aPage, aScreenFit, at } from '../../kit/observations.ts';

const menu = aPage({ url: at(), links: [aLink({ text: 'Начало' }), aLink({ text: 'Услуги' })] });
const screens = (over: Partial<ScreenFit>, ...widths: number[]) =>
  [320, 360, 768, 1280].map((width) => aScreenFit({ width, ...(widths.includes(width) ? over : {}) }));
const wide = aLayout({ url: at('tablitsa'), screens: screens({ scrollsSideways: true, contentWidth: 900 }, 320, 360) });
const good = (count: number) => Array.from({ length: count }, (_, n) => aLayout({ url: n === 0 ? at() : at(`p${n}`) }));
const site = (layouts: ReturnType<typeof good>) => ({ layouts, pages: [menu] });
const looking = (over: Partial<ScreenFit>, ...widths: number[]) =>
  site([aLayout({ screens: screens(over, ...widths) })]);

describeCheck(responsiveMobile, {
  fits: {
    'every page': site(good(4)),
    'the menu opens by a button that wide screens lack': looking({ firstScreen: ['Меню', 'EN'] }, 320, 360),
    'a few small links': looking({ targets: { count: 50, small: 5, nodes: [] } }, 320, 360),
    'one odd page without viewport': site([...good(3), aLayout({ url: at('frame'), viewport: null })]),
    'a moving banner on one page of ten': site([
      ...good(9),
      aLayout({ url: at('b'), screens: screens({ cutOff: { count: 1, nodes: [] } }, 320, 360) }),
    ]),
    'overflow on a tablet is not asked for': looking({ scrollsSideways: true }, 768),
  },
  'some-overflow': { 'one of ten': site([...good(9), wide]) },
  'small-targets': { 'every fifth link': looking({ targets: { count: 50, small: 10, nodes: [] } }, 320, 360) },
  'cut-off': {
    'lines end beyond the edge': looking({ cutOff: { count: 4, nodes: [] } }, 360),
    'on one page of five': site([
      ...good(4),
      aLayout({ url: at('b'), screens: screens({ cutOff: { count: 1, nodes: [] } }, 320, 360) }),
    ]),
  },
  'menu-hidden': { 'only a picture shows': looking({ firstScreen: ['Герб'] }, 320, 360, 1280) },
  'many-overflow': {
    'one of five': site([...good(4), wide]),
    'half of them': site([...good(1), wide]),
    'all, but only on the narrowest phone': looking({ scrollsSideways: true }, 320),
  },
  'most-overflow': { 'two of three': site([...good(1), wide, { ...wide, url: at('drugo') }]) },
  'no-viewport': { 'none at all': site([aLayout({ viewport: null })]) },
  unmeasured: { 'nothing was measured': site([]) },
});
