import type { Phase } from '../../../model/review/assessment.ts';

const bg = {
  adoptedNone: 'никоя проверка',
  adopt: {
    title: 'Проверка за оценяване',
    says: 'Оценителите виждат една проверка. Новите проверки не променят нищо пред тях, докато не ги поставите тук.',
    now: 'Пред оценителите сега',
    caption: 'Завършени проверки, по-нови от сегашната',
    none: 'Няма по-нова завършена проверка.',
    run: 'Проверка',
    asOf: 'Състояние към',
    finished: 'Завършила',
    look: 'Виж какво ще се промени',
    lookOf: (run: string) => `Виж какво ще промени ${run}`,
    preview: (run: string) => `Какво ще промени ${run}`,
    counts: {
      fresh: { term: 'Нови въпроси', says: 'Още не са били пред оценител.' },
      same: { term: 'Без промяна', says: 'Отговорите остават, никой не бива питан.' },
      soft: {
        term: 'Ново доказателство',
        says: 'Същата предложена оценка. Отговорите остават, показва се новото доказателство.',
      },
      hard: { term: 'Друга предложена оценка', says: 'Отива за повторна проверка при същите оценители.' },
      kept: { term: 'Остава старото', says: 'Този път не можа да се види; валидно е предишното.' },
    },
    do: (run: string) => `Постави ${run} пред оценителите`,
    done: (run: string) => `Проверка ${run} е поставена пред оценителите.`,
    gone: 'Тази проверка не може да се постави: не е завършена или вече е заменена от по-нова.',
  },
  phase: {
    title: 'Етап на изданието',
    now: 'Сегашен етап',
    to: (phase: string) => `Начало на етап „${phase}“`,
    last: 'Изданието е в последния си етап.',
    means: {
      preparation: '',
      crawl: 'Порталите се обхождат.',
      rating: 'Оценителите започват да отговарят.',
      arbitration: 'Всички партиди са предадени; арбитрите решават спорните въпроси.',
      reply: 'Общините получават резултатите си за отговор.',
      final: 'Резултатите вече не се променят.',
      published: 'Резултатите са обявени.',
    } as Readonly<Record<Phase, string>>,
    met: 'Нужното е налице.',
    confirm: (edition: string) => `За потвърждение напишете ${edition}`,
    confirmHint: 'Така етап не се сменя по погрешка.',
    wrong: (edition: string) => `Напишете точно ${edition}.`,
    do: (phase: string) => `Започни етап „${phase}“`,
    done: (phase: string) => `Започна етап „${phase}“.`,
    blocked: 'Етапът още не може да започне. Вижте какво пречи.',
  },
  reopen: {
    title: 'Отваряне наново',
    says: 'Решен въпрос се дава пак на същите оценители, в нов кръг. Дадените отговори остават в историята.',
    indicator: 'Показател',
    choose: 'изберете',
    do: 'Отвори наново',
    missing: 'Изберете от списъка.',
    notSettled: 'Този въпрос още не е решен, така че няма какво да се отваря наново.',
    obstacles: {
      final:
        'Резултатите са окончателни: нищо не се пита отново. Грешка се поправя с gradomer errata add и нова версия.',
      replied:
        'Втори арбитър вече е отговорил на възражението за тази оценка: тя не се пита отново. Грешка се поправя с gradomer errata add.',
    },
    done: (what: string) => `Отворено наново: ${what}.`,
  },
};

const en: typeof bg = {
  adoptedNone: 'no run',
  adopt: {
    title: 'Run to be rated',
    says: 'The evaluators see one run. Newer runs change nothing for them until you put them before them here.',
    now: 'Before the evaluators now',
    caption: 'Runs that are done and newer than the present one',
    none: 'There is no newer run that is done.',
    run: 'Run',
    asOf: 'As of',
    finished: 'Finished',
    look: 'See what would change',
    lookOf: (run) => `See what ${run} would change`,
    preview: (run) => `What ${run} would change`,
    counts: {
      fresh: { term: 'New questions', says: 'Never put before an evaluator until now.' },
      same: { term: 'Unchanged', says: 'Answers stand, nobody is asked.' },
      soft: { term: 'New proof', says: 'The same proposed score. Answers stand, the new proof is shown.' },
      hard: { term: 'Another proposed score', says: 'Goes to the same evaluators for a re-check.' },
      kept: { term: 'The old one stays', says: 'Could not be seen this time; the earlier finding holds.' },
    },
    do: (run) => `Put ${run} before the evaluators`,
    done: (run) => `Run ${run} was put before the evaluators.`,
    gone: 'This run cannot be used: it is not done, or a newer one took its place.',
  },
  phase: {
    title: 'Phase of the edition',
    now: 'Present phase',
    to: (phase) => `Beginning of the phase “${phase}”`,
    last: 'The edition is in its last phase.',
    means: {
      preparation: '',
      crawl: 'The portals are crawled.',
      rating: 'The evaluators begin to answer.',
      arbitration: 'All batches are handed in; the arbiters decide the disputes.',
      reply: 'The municipalities get their results to reply to.',
      final: 'The results no longer change.',
      published: 'The results are public.',
    },
    met: 'All that is needed is there.',
    confirm: (edition) => `To confirm, type ${edition}`,
    confirmHint: 'So that no phase is entered by mistake.',
    wrong: (edition) => `Type exactly ${edition}.`,
    do: (phase) => `Begin the phase “${phase}”`,
    done: (phase) => `The phase “${phase}” has begun.`,
    blocked: 'The phase cannot begin yet. See what is in the way.',
  },
  reopen: {
    title: 'Reopen',
    says: 'A settled question goes to the same evaluators again, in a new round. The answers given stay on record.',
    indicator: 'Indicator',
    choose: 'choose',
    do: 'Reopen',
    missing: 'Choose from the list.',
    notSettled: 'This question is not settled yet, so there is nothing to reopen.',
    obstacles: {
      final:
        'The results are final: nothing is asked again. A mistake is corrected by gradomer errata add and a further version.',
      replied:
        'A second arbiter has answered the reply about this score: it is not asked again. A mistake is corrected by gradomer errata add.',
    },
    done: (what) => `Reopened: ${what}.`,
  },
};

/** Which run is rated, which phase it is, and what is asked again. */
export const steps = { bg, en };
