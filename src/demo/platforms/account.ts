import type { Calendar, Day } from '../calendar.ts';

/** One thing an account published. */
export interface Post {
  readonly day: Day;
  readonly text: string;
}

/** What a fictional account shows of itself to anyone. */
export interface Account {
  readonly name: string;
  readonly about: string;
  /** Its web site; null when it names none. */
  readonly site: string | null;
  readonly followers: number;
  /** Newest first. */
  readonly posts: readonly Post[];
}

/** Posts of these texts, the first so many days ago and each further one as many days before. */
export function postsEvery(calendar: Calendar, days: number, texts: readonly string[], first = 0): Post[] {
  return texts.map((text, n) => ({ text, day: calendar.ago(first + n * days) }));
}

/** Part of the address under which a platform keeps a post. */
export function postId({ day }: Post): string {
  return day.iso.replaceAll('-', '');
}
