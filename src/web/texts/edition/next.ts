import type { FirstStep, NextStep } from '../../../review/next-step.ts';

interface Step {
  readonly says: string;
  readonly go: string;
}

const bg = {
  phasesLabel: 'Етапи на изданието',
  phaseDone: 'минал етап',
  phaseNow: 'сега',
  since: 'от',
  next: 'Следваща стъпка',
  nextSteps: {
    'start-audit': { says: 'Още няма завършена проверка на порталите. Започнете я.', go: 'Към проверките' },
    'watch-audit': { says: 'Проверката върви. Когато завърши, ще я поставите пред оценителите.', go: 'Виж проверката' },
    'add-people': { says: 'Нужни са поне двама оценители и един арбитър с достъп.', go: 'Добави хора' },
    'adopt-run': { says: 'Има завършена проверка. Поставете я пред оценителите.', go: 'Избери проверка' },
    'hand-out': { says: 'Има въпроси без двама оценители или без арбитър. Разпределете ги.', go: 'Разпредели' },
    'enter-phase': { says: 'Всичко нужно е налице: може да започне следващият етап.', go: 'Към следващия етап' },
    'wait-for-evaluators': { says: 'Оценителите работят. Следете кой какво още не е предал.', go: 'Виж хората' },
    'wait-for-arbiters': { says: 'Остават спорни въпроси, които арбитрите решават.', go: 'Виж хората' },
    'open-window': { says: 'Общините чакат срок за отговор. Определете последния ден.', go: 'Определи срок' },
    'wait-for-replies': { says: 'Общините отговарят. Следете коя мълчи и ѝ напомнете.', go: 'Виж отговорите' },
    'wait-for-answers': { says: 'Има възражения без решение на втори арбитър.', go: 'Виж отговорите' },
    nothing: { says: 'Изданието е публикувано. Няма какво повече да се прави.', go: '' },
  } as Readonly<Record<NextStep, Step>>,
  firstSteps: 'Първи стъпки',
  firstStepsSay: 'От празна база до първия отговор. Правят се веднъж, в този ред.',
  firstStep: {
    audit: { says: 'Проверка на порталите завърши', go: 'Към проверките' },
    people: { says: 'Двама или повече оценители и поне един арбитър имат достъп', go: 'Към потребителите' },
    adopt: { says: 'Проверката е поставена пред оценителите', go: 'Избери проверка' },
    'hand-out': { says: 'Въпросите са разпределени', go: 'Разпредели' },
    rate: { says: 'Оценяването е започнало', go: 'Започни оценяването' },
  } as Readonly<Record<FirstStep['step'], Step>>,
  stepStates: { done: 'готово', now: 'сега', later: 'по-късно' },
};

const en: typeof bg = {
  phasesLabel: 'Phases of the edition',
  phaseDone: 'past phase',
  phaseNow: 'now',
  since: 'since',
  next: 'Next step',
  nextSteps: {
    'start-audit': { says: 'No audit of the portals is done yet. Start one.', go: 'To the runs' },
    'watch-audit': {
      says: 'The audit is under way. When it ends you put it before the evaluators.',
      go: 'See the run',
    },
    'add-people': { says: 'At least two evaluators and one arbiter with access are needed.', go: 'Add people' },
    'adopt-run': { says: 'A run is done. Put it before the evaluators.', go: 'Choose a run' },
    'hand-out': { says: 'Some questions lack an evaluator or an arbiter. Hand them out.', go: 'Hand out' },
    'enter-phase': { says: 'All that is needed is there: the next phase may begin.', go: 'To the next phase' },
    'wait-for-evaluators': {
      says: 'The evaluators are at work. See who has not handed in what.',
      go: 'See the people',
    },
    'wait-for-arbiters': { says: 'Disputes remain, which the arbiters decide.', go: 'See the people' },
    'open-window': { says: 'The municipalities wait for a time to reply. Set the last day.', go: 'Set the last day' },
    'wait-for-replies': {
      says: 'The municipalities reply. See who is silent, and remind them.',
      go: 'See the replies',
    },
    'wait-for-answers': { says: 'There are replies that no second arbiter has answered.', go: 'See the replies' },
    nothing: { says: 'The edition is published. There is nothing more to do.', go: '' },
  },
  firstSteps: 'First steps',
  firstStepsSay: 'From an empty database to the first answer. Done once, in this order.',
  firstStep: {
    audit: { says: 'An audit of the portals is done', go: 'To the runs' },
    people: { says: 'Two or more evaluators and at least one arbiter have access', go: 'To the users' },
    adopt: { says: 'The run was put before the evaluators', go: 'Choose a run' },
    'hand-out': { says: 'The questions were handed out', go: 'Hand out' },
    rate: { says: 'The rating has begun', go: 'Begin the rating' },
  },
  stepStates: { done: 'done', now: 'now', later: 'later' },
};

/** The phases passed, and what is to be done now. */
export const next = { bg, en };
