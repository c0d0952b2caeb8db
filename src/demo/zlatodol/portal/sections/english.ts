import { ORIGINS } from '../../addresses.ts';
import type { Calendar } from '../../../calendar.ts';
import { bullets, markup, paragraphs, table } from '../../../html.ts';
import type { Page, Section } from '../page.ts';

type EnglishPage = Omit<Page, 'language'>;

export function english(calendar: Calendar): Section {
  const pages: readonly EnglishPage[] = [
    {
      path: '/en',
      title: 'Municipality of Zlatodol – official portal',
      translation: '/',
      body: markup`<section class="hero" aria-label="Welcome"><div class="inner"><div><h1>Municipality of Zlatodol</h1><p>Nine settlements between the river Zlatinka and the Grey Ridge.</p></div></div></section>
<div class="inner"><ul class="tiles"><li><a href="/en/services">Services</a></li><li><a href="/en/business">Doing business</a></li><li><a href="/en/tourism">Visit Zlatodol</a></li><li><a href="/en/contacts">Contacts</a></li></ul>
<h2>News</h2><p><a href="/en/news/river-street">Works on River Street start</a>, ${calendar.ago(1).en}</p><p><a href="/en/news">All news in English</a></p></div>`,
    },
    {
      path: '/en/municipality',
      title: 'About the municipality',
      translation: '/obshtinata',
      body: paragraphs(
        'Zlatodol lies in the valley of the river Zlatinka at 380 metres above sea level. About 9,400 people live in the town and eight villages.',
        'The economy rests on fruit and vegetable processing, furniture, beekeeping and tourism. The community centre “Prosveta” was founded in 1869.',
      ),
    },
    {
      path: '/en/administration',
      title: 'Administration',
      translation: '/administratsiya',
      body: markup`<p>The mayor is Velizar Drenski, an engineer. He is assisted by two deputy mayors and a secretary.</p>${table(
        'Departments',
        ['Department', 'Telephone'],
        [
          ['Finance and budget', '(+359 990) 61 010'],
          ['Citizen services', '(+359 990) 61 015'],
          ['Spatial planning', '(+359 990) 61 020'],
          ['Local taxes', '(+359 990) 61 030'],
        ],
      )}`,
    },
    {
      path: '/en/services',
      title: 'Services',
      translation: '/uslugi',
      body: markup`<p>Descriptions, fees and forms of all services are on the <a href="${ORIGINS.services}/en">e-services portal</a>. You need a qualified electronic signature to apply online.</p>${bullets(['Certificate of permanent address', 'Certificate of family status', 'Categorisation of accommodation', 'Permit for open-air trade'])}`,
    },
    {
      path: '/en/business',
      title: 'Doing business',
      translation: '/uslugi/za-biznesa',
      body: paragraphs(
        'The industrial zone by the railway station has 6.4 hectares of serviced land. New companies are advised at one desk every Thursday.',
        'Public procurement runs in the national system CAIS EPP.',
      ),
    },
    {
      path: '/en/tourism',
      title: 'Visit Zlatodol',
      translation: '/turizam',
      body: markup`<p>A medieval fortress, a water mill, a museum and three marked trails await you.</p><p><img src="/assets/krepost.svg" width="320" height="200" alt="The fortress on the hill"></p><p>The visitor centre on the square is open daily from 9 to 17 and rents out bicycles.</p>`,
    },
    {
      path: '/en/news',
      title: 'News',
      translation: '/novini',
      body: markup`<ul class="dated"><li><time datetime="${calendar.ago(1).iso}">${calendar.ago(1).en}</time><a href="/en/news/river-street">Works on River Street start</a></li><li><time datetime="${calendar.ago(52).iso}">${calendar.ago(52).en}</time><a href="/en/news/town-day">Three days of music and crafts</a></li></ul>`,
    },
    {
      path: '/en/news/river-street',
      title: 'Works on River Street start',
      body: markup`<p class="meta">${calendar.ago(1).en}</p>${paragraphs('From Monday River Street is closed between the square and the bridge. The water main, the pavements and the lights will be renewed within 90 days.')}`,
    },
    {
      path: '/en/news/town-day',
      title: 'Three days of music and crafts',
      body: markup`<p class="meta">${calendar.ago(52).en}</p>${paragraphs('Potters, carvers and weavers from the whole region met on the square for the day of the town.')}`,
    },
    {
      path: '/en/contacts',
      title: 'Contacts',
      translation: '/kontakti',
      body: markup`<p>1 Stariyat Dab Square, 9990 Zlatodol, Bulgaria<br>Telephone <a href="tel:+35999061000">(+359 990) 61 000</a><br><a href="mailto:obshtina@zlatodol.example">obshtina@zlatodol.example</a></p><p>Opening hours: Monday to Friday, 8:00–17:30.</p>`,
    },
    {
      path: '/en/privacy',
      title: 'Privacy policy',
      translation: '/poveritelnost',
      body: paragraphs(
        'The controller is the Municipality of Zlatodol. The data protection officer can be reached at dpo@zlatodol.example.',
        'The portal keeps an access log for six months and contact messages for one year. You have the right of access, rectification, erasure and objection.',
      ),
    },
    {
      path: '/en/accessibility',
      title: 'Accessibility statement',
      translation: '/dostapnost',
      body: paragraphs(
        `The portal partially conforms to EN 301 549 V3.2.1. This statement was prepared on ${calendar.ago(640).en}.`,
      ),
    },
  ];
  return { pages: pages.map((page) => ({ ...page, language: 'en' })) };
}
