import { createHash } from 'node:crypto';
import type { Calendar } from '../../calendar.ts';
import { answer, type Answer, type Host } from '../../host.ts';
import { markup, type Html } from '../../html.ts';
import { ORIGINS } from '../addresses.ts';

const HEADERS = { server: 'Apache-Coyote/1.1' };

function form(session: string): Html {
  return markup`<p>Въведете ЕГН или БУЛСТАТ и ПИН, получен в стая 8. Сумите са в лева.</p>
<form action="/spravka.jsp;jsessionid=${session}" method="post"><p>ЕГН / БУЛСТАТ<br><input name="egn" size="14"></p><p>ПИН<br><input name="pin" type="password" size="14"></p><p><input type="submit" value="Проверка"></p></form>
<p><a href="/pomosht.jsp;jsessionid=${session}">Как да получа ПИН?</a></p>`;
}

function help(session: string): Html {
  return markup`<p>ПИН се издава на гише срещу лична карта. При предупреждение за сертификата на сайта изберете „Продължаване въпреки това“.</p><p><a href="/proverka.jsp;jsessionid=${session}">Към проверката</a></p>`;
}

function page(title: string, body: Html): Html {
  return markup`<html><head><title>${title}</title></head><body bgcolor="white"><h3>ОБЩИНА СТАРОБРОД - ${title}</h3>${body}<hr><a href="${ORIGINS.portal}/">www.starobrod.example</a></body></html>`;
}

/** Checks of taxes by a program of its supplier, behind a certificate it signed itself; sessions stand in the path. */
export function taxesHost({ today }: Calendar): Host {
  const sessionFor = (path: string) => createHash('md5').update(`${today.iso} ${path}`).digest('hex').toUpperCase();
  const show = (title: string, body: Html, status = 200): Answer =>
    answer(status, 'text/html; charset=utf-8', page(title, body).html, HEADERS);
  return {
    names: ['danatsi.starobrod.example'],
    address: '127.80.1.2',
    certificate: 'self-signed',
    plainHttp: 'serves',
    answer: ({ pathname }) => {
      const [path = '/', brought] = pathname.split(';jsessionid=');
      const session = brought ?? sessionFor(path);
      if (path === '/' || path === '/proverka.jsp') return show('Проверка на задължения', form(session));
      if (path === '/pomosht.jsp') return show('Помощ', help(session));
      return show('HTTP Status 404', markup`<p>The requested resource is not available.</p>`, 404);
    },
  };
}
