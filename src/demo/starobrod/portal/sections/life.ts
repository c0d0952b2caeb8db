import type { Calendar } from '../../../calendar.ts';
import { markup, paragraphs } from '../../../html.ts';
import { rows, type Section } from '../page.ts';

export function life(calendar: Calendar): Section {
  return {
    pages: [
      {
        address: 'index.php?page=40',
        title: 'Образование и култура',
        body: rows(
          ['СУ „Паисий“', 'ул. „Училищна“ 4', '(0997) 62-05'],
          ['Основно училище, с. Равнодол', '', '(0997) 2265'],
          ['Детска градина „Звънче“', 'ул. „Бреза“ 7', '(0997) 62-18'],
          ['Читалище „Светлина“, библиотека 22 000 тома', 'пл. „Пазарен“ 1', '(0997) 62-30'],
        ),
      },
      {
        address: 'index.php?page=42',
        title: 'Здраве и социални грижи',
        body: markup`${rows(
          ['Спешна помощ', '112'],
          ['Здравна служба, д-р Минка Липчева', '(0997) 62-41'],
          ['Стоматолог', '(0997) 62-44'],
          ['Аптека „Билка“', '(0997) 62-50'],
        )}<p>Домашният социален патронаж храни 64 души. Записване в стая 27.</p>`,
      },
      {
        address: 'index.php?page=43',
        title: 'Чистота',
        body: markup`<p>Заповед на кмета за границите и честотата на сметоизвозването за ${calendar.today.year} г.</p>
${rows(['Староброд', 'вторник и петък'], ['Каменяк, Гложица', 'сряда, през седмица'], ['Горно и Долно Изворче, Равнодол', 'понеделник, през седмица'])}
<p>Едрогабаритни отпадъци се извозват в последната събота на месеца.</p>`,
      },
      {
        address: 'index.php?page=44',
        title: 'Автобуси',
        body: rows(
          ['Староброд - Каменяк', '6:40, 12:30, 17:45'],
          ['Староброд - Гложица - Равнодол', '6:20, 13:10, 18:00'],
          ['Староброд - областния град', '5:50, 8:15, 14:00'],
        ),
      },
    ],
  };
}

export function participation(calendar: Calendar): Section {
  return {
    pages: [
      {
        address: 'index.php?page=50',
        title: 'Достъп до обществена информация',
        body: markup`${paragraphs('Заявления по ЗДОИ се приемат в деловодството, по пощата и на гише. Отговорно лице: Мичка Гергова, секретар на общината, тел. (0997) 61-15. Срокът за отговор е 14 дни.')}<p><a href="/files/obr_zdoi.doc">Заявление за достъп до обществена информация</a></p><p>През ${calendar.today.year - 1} г. са постъпили 9 заявления, предоставен е достъп по 8.</p>`,
      },
      {
        address: 'index.php?page=51',
        title: 'Пишете на кмета',
        body: markup`<form action="http://www.starobrod.example/pishete.php" method="post"><table><tr><td>Име</td><td><input type="text" name="ime"></td></tr><tr><td>ЕГН</td><td><input type="text" name="egn"></td></tr><tr><td>Телефон</td><td><input type="text" name="tel"></td></tr><tr><td>Текст</td><td><textarea name="tekst" rows="5" cols="40"></textarea></td></tr><tr><td>Код от картинката</td><td><img src="/img/kod.png" width="90" height="26"> <input type="text" name="kod" size="6"></td></tr><tr><td></td><td><input type="submit" value="Изпрати"></td></tr></table></form>`,
      },
      {
        address: 'index.php?page=52',
        title: 'Aнкета',
        body: markup`<form action="index.php?page=52" method="post"><p>Харесвате ли новия ни сайт?</p><p><input type="radio" name="otg" value="1"> да (212)<br><input type="radio" name="otg" value="2"> не (340)<br><input type="submit" value="Гласувай"></p></form>
<p>Анкетата е открита на 11.03.2009 г.</p>
<p><b>Warning</b>: mysql_fetch_array(): supplied argument is not a valid MySQL result resource in <b>/home/starobrod/public_html/inc/anketa.php</b> on line <b>41</b></p>`,
      },
      {
        address: 'index.php?page=53',
        title: 'Книга за гости',
        body: markup`<p><b>Митко от Чикаго</b> (02.05.2011): Поздрави на всички земляци! Кога ще оправите пътя за Гложица?</p><p><b>Лили</b> (17.08.2010): Много хубав сайт. Няма ли снимки от събора?</p><p>Книгата не приема нови записи.</p>`,
      },
      {
        address: 'index.php?page=54',
        title: 'Полезни връзки',
        body: markup`<p><a href="https://www.parliament.bg/">Народно събрание</a></p><p><a href="https://oblast-starobrod.example/">Областна администрация</a></p><p><a href="https://vesti-starobrod.example/">„Старобродски вести“, независим вестник</a></p><p><a href="https://www.zlatodol.example/">Община Златодол, побратимена община</a></p>`,
      },
      {
        address: 'index.php?page=60',
        title: 'English version',
        body: markup`<p><img src="/img/tochka.png" width="60" height="60"></p><p>Under construction.</p>`,
      },
    ],
  };
}
