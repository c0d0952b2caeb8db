import displayPreferences from '../../../checks/usability/display-preferences.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aPage, at } from '../../kit/observations.ts';
import { portalOf } from '../../kit/portal-of.ts';

/** Ten pages, the header of the first so many as given. */
const site = (header: string, count = 10, head = '') =>
  portalOf(
    Object.fromEntries(
      Array.from({ length: 10 }, (_, n) => [
        n === 0 ? '' : `s${n}`,
        `<!doctype html><html lang="bg"><head><title>Раздел ${n}</title>${n < count ? head : ''}</head><body>
          <header><a href="/">Община Върбовец</a>${n < count ? header : ''}</header>
          <main><h1>Раздел ${n}</h1><p>Тук има текст за раздел номер ${n}, който е различен от другите.</p></main></body></html>`,
      ]),
    ),
  );

describeCheck(displayPreferences, {
  offered: {
    'buttons with words': site('<button>По-голям текст</button> <button>Висок контраст</button>'),
    'two letters': site('<button>A-</button><button>A</button><button>A+</button>'),
    'two letters in Cyrillic, beside another': site(
      '<button>А+</button> <button>А-</button> <button>Контраст</button>',
    ),
    'a version of its own': site('<a href="/bez-grafika">Версия за незрящи</a>'),
    'in English': site('<button>Text size</button> <button>High contrast</button>'),
    'an overlay': site('', 10, '<script src="https://cdn.userway.org/widget.js"></script>'),
    'missing on one page of ten': site('<button>Висок контраст</button>', 9),
    'missing on an error page and on the former site': (() => {
      const read = site('<button>Висок контраст</button>', 9);
      const others = [aPage({ url: at('x'), hollow: 'soft-404' }), aPage({ url: at('old'), site: 'legacy' })];
      return { ...read, pages: [...read.pages, ...others] };
    })(),
  },
  'some-pages': { 'on half of the pages': site('<button>Висок контраст</button>', 5) },
  absent: {
    nothing: site(''),
    'the statement on accessibility': site(
      '<a href="/dostapnost">Достъпност</a> <a href="/d">Декларация за достъпност</a>',
    ),
    'a switch of languages': site('<a href="/en">English</a> <a href="/bg">Български</a>'),
    'the way past the menu': site('<a href="#main">Към съдържанието</a>'),
    'a page that speaks of it': portalOf({
      '': ['Община', '<p>Добре дошли.</p>'],
      s: ['Правила', '<p>Сайтът няма висок контраст и размер на шрифта.</p>'],
    }),
    'a grade is no button': site('<p>Енергиен клас A+ за сградата</p>'),
  },
});
