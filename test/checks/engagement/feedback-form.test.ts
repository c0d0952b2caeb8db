import { expect, test } from 'vitest';
import feedbackForm from '../../../checks/engagement/feedback-form.ts';
import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { Field, Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aDocument, aForm, aHit, aPage, at, linkTo, titleOf } from '../../kit/observations.ts';
import { portalOf } from '../../kit/portal-of.ts';

const TERM = 'Отговаряме до 14 дни';
const field = (type: string, name: string = type): Field => ({ type, name, label: name, required: false });
const message = field('textarea', 'message');
const feedback = (over: Partial<Page> = {}) => aPage({ url: at('obratna-vrazka'), title: 'Обратна връзка', ...over });
const withForm = (...fields: Field[]) => feedback({ mainText: TERM, forms: [aForm({ fields: [message, ...fields] })] });
const term = aHit({ topic: 'answer_term', strength: 'weak', field: 'body', url: at('obratna-vrazka'), quote: TERM });

const site = (page: Page, topics: readonly TopicHit[] = [], documents: readonly DocumentFile[] = []) => ({
  pages: [page],
  documents,
  topics,
});
const named = (page: Page, ...topics: TopicHit[]) => site(page, [titleOf(page, 'feedback'), ...topics]);
const other = (over: Partial<Page>) => site(aPage({ url: at('x'), ...over }));
const statement = feedback({ title: 'Достъпност: обратна връзка', forms: [aForm()] });
const paper = aDocument({ url: at('obrazets.doc'), links: [{ page: at(), text: 'Образец на жалба', news: false }] });

describeCheck(feedbackForm, {
  complete: {
    'signals on whatever one chooses': portalOf({
      '': ['Община Върбовец', '<p>Добре дошли.</p>'],
      signali: [
        'Подайте сигнал',
        `<p>Отговаряме до пет работни дни.</p><form method="post" action="/s"><select name="tema"><option>Улици</option><option>Друго</option></select>
        <textarea name="t"></textarea><input type="email" name="m"><button>Изпрати</button></form>`,
      ],
    }),
    'a choice of topic and a promise': named(withForm(field('select')), term),
    'room for a file and a promise': named(withForm(field('file')), term),
    'on the page of contacts': site(withForm(field('radio')), [titleOf(feedback(), 'contacts'), term]),
  },
  form: {
    'no choice of topic': named(withForm(), term),
    'only a lesser heading calls it one': site(other({ forms: [aForm()] }).pages[0] ?? feedback(), [
      aHit({ topic: 'feedback', field: 'heading', url: at('x'), quote: 'Вашите предложения' }),
    ]),
    'no promise of an answer': named(withForm(field('select'))),
    'the promise stands on another page': named(withForm(field('file')), { ...term, url: at('drugo') }),
  },
  'by-paper': {
    'a form to download': site(
      aPage({ url: at() }),
      [linkTo(paper.url, 'complaint_form', 'Образец на жалба', { field: 'file' })],
      [paper],
    ),
    'instructions that name a unit': named(
      feedback({ mainText: 'Жалби се подават в деловодството, тел. 0661 12 345' }),
    ),
  },
  'without-target': {
    'a form that is sent nowhere': named(feedback({ forms: [aForm({ action: null })] })),
  },
  dead: {
    'beside an address to write to': named(
      feedback({ text: 'obshtina@varbovets.example', forms: [aForm({ action: null })] }),
    ),
  },
  embedded: { 'a form of another site in a frame': named(feedback({ frames: ['https://forms.example/1'] })) },
  unclear: {
    'a page with neither form nor contact': named(feedback()),
    'a link to something that was not read': site(aPage({ url: at() }), [
      linkTo(at('pishete'), 'feedback', 'Пишете ни'),
    ]),
    'a form with room to write, on a page about something else': other({ forms: [aForm()] }),
  },
  'email-only': {
    'the report of a pothole is no opinion': portalOf({
      '': ['Община Върбовец', '<p>obshtina@varbovets.example</p>'],
      s: [
        'Сигнали от граждани',
        '<p>Подайте сигнал за дупка.</p><form method="post" action="/x"><textarea name="t"></textarea><button>Подай</button></form>',
      ],
    }),

    'an address of its own in the footer': other({ text: 'obshtina@varbovets.example' }),
    'a newsletter is no feedback': other({
      text: 'obshtina@varbovets.example',
      forms: [aForm({ fields: [field('email')] })],
    }),
    'a search is no feedback': other({ text: 'obshtina@varbovets.example', forms: [aForm({ search: true })] }),
  },
  absent: {
    'nothing at all': other({}),
    'comments under news': other({ role: 'news-item', forms: [aForm()] }),
    'comments under a page': other({ forms: [aForm({ fields: [field('textarea', 'comment')] })] }),
    'the form of the accessibility statement': site(statement, [
      titleOf(statement, 'feedback'),
      titleOf(statement, 'accessibility_statement'),
    ]),
    'the e-mail of the web studio': other({ text: 'studio@studio.example' }),
    'an empty section of a template': named(feedback({ hollow: 'empty-section', forms: [aForm()] })),
  },
});

test('the promise of an answer is quoted', () => {
  const { evidence } = findingOf(feedbackForm, named(withForm(field('select')), term));
  expect(evidence).toMatchObject([{ quote: 'Обратна връзка' }, { kind: 'page', quote: TERM }]);
});

const WRITE = `<form method="post" action="/send"><label>Имейл <input type="email" name="e"></label>
  <label>Съобщение <textarea name="m"></textarea></label><button>Изпрати</button></form>`;

test.for(['Пиши ни', 'Подай предложение или жалба', 'Въпроси и мнения', 'Подай жалба'])('a form called %s', (title) => {
  const read = portalOf({ '': ['Община Върбовец', '<p>Добре дошли.</p>'], f: [title, WRITE] });
  expect(findingOf(feedbackForm, read).outcome).toBe('form');
});

test('the part on complaints of a page for everything', () => {
  const main = '<h2>Жалби</h2><p>Подават се в стая 3, тел. 0688 12 345.</p><h2>Такси</h2><p>Плащат се на касата.</p>';
  const read = portalOf({ '': ['Община Върбовец', '<p>Добре дошли.</p>'], g: ['За гражданите', main] });
  expect(findingOf(feedbackForm, read).outcome).toBe('by-paper');
});

test('complaints about tenders are others', () => {
  const main = '<p>Жалба до КЗК по реда на ЗОП.</p>';
  const read = portalOf({ '': ['Община Върбовец', '<p>Добре дошли.</p>'], g: ['Жалби по ЗОП', main] });
  expect(findingOf(feedbackForm, read).outcome).toBe('absent');
});
