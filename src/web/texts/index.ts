import type { Language } from '../../publish/text.ts';
import { common } from './common.ts';
import { edition } from './edition.ts';
import { desk } from './desk.ts';
import { disputes } from './disputes.ts';
import { errors } from './errors.ts';
import { login } from './login.ts';
import { quality } from './quality.ts';
import { queue } from './queue.ts';
import { replies } from './replies.ts';
import { replyWindow } from './reply-window.ts';
import { review } from './review.ts';
import { runs } from './runs.ts';
import { scorecards } from './scorecards.ts';
import { settings } from './settings.ts';
import { sheet } from './sheet.ts';
import { users } from './users.ts';
import { profiles } from './profiles.ts';
import { hand } from './hand.ts';
import { eventlog } from './eventlog.ts';

/** One file per area; English has the keys of Bulgarian by type. */
const areas = {
  common,
  desk,
  disputes,
  scorecards,
  quality,
  edition,
  errors,
  login,
  settings,
  sheet,
  users,
  queue,
  replies,
  replyWindow,
  review,
  runs,
  profiles,
  hand,
  eventlog,
};

type Areas = typeof areas;

/** Every text of the application in one language, by area. */
export type Texts = { readonly [Area in keyof Areas]: Areas[Area]['bg'] };

const all: Readonly<Record<Language, Texts>> = { bg: inLanguage('bg'), en: inLanguage('en') };

export function textsIn(language: Language): Texts {
  return all[language];
}

function inLanguage(language: Language): Texts {
  return Object.fromEntries(Object.entries(areas).map(([area, texts]) => [area, texts[language]])) as Texts;
}
