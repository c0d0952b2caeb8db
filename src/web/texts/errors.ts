/** Title and what to do, by status. */
interface Says {
  readonly title: string;
  readonly says: string;
}

const bg = {
  home: 'Към началната страница',
  back: 'Върнете се и опитайте отново',
  400: {
    title: 'Заявката не беше разбрана',
    says: 'Върнете се, заредете страницата отново и опитайте пак. Нищо не е записано.',
  } as Says,
  401: {
    title: 'Не сте влезли',
    says: 'Влезте в нов прозорец, после се върнете назад с бутона на браузъра: попълненото е още там.',
  } as Says,
  403: {
    title: 'Нямате право на това',
    says: 'Тази страница не е за Вашата роля, или формулярът е остарял. Заредете страницата отново; ако трябва да имате достъп, обърнете се към координатора.',
  } as Says,
  404: { title: 'Няма такава страница', says: 'Проверете адреса, или започнете от началната страница.' } as Says,
  408: { title: 'Изпращането отне твърде дълго', says: 'Проверете връзката си и опитайте пак.' } as Says,
  409: {
    title: 'Междувременно нещо се е променило',
    says: 'Някой е променил същото преди Вас. Заредете страницата отново, за да видите новото; Вашата промяна не е записана.',
  } as Says,
  413: { title: 'Изпратеното е твърде голямо', says: 'Изпратете по-малък файл или по-кратък текст.' } as Says,
  415: { title: 'Този вид данни не се приемат', says: 'Използвайте формуляра на страницата.' } as Says,
  421: {
    title: 'Непознат адрес',
    says: 'Отворете приложението на адреса, който е изписан при пускането му.',
  } as Says,
  422: { title: 'Нещо липсва или не е вярно', says: 'Върнете се и проверете попълненото.' } as Says,
  429: { title: 'Твърде много опити', says: 'Изчакайте и опитайте отново.' } as Says,
  500: {
    title: 'Грешка в програмата',
    says: 'Записаното досега е запазено. Опитайте отново; ако се повтори, кажете на координатора кога се е случило.',
  } as Says,
};

const en: typeof bg = {
  home: 'To the home page',
  back: 'Go back and try again',
  400: {
    title: 'The request was not understood',
    says: 'Go back, load the page anew and try again. Nothing was saved.',
  },
  401: {
    title: 'You are not signed in',
    says: 'Sign in in a new window, then go back with the button of the browser: what you filled in is still there.',
  },
  403: {
    title: 'You may not do this',
    says: 'This page is not for your role, or the form is out of date. Load the page anew; if you should have access, ask the coordinator.',
  },
  404: { title: 'There is no such page', says: 'Check the address, or start from the home page.' },
  408: { title: 'Sending took too long', says: 'Check your connection and try again.' },
  409: {
    title: 'Something has changed meanwhile',
    says: 'Somebody changed the same before you. Load the page anew to see what is new; your change was not saved.',
  },
  413: { title: 'What was sent is too large', says: 'Send a smaller file or a shorter text.' },
  415: { title: 'This kind of data is not accepted', says: 'Use the form on the page.' },
  421: { title: 'Unknown address', says: 'Open the application at the address it printed when it was started.' },
  422: { title: 'Something is missing or wrong', says: 'Go back and check what you filled in.' },
  429: { title: 'Too many attempts', says: 'Wait and try again.' },
  500: {
    title: 'An error of the program',
    says: 'Everything saved so far is kept. Try again; if it happens again, tell the coordinator when it happened.',
  },
};

export const errors = { bg, en };
