import { expect, test } from 'vitest';
import audienceChannels from '../../../checks/usability/audience-channels.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли в общината.</p>'] as const;
const words =
  '<p>Свободни терени има в стопанската зона, а данъкът върху имотите за годината е два на хиляда. Занаятчиите получават отстъпка от наема на общинските помещения. Пазарните дни са сряда и събота, а таксата се плаща на място при инкасатора на пазара.</p>';
const links = (name: string) =>
  ['a', 'b', 'c'].map((it) => link(`${name}/${it}`, `Полезно за ${name} ${it}`)).join(' ');
const service = link('uslugi/skitsa', 'Заявете електронна услуга');

describeCheck(audienceChannels, {
  serving: {
    'three groups with services, a form and a file': portalOf(
      {
        '': home,
        'za-zhitelite': ['За жителите', words + service],
        'za-biznesa': ['За бизнеса', `${words}<form method="post" action="/x"><textarea name="t"></textarea></form>`],
        'za-roditeli': ['За родителите', words + link('f/molba.docx', 'Молба за записване')],
      },
      { 'f/molba.docx': { format: 'word' } },
    ),
    'the fuller of two pages, and a form one link away': portalOf({
      '': home,
      'za-zhitelite': ['За жителите', words + service],
      'za-biznesa': ['За бизнеса', words + service],
      turizam: ['Туризъм', words],
      'za-gostite': ['За гостите', words + link('mneniya', 'Формуляр за мнения')],
      mneniya: ['Мнения', '<form method="post" action="/m"><textarea name="t"></textarea></form>'],
    }),
    'in English': portalOf({
      '': home,
      residents: ['For residents', words + link('s', 'Online services')],
      business: ['For business', words + link('s', 'Online services')],
      visitors: ['For visitors', words + link('s', 'Newsletter')],
    }),
  },
  several: {
    'two groups': portalOf({ '': home, a: ['За бизнеса', words], b: ['За гостите на града', links('gosti')] }),
    'three groups, but only to read': portalOf({
      '': home,
      a: ['За бизнеса', words],
      b: ['Туристи', words],
      c: ['За хората с увреждания', words],
    }),
    'one page with a part for each': portalOf({
      '': home,
      'polezno-za': ['Полезно', `<h2>За гражданите</h2>${words}<h2>За бизнеса</h2>${words}`],
    }),
  },
  one: {
    'only business': portalOf({ '': home, a: ['За инвеститорите', words] }),
    'the other is only a label': portalOf({
      '': ['Община', `${link('b', 'За гостите')} <p>Добре дошли.</p>`],
      a: ['За бизнеса', words],
    }),
  },
  'names-only': {
    'a link to what was not read': portalOf({ '': ['Община', `${link('b', 'За гостите')} <p>Добре дошли.</p>`] }),
    'empty landing pages of a template': portalOf({
      '': home,
      a: ['За гражданите', '<p>Страницата е в процес на изграждане.</p>'],
      b: ['За бизнеса', '<p>Очаквайте скоро.</p>'],
      c: ['Младежи', '<p>Много скоро.</p>'],
    }),
  },
  absent: {
    nothing: portalOf({ '': home, byudzhet: ['Бюджет', words] }),
    'the two halves of a catalogue': portalOf({
      '': home,
      a: ['Услуги за граждани', words + service],
      b: ['Услуги за бизнеса', words + service],
    }),
    'a catalogue in two parts': portalOf({
      '': home,
      a: ['Електронни услуги', `<h2>За гражданите</h2>${words}${service}<h2>За бизнеса</h2>${words}${service}`],
    }),
    'news on business': portalOf({
      '': home,
      'novini/1': ['Бизнес', '<p class="date">02.05.2026</p><p>Бизнес: новина за срещата с фирмите.</p>'],
      novini: [
        'Новини',
        `<ul><li>${link('novini/1', 'Бизнес')} 02.05.2026</li><li>${link('novini/2', 'Друго')} 01.05.2026</li></ul>`,
      ],
    }),
    'offers for some people': portalOf({
      '': home,
      a: ['Безплатен транспорт за ученици', words],
      b: ['Карта за пътуване за пенсионери', words],
      c: ['Книга за гости', words],
      d: ['Събития: срокове за граждани', words],
      e: ['Туризъм', words],
    }),
    'a rubric of news': portalOf({
      '': ['Община', link('category/biznes/', 'Бизнес')],
      'category/biznes/': ['Бизнес', `<h2>${link('2026/04/zakuska/', 'Закуска с производители')}</h2> 16.04.2026`],
    }),
    'how accessible the site is': portalOf({
      '': home,
      a: [
        'За хора с увреждания',
        '<p>Общината се стреми сайтът да бъде удобен за всички. Версия за незрящи се подготвя. В сградата има рампа и звънец откъм двора, а служител ще Ви посрещне на входа, ако се обадите предварително на телефона на центъра.</p>',
      ],
    }),
    'hours of reception': portalOf({ '': home, a: ['Приемно време за граждани', words] }),
  },
});

test('where no group is served, a dash says so', () => {
  const { facts } = findingOf(
    audienceChannels,
    portalOf({ '': home, a: ['За бизнеса', words], b: ['Туристи', words] }),
  );
  expect(facts?.['served']).toEqual({ bg: '–', en: '–' });
});
