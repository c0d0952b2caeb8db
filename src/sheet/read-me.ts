import type { Words } from '../model/words.ts';

/** For whom a sheet is, and what it is about. */
export interface SheetHead {
  readonly title: Words;
  /** The evaluator's login. */
  readonly login: string;
}

/** What stands beside the questions; the language of the file first. */
export function readMeLines({ title, login }: SheetHead, language: keyof Words): string[] {
  const order = language === 'bg' ? (['bg', 'en'] as const) : (['en', 'bg'] as const);
  return order.flatMap((one, index) => [...(index === 0 ? [] : ['']), `${title[one]}: ${login}`, ...lines[one]]);
}

const lines: Readonly<Record<keyof Words, readonly string[]>> = {
  bg: [
    'Един ред е един въпрос за една община. Попълват се само трите оцветени колони: Отговор, Бележка, Адрес на доказателство.',
    'Отговор: една от степените в колоната „Скала“, с цифра, или „не мога да преценя“ (тогава решава арбитърът).',
    'Липсата на нещо е 0. Гледа се сайтът, а не предположението. Ред с празен отговор се прескача и може да се попълни по-късно.',
    'Бележка: до 4000 знака. Адрес на доказателство: пълен адрес с http:// или https://; повече адреси се пишат на отделни редове в клетката.',
    'Изтрита бележка не се заличава в програмата; това става на екрана за оценяване.',
    'Другите колони не се променят. Отпечатъкът свързва реда с въпроса, с вас и с това, което е било показано.',
    'Редовете може да се сортират (цели), колоните да се разместват, листове да се добавят. Не обединявайте клетки.',
    'Файлът е само за вас. Показва толкова, колкото екранът за оценяване, и нищо от отговорите на други.',
    'Връщане: на страницата „Таблица“ в програмата, или gradomer import ФАЙЛ --evaluator ВАШЕТО_ИМЕ. Ако нещо не е наред, се изброяват всички клетки и не се записва нищо. Един и същ файл може да се върне два пъти: нищо не се удвоява.',
    'За CSV от Excel изберете „CSV UTF-8“; най-сигурно е да запишете като .xlsx.',
  ],
  en: [
    'A row is one question about one municipality. Only the three coloured columns are filled in: Answer, Comment, Address of proof.',
    'Answer: one of the levels in the column “Scale”, as a digit, or “cannot tell” (then the arbiter decides).',
    'The absence of something is 0. Look at the site, do not assume. A row without an answer is skipped and can be filled in later.',
    'Comment: up to 4000 characters. Address of proof: the whole address with http:// or https://; further ones on lines of their own in the cell.',
    'A comment deleted here is not taken back in the program; that is done on the review screen.',
    'The other columns are not changed. The fingerprint ties the row to the question, to you, and to what was shown.',
    'Rows may be sorted (as a whole), columns moved, sheets added. Do not merge cells.',
    'The file is for you alone. It shows as much as the review screen does, and nothing of what others answered.',
    'To give it back: on the page “Spreadsheet” of the program, or gradomer import FILE --evaluator YOUR_LOGIN. If anything is wrong, all such cells are listed and nothing is stored. The same file may be given back twice: nothing is doubled.',
    'For CSV from Excel choose “CSV UTF-8”; saving as .xlsx is safest.',
  ],
};
