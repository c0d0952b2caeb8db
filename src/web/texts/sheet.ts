const bg = {
  title: 'Таблица',
  link: 'Свали въпросите като таблица или върни попълнена',
  says: 'Може да отговаряте и в таблица: изтеглете я, попълнете я в Excel или LibreOffice и я върнете тук. Показва толкова, колкото екранът за оценяване.',
  download: 'Изтегляне',
  xlsxOpen: 'Въпросите, които чакат отговор (.xlsx)',
  xlsxAll: 'Всички ваши въпроси, с отговорите ви (.xlsx)',
  csvOpen: 'Въпросите, които чакат отговор (CSV UTF-8, с точка и запетая)',
  csvAll: 'Всички ваши въпроси, с отговорите ви (CSV UTF-8, с точка и запетая)',
  upload: 'Връщане',
  uploadSays:
    'Празните редове се прескачат, а каквото е записано, не се удвоява. Ако нещо не е наред, се изброява всичко и не се записва нищо.',
  file: 'Попълнената таблица (.xlsx или CSV, до 10 MB)',
  trial: 'Само провери, без да записваш',
  send: 'Върни таблицата',
  noFile: 'Изберете файла с попълнената таблица.',
  wrong: (n: number) =>
    n === 1
      ? 'Не е записано нищо: една клетка е за поправяне. Поправете я във файла и го върнете пак.'
      : `Не е записано нищо: ${n} неща са за поправяне. Поправете ги във файла и го върнете пак.`,
  problems: 'За поправяне във файла',
  row: 'Ред',
  column: 'Колона',
  what: 'Какво не е наред',
  wholeFile: 'целият файл',
  wholeRow: 'целият ред',
  toQueue: 'Към въпросите',
};

const en: typeof bg = {
  title: 'Spreadsheet',
  link: 'Get the questions as a spreadsheet, or give a filled-in one back',
  says: 'You may answer in a spreadsheet, too: get it, fill it in with Excel or LibreOffice, and give it back here. It shows as much as the review screen does.',
  download: 'To get it',
  xlsxOpen: 'The questions that wait for an answer (.xlsx)',
  xlsxAll: 'All your questions, with your answers (.xlsx)',
  csvOpen: 'The questions that wait for an answer (CSV UTF-8, with semicolons)',
  csvAll: 'All your questions, with your answers (CSV UTF-8, with semicolons)',
  upload: 'To give it back',
  uploadSays:
    'Empty rows are skipped, and what is on record is not doubled. If anything is wrong, all of it is listed and nothing is stored.',
  file: 'The filled-in sheet (.xlsx or CSV, up to 10 MB)',
  trial: 'Only check it, store nothing',
  send: 'Give the sheet back',
  noFile: 'Choose the file that was filled in.',
  wrong: (n) =>
    n === 1
      ? 'Nothing was stored: one cell is to be put right. Put it right in the file and give it back again.'
      : `Nothing was stored: ${n} things are to be put right. Put them right in the file and give it back again.`,
  problems: 'To be put right in the file',
  row: 'Row',
  column: 'Column',
  what: 'What is wrong',
  wholeFile: 'the whole file',
  wholeRow: 'the whole row',
  toQueue: 'To the questions',
};

export const sheet = { bg, en };
