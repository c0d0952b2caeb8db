import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { faultOfPattern } from '../../../config/pattern.ts';

describe('a pattern of the lexicon', () => {
  it.each([
    'наредб*',
    'протокол* (от )?# от заседани*',
    'бюджет (за )?20??',
    'organi[sz]ation(al)? (structure|chart)',
    'e-?services',
    'log ?in',
    'contacts?',
    'отчет* за (изпълнение на (програмата|бюджета)|дейността)',
  ])('%s is well-formed', (pattern) => {
    expect(faultOfPattern(pattern)).toBeNull();
  });

  it.each([
    ['(мед|восък', /"\(" is not closed/],
    ['мед)', /"\)" closes nothing/],
    [')мед(', /"\)" closes nothing/],
    ['мед[а', /"\["/],
    ['мед[]', /"\["/],
    ['мед[(]', /"\["/],
    ['(мед|)', /alternative is empty/],
    ['(|мед)', /alternative is empty/],
    ['мед|', /alternative is empty/],
    ['()', /alternative is empty/],
    ['*мед', /"\*" must follow/],
    ['мед *', /"\*" must follow/],
    ['(мед)*', /"\*" must follow/],
    ['мед**', /"\*" must follow/],
    ['?мед', /"\?" must follow/],
    ['мед*?', /"\?" must follow/],
    ['Мед', /lower case/],
    ['мед, восък', /the sign ","/],
    ['мед.*', /the sign "\."/],
    ['мед  восък', /a space too many/],
    ['пoща', /"пoща" mixes Latin and Cyrillic/],
    ['мед '.repeat(60).trim(), /longer than 200/],
  ])('%s is refused', (pattern, message) => {
    expect(faultOfPattern(pattern)).toMatch(message);
  });

  it('never breaks the reader, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom('м', 'е', ' ', '(', '|', ')', '?', '*', '#', '[', ']', '20??', '-', 'a') }),
        ),
        (pattern) => {
          const fault = faultOfPattern(pattern);
          expect(fault === null || fault.length > 0).toBe(true);
        },
      ),
    );
  });
});
