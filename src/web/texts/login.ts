const bg = {
  title: 'Вход',
  login: 'Потребителско име',
  password: 'Парола',
  showPassword: 'Покажи',
  submit: 'Влез',
  wrong: 'Името или паролата не са верни, или достъпът е спрян.',
  wait: (seconds: number) =>
    `Твърде много опити. Опитайте отново след ${seconds < 120 ? `${seconds} сек.` : `${Math.ceil(seconds / 60)} мин.`}`,
  ended: 'Излязохте.',
  lost: 'Нямате достъп или сте забравили паролата? Поискайте от координатора връзка за нова парола.',
  firstRun: 'Още няма потребители. Връзката за първия координатор е изписана там, където е пуснато „gradomer serve“.',
  invitation: {
    title: 'Нова парола',
    welcome: (name: string) => `Здравейте, ${name}. Изберете парола, с която ще влизате.`,
    first: 'Първият потребител е координатор: той добавя всички останали.',
    login: 'Потребителско име',
    loginHint: 'Букви на латиница или кирилица, цифри и . _ - @; например ivanova.',
    name: 'Име',
    password: 'Парола',
    passwordHint: 'Поне 12 знака. Добра е и фраза от няколко думи. Може да е от мениджър на пароли.',
    submit: 'Запази и влез',
    gone: 'Връзката не е валидна',
    goneSays: 'Връзката вече е използвана или срокът ѝ е изтекъл. Поискайте нова от координатора.',
  },
  passwordFaults: {
    short: 'Паролата е къса: нужни са поне 12 знака.',
    long: 'Паролата е твърде дълга: най-много 200 знака.',
    login: 'Паролата прилича на потребителското име. Изберете друга.',
    common: 'Тази парола е сред най-използваните. Изберете друга.',
  },
  loginFaults: {
    form: 'Името е от 2 до 64 букви от една азбука, цифри и . _ - @.',
    taken: 'Това потребителско име е заето.',
  },
  nameMissing: 'Напишете име.',
};

const en: typeof bg = {
  title: 'Sign in',
  login: 'User name',
  password: 'Password',
  showPassword: 'Show',
  submit: 'Sign in',
  wrong: 'The user name or the password is wrong, or access was stopped.',
  wait: (seconds) =>
    `Too many attempts. Try again in ${seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`}.`,
  ended: 'You have signed out.',
  lost: 'No access, or password forgotten? Ask the coordinator for a link to set a new one.',
  firstRun:
    'There are no users yet. The link for the first coordinator was printed where “gradomer serve” was started.',
  invitation: {
    title: 'New password',
    welcome: (name) => `Hello, ${name}. Choose the password you will sign in with.`,
    first: 'The first user is a coordinator, who adds everybody else.',
    login: 'User name',
    loginHint: 'Latin or Cyrillic letters, digits and . _ - @; for example ivanova.',
    name: 'Name',
    password: 'Password',
    passwordHint: 'At least 12 characters. A phrase of several words is good. It may come from a password manager.',
    submit: 'Save and sign in',
    gone: 'The link is not valid',
    goneSays: 'The link was used before, or its time has passed. Ask the coordinator for a new one.',
  },
  passwordFaults: {
    short: 'The password is short: at least 12 characters are needed.',
    long: 'The password is too long: at most 200 characters.',
    login: 'The password resembles the user name. Choose another.',
    common: 'This password is among the most used ones. Choose another.',
  },
  loginFaults: {
    form: 'A user name has 2 to 64 letters of one alphabet, digits and . _ - @.',
    taken: 'This user name is taken.',
  },
  nameMissing: 'Write a name.',
};

export const login = { bg, en };
