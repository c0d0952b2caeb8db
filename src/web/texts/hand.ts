const bg = {
  sheets: 'Ръчни листове',
  sheetsMean:
    'Част от въпросите ви за тези общини софтуерът не можа да види. Листът ги събира с връзките и степените, за печат или за попълване пред сайта.',
  toSheet: 'Ръчен лист за тази община',
  title: (town: string) => `Ръчен лист: ${town}`,
  says: 'Тези въпроси нямат предложена оценка, защото порталът не можа да се види. Отворете връзките, отбележете степента и напишете къде сте я видели. После отговорете в програмата.',
  sayAsOf: (edition: string) => `Издание ${edition}.`,
  none: 'За тази община няма въпроси, които да се попълват на ръка: всичко можа да се види.',
  print: 'За печат използвайте печата на браузъра (Ctrl+P).',
  sites: 'Сайтове на общината',
  noAddress: 'адресът не е известен',
  why: 'Защо няма оценка',
  links: 'Къде да гледате',
  scale: 'Степен',
  cannotTell: 'Не мога да преценя',
  where: 'Къде го видях (адрес, ден, час)',
  note: 'Бележка',
  question: (n: number, all: number) => `Въпрос ${n} от ${all}`,
};

const en: typeof bg = {
  sheets: 'Hand sheets',
  sheetsMean:
    'Some of your questions about these municipalities the software could not see. The sheet has them with their links and levels, to print or to fill in while you look at the site.',
  toSheet: 'Hand sheet of this municipality',
  title: (town) => `Hand sheet: ${town}`,
  says: 'These questions have no proposed score, because the portal could not be seen. Open the links, tick the level, and write where you saw it. Then answer in the program.',
  sayAsOf: (edition) => `Edition ${edition}.`,
  none: 'No question about this municipality has to be answered by hand: all of it could be seen.',
  print: 'To print, use the print function of your browser (Ctrl+P).',
  sites: 'Sites of the municipality',
  noAddress: 'address unknown',
  why: 'Why there is no score',
  links: 'Where to look',
  scale: 'Level',
  cannotTell: 'I cannot tell',
  where: 'Where I saw it (address, day, time)',
  note: 'Note',
  question: (n, all) => `Question ${n} of ${all}`,
};

export const hand = { bg, en };
