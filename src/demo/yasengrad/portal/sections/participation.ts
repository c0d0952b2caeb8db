import type { Calendar } from '../../../calendar.ts';
import { pdf } from '../../../documents/published-file.ts';
import { fileLinks, texts, type Section } from '../page.ts';

export function participation(calendar: Calendar): Section {
  const draft = pdf(
    { path: '/faylove/proekt-naredba-12', title: 'Проект на Наредба № 12 за зелената система', day: calendar.ago(12) },
    [
      'Чл. 1. Наредбата урежда опазването на зелената система.',
      'Мотиви: общината засажда по три дървета за всяко отсечено.',
    ],
  );
  const summary = pdf(
    { path: '/faylove/spravka-predlozheniya', title: 'Справка за постъпилите предложения', day: calendar.ago(70) },
    ['Постъпили са 14 предложения, приети са 9. Причините за неприетите са посочени поотделно.'],
  );
  return {
    files: [draft, summary],
    pages: [
      {
        path: '/uchastie/signali',
        title: 'Подайте сигнал',
        blocks: [
          ...texts('Отговаряме до пет работни дни. Номерът на сигнала пристига на Вашата електронна поща.'),
          {
            kind: 'form',
            action: '/api/signal',
            submit: 'Изпрати сигнала',
            fields: [
              { name: 'tema', label: 'Тема', type: 'select', options: ['Улици', 'Осветление', 'Отпадъци', 'Друго'] },
              { name: 'myasto', label: 'Място', type: 'text', required: true },
              { name: 'opisanie', label: 'Описание', type: 'textarea', required: true },
              { name: 'poshta', label: 'Електронна поща', type: 'email', required: true },
              {
                name: 'saglasen',
                label: 'Запознат съм с политиката за поверителност',
                type: 'checkbox',
                required: true,
              },
            ],
          },
          { kind: 'links', items: [{ text: 'Политика за поверителност', href: '/poveritelnost' }] },
        ],
      },
      {
        path: '/uchastie',
        title: 'Гражданско участие',
        blocks: [
          { kind: 'links', items: [{ text: 'Подайте сигнал', href: '/uchastie/signali' }] },
          { kind: 'heading', text: 'Обществени консултации' },
          ...texts(
            `Публикувано на ${calendar.ago(12).bg} Предложения се приемат до ${calendar.ahead(18).bg} на info@yasengrad.example.`,
          ),
          fileLinks([draft]),
          { kind: 'heading', text: 'Приключили консултации' },
          fileLinks([summary]),
          { kind: 'heading', text: 'Граждански бюджет' },
          ...texts(
            'Жителите разпределят 150 000 евро годишно. Гласува се онлайн с код от читателската или транспортната карта.',
          ),
          {
            kind: 'table',
            caption: `Избрани проекти ${calendar.today.year} г.`,
            rows: [
              ['Проект', 'Гласове'],
              ['Велостойки пред училищата', '1 912'],
              ['Осветление на скейт парка', '1 344'],
            ],
          },
          { kind: 'heading', text: 'Анкети' },
          ...texts(`Анкетата за работното време на гишетата е отворена до ${calendar.ahead(20).bg}`),
          {
            kind: 'links',
            items: [
              { text: 'Попълнете анкетата', href: 'https://ec.europa.eu/eusurvey/runner/yasengrad-example' },
              { text: 'Резултати от анкетата за парк „Юг“', href: '/uchastie/anketi/park-yug' },
            ],
          },
        ],
      },
    ],
  };
}
