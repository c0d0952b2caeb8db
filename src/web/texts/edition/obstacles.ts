import type { Obstacle } from '../../../review/phase-gate.ts';

const bg = {
  blockers: 'Какво пречи',
  blockersFor: (phase: string) => `Преди етап „${phase}“ остава:`,
  noBlockers: 'Нищо не пречи на следващия етап.',
  obstacles: {
    'no-run-done': () => 'Няма завършена проверка на порталите.',
    'no-run-adopted': () => 'Завършената проверка още не е поставена пред оценителите.',
    'too-few-evaluators': (n) => (n === 1 ? 'Липсва един оценител с достъп.' : 'Липсват двама оценители с достъп.'),
    'no-arbiter': () => 'Липсва арбитър с достъп.',
    'not-handed-out': (n) =>
      n === 1
        ? 'В една община има въпроси, които не са разпределени или чакат човек, който вече не може да отговори.'
        : `В ${n} общини има въпроси, които не са разпределени или чакат човек, който вече не може да отговори.`,
    'batches-open': (n) =>
      n === 1
        ? 'Един въпрос още не е предаден от оценителите си.'
        : `${n} въпроса още не са предадени от оценителите си.`,
    'disputes-open': (n) => (n === 1 ? 'Един спор чака арбитър.' : `${n} спора чакат арбитър.`),
    'no-reply-window': () => 'Общините още не са получили срок за отговор.',
    'replies-undecided': (n) =>
      n === 1 ? 'Една община има възражения без решение:' : `${n} общини имат възражения без решение:`,
    'replies-awaited': (n) => (n === 1 ? 'Срокът на една община още тече:' : `Срокът на ${n} общини още тече:`),
  } as Readonly<Record<Obstacle['kind'], (n: number) => string>>,
  unscored: (n: number) =>
    n === 1
      ? 'За един въпрос няма предложена оценка: отговаря се без нея.'
      : `За ${n} въпроса няма предложена оценка: отговаря се без нея.`,
  resolve: 'Отвори',
};

const en: typeof bg = {
  blockers: 'What is in the way',
  blockersFor: (phase) => `Before the phase “${phase}”:`,
  noBlockers: 'Nothing is in the way of the next phase.',
  obstacles: {
    'no-run-done': () => 'No audit of the portals is done.',
    'no-run-adopted': () => 'The run that is done was not put before the evaluators yet.',
    'too-few-evaluators': (n) =>
      n === 1 ? 'One evaluator with access is missing.' : 'Two evaluators with access are missing.',
    'no-arbiter': () => 'An arbiter with access is missing.',
    'not-handed-out': (n) =>
      n === 1
        ? 'One municipality has questions that were not handed out, or wait for somebody who can no longer answer.'
        : `${n} municipalities have questions that were not handed out, or wait for somebody who can no longer answer.`,
    'batches-open': (n) =>
      n === 1
        ? 'One question was not handed in by its evaluators.'
        : `${n} questions were not handed in by their evaluators.`,
    'disputes-open': (n) => (n === 1 ? 'One dispute waits for an arbiter.' : `${n} disputes wait for an arbiter.`),
    'no-reply-window': () => 'The municipalities were given no time to reply yet.',
    'replies-undecided': (n) =>
      n === 1
        ? 'One municipality has replies nobody has answered:'
        : `${n} municipalities have replies nobody has answered:`,
    'replies-awaited': (n) =>
      n === 1 ? 'The time of one municipality is not over:' : `The time of ${n} municipalities is not over:`,
  },
  unscored: (n) =>
    n === 1
      ? 'One question has no proposed score: it is answered without.'
      : `${n} questions have no proposed score: they are answered without.`,
  resolve: 'Open',
};

/** What must be so before the next phase. */
export const obstacles = { bg, en };
