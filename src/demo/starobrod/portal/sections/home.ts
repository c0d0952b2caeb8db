import type { Calendar } from '../../../calendar.ts';
import { markup } from '../../../html.ts';
import type { Section } from '../page.ts';
import { datedNews, newsLines } from './news.ts';

export function home(calendar: Calendar): Section {
  return {
    pages: [
      {
        address: 'index.php',
        title: 'Добре дошли',
        body: markup`<marquee>Добре дошли на официалния сайт на община Староброд! Платете данъците си до 31 октомври.</marquee>
<h3>Последни новини</h3>${newsLines(datedNews(calendar).slice(0, 4))}<p align="right"><a href="news.php">виж</a></p>
<h3>На таблото</h3><p>Търгове, конкурси и заповеди: <a href="obyavi.php">виж</a></p>`,
      },
    ],
  };
}
