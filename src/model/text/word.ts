/** A word, a number or the sign № in its folded spelling, with the place it has in the original text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing but ordinary punctuation stands between this word and the one before. */
  readonly joined: boolean;
}
