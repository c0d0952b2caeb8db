import type { Page } from '../../src/model/observation/page.ts';
import { best, citeMeasured, searchLog } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { percent } from '../kit/numbers.ts';
import { sorted } from '../kit/order.ts';
import { picturesOn, type Picture } from '../kit/usability/pictures.ts';

export default defineCheck({
  id: 'usability.text-alternatives',
  version: 1,
  needs: ['pages'],
  looksAt: 'main-host',
  // 50, 80 and 98 per cent are the steps of the scale, 200 characters its rule for posters; where a file is called one, a
  // longer text may be about something else. One forgotten poster is no habit.
  limits: { some: 50, most: 80, nearlyAll: 98, leastImages: 3, posterText: 200, besidePoster: 600, mostPosters: 5 },
  outcomes: {
    described: {
      level: 3,
      says: {
        bg: 'Полезен алтернативен текст имат {usable} от {images} изображения в съдържанието ({share} %); няма плакати без текст на страницата.',
        en: '{usable} of {images} content images have a useful alternative ({share} %); there are no posters without text on the page.',
      },
    },
    'posters-alone': {
      level: 2,
      says: {
        bg: 'Полезен алтернативен текст имат {usable} от {images} изображения ({share} %), но на {posters} страници плакат или сканирана обява заменя текста.',
        en: '{usable} of {images} images have a useful alternative ({share} %), but on {posters} pages a poster or scanned notice replaces the text.',
      },
    },
    most: {
      level: 2,
      says: {
        bg: 'Полезен алтернативен текст имат {usable} от {images} изображения в съдържанието ({share} %).',
        en: '{usable} of {images} content images have a useful alternative ({share} %).',
      },
    },
    some: {
      level: 1,
      says: {
        bg: 'Полезен алтернативен текст имат само {usable} от {images} изображения в съдържанието ({share} %).',
        en: 'Only {usable} of {images} content images have a useful alternative ({share} %).',
      },
    },
    few: {
      level: 0,
      says: {
        bg: 'Полезен алтернативен текст имат едва {usable} от {images} изображения в съдържанието ({share} %): под половината.',
        en: 'A mere {usable} of {images} content images have a useful alternative ({share} %): fewer than half.',
      },
    },
    'too-few-images': {
      level: 'review',
      says: {
        bg: 'Намерени са само {images} изображения в съдържанието на {pages} страници, твърде малко за дял.',
        en: 'Only {images} content images were found on {pages} pages, too few for a share.',
      },
    },
  },

  judge(site, { subject, limits }) {
    const pages = sorted(
      site.pages.filter(({ hollow }) => hollow === null),
      () => 0,
      ({ url }) => url,
    );
    const pictures = picturesOn(pages);
    const images = pictures.length;
    const bad = pictures.filter(({ usable }) => !usable);
    const evidence = best([...bad, ...pictures].map(cite));
    if (images < limits.leastImages) {
      const log = searchLog(subject, { pages: pages.length });
      return { outcome: 'too-few-images', facts: { images, pages: pages.length }, evidence: best([...evidence, log]) };
    }

    const usable = images - bad.length;
    const facts = { usable, images, share: percent(usable, images) };
    if (facts.share < limits.some) return { outcome: 'few', facts, evidence };
    if (facts.share < limits.most) return { outcome: 'some', facts, evidence };
    if (facts.share < limits.nearlyAll) return { outcome: 'most', facts, evidence };

    const shown = new Set(pictures.map(({ page }) => page.url));
    const called = new Set(
      pictures.filter(({ src }) => POSTER.test(src.slice(src.lastIndexOf('/') + 1))).map(({ page }) => page.url),
    );
    const posters = pages.filter(
      (page) =>
        shown.has(page.url) &&
        (isPoster(page, limits.posterText) || (called.has(page.url) && isBeside(page, limits.besidePoster))),
    );
    const news = pages.filter(({ role }) => role === 'news-item');
    if (posters.length * 100 > limits.mostPosters * news.length) {
      const proof = best(pictures.filter(({ page }) => posters.includes(page)).map(cite));
      return { outcome: 'posters-alone', facts: { ...facts, posters: posters.length }, evidence: proof };
    }
    return { outcome: 'described', facts, evidence };
  },
});

/** Files of posters and notices go by these. */
const POSTER = /plakat|poster|afis|obyava|obiava|obqva|pokana/iu;

/** A news item that says next to nothing beside its picture. */
function isPoster({ role, mainText }: Page, most: number): boolean {
  return role === 'news-item' && mainText.length < most;
}

/** A section that says little beside a picture that is called a poster. */
function isBeside({ role, mainText }: Page, most: number): boolean {
  return role === 'section' && mainText.length < most;
}

const cite = ({ page, src, alt }: Picture) =>
  citeMeasured('probe', page, `<img src="${src}"${alt === null ? '' : ` alt="${alt}"`}>`);
