import { best } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { controllerIn, officers } from '../kit/security/officer.ts';
import { noText, privacyTexts, withoutTexts } from '../kit/security/privacy.ts';

export default defineCheck({
  id: 'security.privacy-controller-and-dpo',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  outcomes: {
    both: {
      level: 1,
      says: {
        bg: 'Общината е посочена като администратор, а длъжностното лице има контакт: {contact}.',
        en: 'The municipality is named as controller, and its data protection officer can be reached: {contact}.',
      },
    },
    'no-officer': {
      level: 0,
      says: {
        bg: 'Общината е посочена като администратор, но няма контакт на длъжностното лице по защита на данните.',
        en: 'The municipality is named as controller, but no contact of a data protection officer is given.',
      },
    },
    switchboard: {
      level: 0,
      says: {
        bg: 'За длъжностното лице е дадена само общата телефонна централа: {contact}.',
        en: 'For the data protection officer only the general switchboard is given: {contact}.',
      },
    },
    'no-controller': {
      level: 0,
      says: {
        bg: 'Длъжностното лице има контакт ({contact}), но никъде не е посочено, че общината е администратор на данните.',
        en: 'The officer can be reached ({contact}), but nothing says that the municipality is the controller.',
      },
    },
    unfilled: {
      level: 0,
      says: {
        bg: 'Администраторът не е попълнен в образеца: „{quote}“.',
        en: 'The controller was not filled in the template: “{quote}”.',
      },
    },
    neither: {
      level: 0,
      says: {
        bg: 'В текста за личните данни не са посочени нито администраторът, нито контакт на длъжностното лице.',
        en: 'The text on personal data names neither the controller nor a contact of the officer.',
      },
    },
    ...withoutTexts,
  },

  judge(site, { subject }) {
    const privacy = privacyTexts(site, subject);
    const [officer] = officers(site, privacy.texts);
    const told = privacy.texts.flatMap((text) => {
      const controller = controllerIn(text, subject);
      return controller === undefined ? [] : [{ text, ...controller }];
    });
    const named = told.find(({ blank }) => !blank);
    if (named === undefined && officer === undefined && (privacy.texts.length === 0 || privacy.unreadable.length > 0)) {
      return noText(site, subject, privacy);
    }
    const shown = [named, officer].flatMap((it) => (it === undefined ? [] : it.text.cite(it.quote)));
    const evidence = best([...shown, ...privacy.texts.map((text) => text.cite())]);
    if (named === undefined && told[0] !== undefined) {
      const { text, quote } = told[0];
      return { outcome: 'unfilled', facts: { quote }, evidence: best([text.cite(quote), ...evidence]) };
    }
    if (officer === undefined) return { outcome: named === undefined ? 'neither' : 'no-officer', evidence };
    const { contact, isSwitchboard } = officer;
    if (isSwitchboard) return { outcome: 'switchboard', facts: { contact }, evidence };
    return { outcome: named === undefined ? 'no-controller' : 'both', facts: { contact }, evidence };
  },
});
